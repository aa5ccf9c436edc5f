import type { Json, Values } from '../contract.ts';
import { isEmpty } from './values.ts';

/** What Slack's own client checks before it sends a form: block_id → words. Empty when all is well. */
export function clientErrors(blocks: Json[], values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    if (block['type'] !== 'input') continue;
    const blockId = String(block['block_id']);
    const element = block['element'] as Json;
    const state = values[blockId]?.[String(element['action_id'])];
    if (!state) continue;
    if (isEmpty(state)) {
      if (block['optional'] !== true) errors[blockId] = 'Please complete this required field.';
      continue;
    }
    const problem = textProblem(element, state.value ?? '');
    if (problem) errors[blockId] = problem;
  }
  return errors;
}

function textProblem(element: Json, text: string): string | null {
  switch (element['type']) {
    case 'plain_text_input': {
      const max = Number(element['max_length'] ?? 3000);
      const min = Number(element['min_length'] ?? 0);
      if (text.length > max) return `Please shorten this by ${text.length - max} characters.`;
      return text.length < min ? `Please write at least ${min} characters.` : null;
    }
    case 'number_input':
      return numberProblem(element, text);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(text) ? null : 'Please enter an e-mail address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/i.test(text) ? null : 'Please enter a web address.';
    default:
      return null;
  }
}

/** Full-width digits count: a Japanese keyboard writes them. */
function numberProblem(element: Json, text: string): string | null {
  const written = text.normalize('NFKC').trim();
  if (!/^-?\d+(\.\d+)?$/.test(written)) return 'Please enter a number.';
  const value = Number(written);
  if (element['is_decimal_allowed'] === false && !Number.isInteger(value))
    return 'Please enter a whole number.';
  const { min_value, max_value } = element;
  if (min_value !== undefined && value < Number(min_value))
    return `Please enter at least ${Number(min_value)}.`;
  if (max_value !== undefined && value > Number(max_value))
    return `Please enter at most ${Number(max_value)}.`;
  return null;
}
