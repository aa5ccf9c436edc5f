import { texts, words } from '@pitlane/core/panel/lang/fr';
import { give } from './give.ts';

give('fr', { words, texts });
