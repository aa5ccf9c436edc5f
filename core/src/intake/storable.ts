import * as z from 'zod/mini';

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2100, 0, 1);
/**
 * An instant from outside, UTC milliseconds, of this century: seconds sent as milliseconds lie before it, and what no
 * calendar holds would break every message and list that the lead stands in.
 */
export const instant = z.int().check(z.gte(FIRST), z.lt(LAST));

/**
 * A text that PostgreSQL can hold: without NUL and with half a surrogate pair replaced. Such a character comes from a
 * broken export; the rest of what was said is worth keeping, so nothing is refused for it.
 */
export const storable = () => z.overwrite((text: string) => text.replaceAll('\u0000', '').toWellFormed());
