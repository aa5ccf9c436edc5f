import { randomBytes } from 'node:crypto';
import type { Json } from '../contract.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import { line, linesOf } from './issues.ts';
import { messageBlocks, viewBlocks } from './schema.ts';
import { elementsOf, textsOf } from './walk.ts';

const TOTAL_TEXT = 13_200;

/** What is wrong with blocks, a line each; empty when nothing is. @param at `['blocks']` or where they stand */
export function problemsOf(blocks: unknown, place: 'message' | 'view', at: (string | number)[]): string[] {
  const checked = (place === 'message' ? messageBlocks : viewBlocks).safeParse(blocks);
  if (!checked.success) return linesOf(checked.error, blocks, at);
  return amongThem(checked.data as Json[], place, at);
}

/** Rules between blocks: ids are unique, one field has the focus, one table a message. */
function amongThem(blocks: Json[], place: 'message' | 'view', at: (string | number)[]): string[] {
  const lines: string[] = [];
  const seen = new Set<unknown>();
  let focused = 0;
  let tables = 0;
  blocks.forEach((block, i) => {
    const blockId = block['block_id'];
    if (blockId !== undefined && seen.has(blockId)) {
      lines.push(line('`block_id` is not unique', [...at, i, 'block_id']));
    }
    seen.add(blockId);
    if (block['type'] === 'table' && ++tables > 1) {
      lines.push(line('only one table per message', [...at, i]));
    }
    const actions = new Set<unknown>();
    for (const { element, path } of elementsOf(block)) {
      const actionId = element['action_id'];
      if (actionId !== undefined && actions.has(actionId)) {
        lines.push(line('`action_id` is not unique in its block', [...at, i, ...path, 'action_id']));
      }
      actions.add(actionId);
      if (element['focus_on_load'] === true && (++focused > 1 || place === 'message')) {
        lines.push(
          line('only one element of a view may have the focus', [...at, i, ...path, 'focus_on_load']),
        );
      }
    }
  });
  return lines;
}

/** @throws Refusal msg_blocks_too_long when blocks hold more text than a message may */
export function checkTotal(blocks: Json[]): void {
  let total = 0;
  for (const text of textsOf(blocks)) total += text.length;
  if (total > TOTAL_TEXT) {
    const what = `block text has ${total} characters of at most ${TOTAL_TEXT}`;
    throw refusalWith('msg_blocks_too_long', [line(what, ['blocks'])]);
  }
}

/**
 * Checks a message's blocks and fills in the ids that Slack would.
 * @throws Refusal invalid_blocks_format, invalid_blocks, msg_blocks_too_long
 */
export function messageBlocksOf(blocks: unknown, at: (string | number)[] = ['blocks']): Json[] {
  if (!Array.isArray(blocks)) throw new Refusal('invalid_blocks_format');
  const lines = problemsOf(blocks, 'message', at);
  if (lines.length) throw refusalWith('invalid_blocks', lines);
  checkTotal(blocks as Json[]);
  return withIds(blocks as Json[]);
}

const fresh = () => randomBytes(4).toString('base64url').slice(0, 5);

/** Blocks with every block_id and action_id there. */
export function withIds(blocks: Json[]): Json[] {
  return structuredClone(blocks).map((block) => {
    for (const { element } of elementsOf(block)) element['action_id'] ??= fresh();
    return { ...block, block_id: block['block_id'] ?? fresh() };
  });
}
