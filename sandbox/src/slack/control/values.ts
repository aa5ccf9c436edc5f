import { isDate } from '../blocks/inputs.ts';
import { elementsOf } from '../blocks/walk.ts';
import type { ElementState, Json, Values } from '../contract.ts';
import { ControlError } from '../refusal.ts';
import type { World } from '../world.ts';

type Field = Exclude<keyof ElementState, 'type'>;

/** Which field of the state an element fills, and the key of its initial value. */
const FIELDS: Record<string, { field: Field; initial: string }> = {
  plain_text_input: { field: 'value', initial: 'initial_value' },
  number_input: { field: 'value', initial: 'initial_value' },
  email_text_input: { field: 'value', initial: 'initial_value' },
  url_text_input: { field: 'value', initial: 'initial_value' },
  static_select: { field: 'selected_option', initial: 'initial_option' },
  external_select: { field: 'selected_option', initial: 'initial_option' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option' },
  checkboxes: { field: 'selected_options', initial: 'initial_options' },
  multi_static_select: { field: 'selected_options', initial: 'initial_options' },
  multi_external_select: { field: 'selected_options', initial: 'initial_options' },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
  users_select: { field: 'selected_user', initial: 'initial_user' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users' },
  channels_select: { field: 'selected_channel', initial: 'initial_channel' },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels' },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation' },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations' },
};

const isMany = (field: Field) => field.endsWith('s');

/** What an element holds before anybody touches it; null for those that hold nothing (buttons, menus). */
export function initialState(element: Json): ElementState | null {
  const type = String(element['type']);
  const known = FIELDS[type];
  if (!known) return null;
  const start = element[known.initial] ?? (isMany(known.field) ? [] : null);
  return { type, [known.field]: start } as ElementState;
}

const refuse = (element: Json, what: string) =>
  new ControlError('not_offered', `${String(element['action_id'])}: ${what}`);

/** An option by what it means: one that the element offers. */
function optionOf(w: World, element: Json, key: string, wanted: unknown): Json {
  const value = (wanted as Json | null)?.['value'];
  const groups = (element['option_groups'] as { options: Json[] }[] | undefined) ?? [];
  const initial = [element['initial_option'], ...((element['initial_options'] as unknown[]) ?? [])];
  const shown = [
    ...((element['options'] as Json[] | undefined) ?? []),
    ...groups.flatMap((g) => g.options),
    ...initial.filter((o): o is Json => typeof o === 'object' && o !== null),
  ];
  const found = shown.find((o) => o['value'] === value) ?? w.offered.get(key)?.get(String(value));
  if (!found) throw refuse(element, `the option ${JSON.stringify(value)} is not offered`);
  return found;
}

function oneOf(w: World, element: Json, key: string, field: Field, value: unknown): unknown {
  const text = String(value);
  const must = (ok: boolean, what: string) => {
    if (!ok) throw refuse(element, `${JSON.stringify(value)} is not ${what}`);
    return value;
  };
  switch (field) {
    case 'value':
      return must(typeof value === 'string', 'text');
    case 'selected_option':
    case 'selected_options':
      return optionOf(w, element, key, value);
    case 'selected_date':
      return must(isDate(text), 'a date');
    case 'selected_time':
      return must(/^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'a time');
    case 'selected_date_time':
      return must(Number.isInteger(value), 'a number of seconds');
    case 'selected_user':
    case 'selected_users':
      return must(
        w.state.users[text] !== undefined && !w.state.users[text].deleted && !w.state.users[text].isStranger,
        'a person here',
      );
    case 'selected_channel':
    case 'selected_channels':
      return must(w.state.channels[text]?.kind === 'public', 'a public channel here');
    case 'selected_conversation':
    case 'selected_conversations':
      return must(w.state.channels[text] !== undefined, 'a channel here');
  }
}

/**
 * A new state of an element, checked against what it offers.
 * @param key `place/block/action`, for options an app offered @throws ControlError not_offered
 */
export function stateOf(w: World, element: Json, key: string, given: Partial<ElementState>): ElementState {
  const type = String(element['type']);
  const { field } = FIELDS[type] ?? { field: 'selected_option' as const };
  const value = given[field];
  if (isMany(field)) {
    const list = (value ?? []) as unknown[];
    const max = element['max_selected_items'];
    if (typeof max === 'number' && list.length > max) throw refuse(element, `more than ${max} are chosen`);
    return { type, [field]: list.map((v) => oneOf(w, element, key, field, v)) } as ElementState;
  }
  const empty = value === undefined || value === null || value === '';
  return { type, [field]: empty ? null : oneOf(w, element, key, field, value) } as ElementState;
}

/** What every element of a place holds: its initial state, or what the person gave. */
export function collect(w: World, place: { blocks: Json[]; key: string }, given: Values): Values {
  const values: Values = {};
  const left = new Set(
    Object.entries(given).flatMap(([b, group]) => Object.keys(group).map((a) => `${b}/${a}`)),
  );
  for (const block of place.blocks) {
    const blockId = String(block['block_id']);
    for (const { element } of elementsOf(block)) {
      const start = initialState(element);
      const actionId = String(element['action_id']);
      left.delete(`${blockId}/${actionId}`);
      if (!start) continue;
      const typed = given[blockId]?.[actionId];
      const key = `${place.key}/${blockId}/${actionId}`;
      (values[blockId] ??= {})[actionId] = typed ? stateOf(w, element, key, typed) : start;
    }
  }
  const [stray] = left;
  if (stray) throw new ControlError('no_such_element', `There is no element ${stray} in it.`, 404);
  return values;
}

/** Whether an element holds nothing. */
export function isEmpty(state: ElementState): boolean {
  const { field } = FIELDS[state.type] ?? { field: 'value' as const };
  const value = state[field];
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
