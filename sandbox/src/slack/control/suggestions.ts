import * as z from 'zod';
import { linesOf } from '../blocks/issues.ts';
import { group, option } from '../blocks/text.ts';
import type { Json } from '../contract.ts';
import { refusalWith } from '../refusal.ts';

const answer = z.union([
  z.strictObject({ options: z.array(option).max(100) }),
  z.strictObject({ option_groups: z.array(group).max(100) }),
]);

/** An app's answer to block_suggestion. @throws Refusal invalid_options */
export function checkSuggestions(payload: unknown): {
  answer: { options?: Json[]; option_groups?: Json[] };
  all: Json[];
} {
  const checked = answer.safeParse(payload);
  if (!checked.success) throw refusalWith('invalid_options', linesOf(checked.error, payload, []));
  const data = checked.data as { options?: Json[]; option_groups?: { options: Json[] }[] };
  const all = data.options ?? data.option_groups?.flatMap((g) => g.options) ?? [];
  return { answer: data as { options?: Json[]; option_groups?: Json[] }, all };
}
