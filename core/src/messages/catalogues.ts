import type { Locale } from '../dealership/types.ts';
import { en } from './all/en.ts';
import { es } from './all/es.ts';
import { fr } from './all/fr.ts';
import { it } from './all/it.ts';
import { ja } from './all/ja.ts';
import { type Catalogue, loadWords } from './t.ts';

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, es, fr, ja, it };

for (const [locale, words] of Object.entries(CATALOGUES)) loadWords(locale as Locale, words);
