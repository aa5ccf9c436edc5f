import type { Words } from '../ids.ts';
import { it as spoken } from '../spoken/it.ts';
import { it as written } from '../written/it.ts';

/** Customer texts of this language; unreviewed (docs/wording.md). */
export const it: Words = { locale: 'it', texts: { ...spoken, ...written } };
