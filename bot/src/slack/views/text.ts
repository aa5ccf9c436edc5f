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

/**
 * Text that people wrote, made harmless in mrkdwn: no links, mentions or broadcasts come out of it.
 * @param max longest result; what is cut is cut between characters, never inside an entity
 */
export function escapeMrkdwn(text: string, max = Number.POSITIVE_INFINITY): string {
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
