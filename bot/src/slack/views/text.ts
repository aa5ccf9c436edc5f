import type { ContextBlock, HeaderBlock, MrkdwnElement, PlainTextElement, SectionBlock } from '@slack/types';

/** A text cut to `max` UTF-16 units, as Slack counts, never within a character; `…` says that it was cut. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** U+2068 and U+2069: what is between them has its own direction. */
const [FIRST, LAST] = ['\u2068', '\u2069'];
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name beside other words, in its own direction: one written from right to left must not turn numbers around that
 * stand next to it, and one with hidden marks must not turn the rest of the line.
 */
export function inItsDirection(text: string): string {
  const bare = text.replace(DIRECTIONS, '');
  return RIGHT_TO_LEFT.test(bare) ? `${FIRST}${bare}${LAST}` : bare;
}

/**
 * Text that people wrote, made harmless in mrkdwn: no links, mentions or broadcasts come out of it.
 * @param max longest result; what is cut is cut between characters, never inside an entity
 */
export function escapeMrkdwn(text: string, max = Number.POSITIVE_INFINITY): string {
  // Room for the two marks that close and open a direction of its own.
  const turned = inItsDirection(text);
  if (turned.startsWith(FIRST) && turned.endsWith(LAST) && max > 2)
    return `${FIRST}${escaped(turned.slice(1, -1), max - 2)}${LAST}`;
  return escaped(turned, max);
}

function escaped(text: string, max: number): string {
  // A zero-width space keeps @channel and its like words.
  const tame = text.replace(/@(?=channel|here|everyone)/giu, '@\u200b');
  const pieces = Array.from(tame, (character) => ENTITIES[character] ?? character);
  if (pieces.reduce((sum, piece) => sum + piece.length, 0) <= max) return pieces.join('');
  let kept = '';
  for (const piece of pieces) {
    if (kept.length + piece.length > max - 1) break;
    kept += piece;
  }
  return `${kept.trimEnd()}…`;
}

export const plain = (text: string, max: number): PlainTextElement => ({
  type: 'plain_text',
  text: clip(text, max),
  emoji: true,
});

export const mrkdwn = (text: string, max = 3000): MrkdwnElement => ({
  type: 'mrkdwn',
  text: clip(text, max),
});

/** Lines of mrkdwn; empty ones are left out. */
export const section = (lines: readonly (string | null)[], blockId?: string): SectionBlock => ({
  type: 'section',
  ...(blockId ? { block_id: blockId } : {}),
  text: mrkdwn(lines.filter(Boolean).join('\n') || '—'),
});

export const context = (text: string, blockId?: string): ContextBlock => ({
  type: 'context',
  ...(blockId ? { block_id: blockId } : {}),
  elements: [mrkdwn(text)],
});

export const header = (text: string, blockId?: string): HeaderBlock => ({
  type: 'header',
  ...(blockId ? { block_id: blockId } : {}),
  text: plain(text, 150),
});
