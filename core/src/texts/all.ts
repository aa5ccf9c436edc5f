import type { Locale } from '../dealership/types.ts';
import type { Words } from './ids.ts';
import { en } from './lang/en.ts';
import { es } from './lang/es.ts';
import { fr } from './lang/fr.ts';
import { it } from './lang/it.ts';
import { ja } from './lang/ja.ts';

/** All five, for the bot. A browser imports the languages that `textLocales` names, one module each. */
export const ALL_TEXTS: Readonly<Record<Locale, Words>> = { en, es, fr, ja, it };
