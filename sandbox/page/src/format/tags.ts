/** What stands between < and > in mrkdwn: a person, a channel, a group, a date or a link. */
import { type Inline, unescapeText } from './inline.ts';

/** Schemes a link may have. Anything else stays text: a message must not be able to run a script. */
const safe = /^(?:https?:|mailto:|tel:|sms:)/i;

/** Whether the page may make a link of this address. */
export function isSafeUrl(url: string): boolean {
  return safe.test(url.trim());
}

/** `^1790000000^{date_short} at {time}^https://…` with its fallback, or nothing when it is not a date. */
export function dateToken(body: string, fallback: string): Inline | undefined {
  const [, seconds, format, link] = body.split('^');
  const at = Number(seconds);
  if (!format || !Number.isFinite(at)) return undefined;
  const node: Inline = { t: 'date', at, format: unescapeText(format), fallback };
  return link && isSafeUrl(link) ? { ...node, link: unescapeText(link) } : node;
}

/** Reads one tag, without its angle brackets. */
export function tagToken(body: string): Inline {
  const bar = body.indexOf('|');
  const head = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeText(body.slice(bar + 1));
  const named = (t: 'user' | 'channel'): Inline => {
    const node: Inline = { t, id: head.slice(1) };
    return label ? { ...node, label } : node;
  };
  if (/^@[UW][A-Z0-9]+$/.test(head)) return named('user');
  if (/^#[CG][A-Z0-9]+$/.test(head)) return named('channel');
  if (head.startsWith('!date^')) {
    return dateToken(head.slice(1), label ?? '') ?? { t: 'text', s: label ?? unescapeText(head) };
  }
  if (/^!(?:here|channel|everyone)$/.test(head)) return { t: 'special', label: `@${head.slice(1)}` };
  if (head.startsWith('!subteam^')) return { t: 'special', label: label ?? '@group' };
  const url = unescapeText(head);
  if (isSafeUrl(url)) return { t: 'link', url, label: label ?? url.replace(/^(?:mailto|tel|sms):/i, '') };
  return { t: 'text', s: label ?? `<${url}>` };
}
