import type { Words } from '../ids.ts';
import { en as spoken } from '../spoken/en.ts';
import { en as written } from '../written/en.ts';

/** Customer texts of this language; unreviewed (docs/wording.md). */
export const en: Words = { locale: 'en', texts: { ...spoken, ...written } };
