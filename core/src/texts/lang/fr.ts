import type { Words } from '../ids.ts';
import { fr as spoken } from '../spoken/fr.ts';
import { fr as written } from '../written/fr.ts';

/** Customer texts of this language; unreviewed (docs/wording.md). */
export const fr: Words = { locale: 'fr', texts: { ...spoken, ...written } };
