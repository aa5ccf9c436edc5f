import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { Rendered } from '../model.ts';

/**
 * Slack's limits (the table of facts.md) as a list of what breaks them; for tests. Written apart from the
 * sandbox's validators on purpose: two readings of the same table.
 */
type Node = Record<string, unknown>;
const isNode = (x: unknown): x is Node => typeof x === 'object' && x !== null && !Array.isArray(x);

export function brokenByMessage({ text, blocks }: Rendered): string[] {
  const total = textsIn(blocks).reduce((sum, t) => sum + t.length, 0);
  return [
    ...(text.length === 0 || text.length > 4000 ? [`text has ${text.length} characters`] : []),
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...(total > 13_200 ? [`${total} characters of block text`] : []),
    ...brokenByBlocks(blocks),
  ];
}

export function brokenByView(view: ModalView | HomeView): string[] {
  const modal = view.type === 'modal' ? view : null;
  return [
    ...(view.blocks.length > 100 ? [`${view.blocks.length} blocks`] : []),
    ...(['title', 'submit', 'close'] as const).flatMap((key) => longer(modal?.[key]?.text, 24, key)),
    ...longer(modal?.private_metadata, 3000, 'private_metadata'),
    ...longer(modal?.callback_id, 255, 'callback_id'),
    ...(modal?.blocks.some((b) => b.type === 'input') && !modal.submit ? ['input without submit'] : []),
    ...brokenByBlocks(view.blocks),
  ];
}

const longer = (text: unknown, max: number, what: string): string[] =>
  typeof text === 'string' && (text.length > max || text.length === 0)
    ? [`${what} has ${text.length} of ${max}: ${text.slice(0, 40)}`]
    : [];

function brokenByBlocks(blocks: readonly unknown[]): string[] {
  const ids = blocks.flatMap((b) => (isNode(b) && typeof b['block_id'] === 'string' ? [b['block_id']] : []));
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [
    ...twice.map((id) => `block_id ${id} twice`),
    ...blocks.flatMap((b) => (isNode(b) ? brokenBy(b) : [])),
  ];
}

/** What an object of a type may hold: [path of the text, most characters] and [list, most items]. */
const TEXTS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  section: [['text', 3000]],
  header: [['text', 150]],
  button: [
    ['text', 75],
    ['value', 2000],
    ['url', 3000],
  ],
  input: [
    ['label', 2000],
    ['hint', 2000],
  ],
  static_select: [['placeholder', 150]],
  plain_text_input: [
    ['initial_value', 3000],
    ['placeholder', 150],
  ],
};
const LISTS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  section: [['fields', 10]],
  context: [['elements', 10]],
  actions: [['elements', 25]],
  overflow: [['options', 5]],
  static_select: [['options', 100]],
  radio_buttons: [['options', 10]],
  checkboxes: [['options', 10]],
};

function brokenBy(node: Node): string[] {
  const type = String(node['type']);
  const textOf = (x: unknown) => (isNode(x) ? x['text'] : x);
  const children = Object.values(node)
    .flatMap((x) => (Array.isArray(x) ? x : [x]))
    .filter(isNode);
  const options = Array.isArray(node['options']) ? node['options'].filter(isNode) : [];
  const values = options.map((o) => o['value']);
  return [
    ...(TEXTS[type] ?? []).flatMap(([key, max]) => longer(textOf(node[key]), max, `${type}.${key}`)),
    ...(LISTS[type] ?? []).flatMap(([key, max]) => {
      const list = node[key];
      return Array.isArray(list) && (list.length > max || list.length === 0)
        ? [`${type}.${key} has ${list.length} of ${max}`]
        : [];
    }),
    ...(['block_id', 'action_id'] as const).flatMap((key) => longer(node[key], 255, `${type}.${key}`)),
    ...options.flatMap((o) => longer(textOf(o['text']), 75, `${type} option`)),
    ...(new Set(values).size < values.length ? [`${type} has an option twice`] : []),
    ...(type === 'plain_text' || type === 'mrkdwn' ? longer(node['text'], 3000, type) : []),
    ...(type === 'actions' ? actionsTwice(node) : []),
    ...children.flatMap(brokenBy),
  ];
}

function actionsTwice(node: Node): string[] {
  const list = Array.isArray(node['elements']) ? node['elements'].filter(isNode) : [];
  const ids = list.map((e) => e['action_id']);
  return new Set(ids).size < ids.length ? ['action_id twice in a block'] : [];
}

/** Every text of blocks, composed or plain. */
export function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value)) return [];
  const own = typeof value['text'] === 'string' ? [value['text']] : [];
  return [...own, ...Object.values(value).flatMap((x) => (typeof x === 'object' ? textsIn(x) : []))];
}

/** How many pressable things a message's rows have: [buttons, menus] each. */
export const rowsOf = (blocks: readonly KnownBlock[]): { buttons: number; menus: number }[] =>
  blocks.flatMap((b) =>
    b.type === 'actions'
      ? [
          {
            buttons: b.elements.filter((e) => e.type === 'button').length,
            menus: b.elements.filter((e) => e.type === 'overflow').length,
          },
        ]
      : [],
  );
