import * as z from 'zod/mini';

/**
 * A text that PostgreSQL can hold: without NUL and with half a surrogate pair replaced. Such a character comes from a
 * broken export; the rest of what was said is worth keeping, so nothing is refused for it.
 */
export const storable = () => z.overwrite((text: string) => text.replaceAll('\u0000', '').toWellFormed());
