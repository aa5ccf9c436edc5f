import { texts, words } from '@pitlane/core/panel/lang/en';
import { give } from './give.ts';

give('en', { words, texts });
