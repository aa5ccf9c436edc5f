import { texts, words } from '@pitlane/core/panel/lang/it';
import { give } from './give.ts';

give('it', { words, texts });
