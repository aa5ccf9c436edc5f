import { texts, words } from '@pitlane/core/panel/lang/es';
import { give } from './give.ts';

give('es', { words, texts });
