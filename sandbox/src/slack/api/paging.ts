import { Refusal } from '../refusal.ts';

/** One page of a list. Cursors are opaque, as Slack's. @throws Refusal invalid_cursor, invalid_limit */
export function page<T>(
  list: readonly T[],
  o: { cursor?: string | undefined; limit?: number | undefined },
  max: number,
  standard: number,
): { items: T[]; next: string } {
  const limit = o.limit ?? standard;
  if (limit < 1) throw new Refusal('invalid_limit');
  let from = 0;
  if (o.cursor) {
    const text = Buffer.from(o.cursor, 'base64url').toString();
    if (!/^at:\d+$/.test(text)) throw new Refusal('invalid_cursor');
    from = Number(text.slice(3));
  }
  const to = from + Math.min(limit, max);
  return {
    items: list.slice(from, to),
    next: to < list.length ? Buffer.from(`at:${to}`).toString('base64url') : '',
  };
}
