import type { Words } from '../ids.ts';
import { ja as spoken } from '../spoken/ja.ts';
import { ja as written } from '../written/ja.ts';

/** Customer texts of this language; unreviewed (docs/wording.md). */
export const ja: Words = { locale: 'ja', texts: { ...spoken, ...written } };
