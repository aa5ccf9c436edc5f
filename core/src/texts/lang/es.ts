import type { Words } from '../ids.ts';
import { es as spoken } from '../spoken/es.ts';
import { es as written } from '../written/es.ts';

/** Customer texts of this language; unreviewed (docs/wording.md). */
export const es: Words = { locale: 'es', texts: { ...spoken, ...written } };
