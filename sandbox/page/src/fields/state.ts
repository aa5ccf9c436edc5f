/** From blocks to `state.values`: initial values, what was typed over them, and the checks a client makes. */
import type { Block, Element, ElementState, Values } from '../types.ts';
import type { Say } from '../words.ts';

/** The state an element starts with, or nothing when it keeps none (a button, an image). */
export function initialState(e: Element): ElementState | undefined {
  const type = e.type;
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: e.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: e.initial_option ?? null };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { type, selected_options: e.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: e.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: e.initial_users ?? [] };
    case 'channels_select':
      return { type, selected_channel: e.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: e.initial_channels ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: e.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: e.initial_conversations ?? [] };
    case 'datepicker':
      return { type, selected_date: e.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: e.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: e.initial_date_time ?? null };
    default:
      return undefined;
  }
}

/** The interactive elements of a block, in order. */
export function elementsOf(block: Block): Element[] {
  if (block.type === 'input') return block.element ? [block.element] : [];
  if (block.type === 'actions') return block.elements ?? [];
  return block.accessory ? [block.accessory] : [];
}

/** All values of a surface: initial ones, replaced by what was typed in the same block and action. */
export function collect(blocks: Block[], typed: Values): Values {
  const out: Values = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const start = initialState(element);
      if (!start || !block.block_id || !element.action_id) continue;
      const now = typed[block.block_id]?.[element.action_id];
      const group = out[block.block_id] ?? {};
      group[element.action_id] = now?.type === element.type ? now : start;
      out[block.block_id] = group;
    }
  }
  return out;
}

/** Whether nothing is chosen or typed. */
export function isEmpty(state: ElementState | undefined): boolean {
  if (!state) return true;
  const { type: _type, ...held } = state;
  return Object.values(held).every(
    (v) => v === null || v === undefined || v === '' || (Array.isArray(v) && !v.length),
  );
}

function numberProblem(e: Element, text: string, say: Say): string | undefined {
  const n = Number(text.normalize('NFKC').trim());
  if (!Number.isFinite(n)) return say('notNumber');
  if (e.is_decimal_allowed === false && !Number.isInteger(n)) return say('notWhole');
  if (e.min_value !== undefined && n < Number(e.min_value)) return say('tooSmall', { n: e.min_value });
  if (e.max_value !== undefined && n > Number(e.max_value)) return say('tooBig', { n: e.max_value });
  return undefined;
}

function textProblem(e: Element, text: string, say: Say): string | undefined {
  const max = e.max_length ?? 3000;
  if (text.length > max) return say('tooLong', { n: text.length - max });
  if (e.min_length !== undefined && text.length < e.min_length) return say('tooShort', { n: e.min_length });
  return undefined;
}

/** The values as they are sent: digits that an input method made full-width are plain ones. */
export function plainNumbers(values: Values): Values {
  const plain = (state: ElementState): ElementState =>
    state.type === 'number_input' && state.value
      ? { ...state, value: state.value.normalize('NFKC').trim() }
      : state;
  return Object.fromEntries(
    Object.entries(values).map(([block, group]) => [
      block,
      Object.fromEntries(Object.entries(group).map(([action, state]) => [action, plain(state)])),
    ]),
  );
}

/** What Slack's client would say before it sends a modal: block_id → words. Empty when all is well. */
export function checkValues(blocks: Block[], values: Values, say: Say): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    const e = block.element;
    if (block.type !== 'input' || !e || !block.block_id) continue;
    const state = values[block.block_id]?.[e.action_id ?? ''];
    if (isEmpty(state)) {
      if (!block.optional) errors[block.block_id] = say('required');
      continue;
    }
    const text = state?.value ?? '';
    let problem: string | undefined;
    if (e.type === 'number_input') problem = numberProblem(e, text, say);
    if (e.type === 'plain_text_input') problem = textProblem(e, text, say);
    if (e.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(text)) problem = say('notEmail');
    if (e.type === 'url_text_input' && !/^https?:\/\/\S+$/i.test(text)) problem = say('notUrl');
    if (problem) errors[block.block_id] = problem;
  }
  return errors;
}
