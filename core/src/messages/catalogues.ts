import type { Locale } from '../dealership/types.ts';
import { en } from './all/en.ts';
import { es } from './all/es.ts';
import { fr } from './all/fr.ts';
import { it } from './all/it.ts';
import { ja } from './all/ja.ts';

/** Every key of every area. English has them all; a language that lacks one does not compile. */
export type MessageKey = keyof typeof en;

export const CATALOGUES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en,
  es,
  fr,
  ja,
  it,
};
