import { texts, words } from '@pitlane/core/panel/lang/ja';
import { give } from './give.ts';

give('ja', { words, texts });
