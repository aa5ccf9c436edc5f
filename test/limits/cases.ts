/** The limits table as data: one entry a row, hence its length. */
import { actions, button, input, mrkdwn, option, plain, section } from '@pitlane/sandbox/slack/testing';

/** One limit: blocks that just keep it for n = limit, and break it for n = limit + 1. */
export interface LimitCase {
  what: string;
  limit: number;
  blocks(n: number): object[];
  /** Where the refusal points. */
  at: string;
  error?: string;
}

const x = (n: number) => 'x'.repeat(n);
const many = <T>(n: number, one: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => one(i));
const select = (more: object) => actions({ type: 'static_select', action_id: 's', ...more });
const one = [option('a')];
const confirm = (more: object) =>
  actions(
    button('b', {
      confirm: {
        title: plain('t'),
        text: mrkdwn('x'),
        confirm: plain('y'),
        deny: plain('n'),
        ...more,
      },
    }),
  );
const row = (n: number) => many(n, () => ({ type: 'raw_text', text: 'c' }));
const image = { type: 'image', image_url: 'https://example.com/a.png' };

/** The limits table for blocks, in a message. */
export const BLOCK_CASES: LimitCase[] = [
  { what: 'blocks a message', limit: 50, at: '/blocks', blocks: (n) => many(n, () => ({ type: 'divider' })) },
  { what: 'section text', limit: 3000, at: '/blocks/0/text/text', blocks: (n) => [section(x(n))] },
  {
    what: 'section fields',
    limit: 10,
    at: '/blocks/0/fields',
    blocks: (n) => [{ type: 'section', fields: many(n, () => mrkdwn('f')) }],
  },
  {
    what: 'text of a field',
    limit: 2000,
    at: '/blocks/0/fields/0/text',
    blocks: (n) => [{ type: 'section', fields: [mrkdwn(x(n))] }],
  },
  {
    what: 'header',
    limit: 150,
    at: '/blocks/0/text/text',
    blocks: (n) => [{ type: 'header', text: plain(x(n)) }],
  },
  {
    what: 'context elements',
    limit: 10,
    at: '/blocks/0/elements',
    blocks: (n) => [{ type: 'context', elements: many(n, () => mrkdwn('c')) }],
  },
  {
    what: 'actions elements',
    limit: 25,
    at: '/blocks/0/elements',
    blocks: (n) => [actions(...many(n, (i) => button(`b${i}`)))],
  },
  {
    what: 'button text',
    limit: 75,
    at: '/blocks/0/elements/0/text/text',
    blocks: (n) => [actions(button('b', { text: plain(x(n)) }))],
  },
  {
    what: 'button value',
    limit: 2000,
    at: '/blocks/0/elements/0/value',
    blocks: (n) => [actions(button('b', { value: x(n) }))],
  },
  {
    what: 'button url',
    limit: 3000,
    at: '/blocks/0/elements/0/url',
    blocks: (n) => [actions(button('b', { url: `https://example.com/${x(n - 20)}` }))],
  },
  {
    what: 'static_select options',
    limit: 100,
    at: '/blocks/0/elements/0/options',
    blocks: (n) => [select({ options: many(n, (i) => option(`o${i}`)) })],
  },
  {
    what: 'static_select groups',
    limit: 100,
    at: '/blocks/0/elements/0/option_groups',
    blocks: (n) => [
      select({ option_groups: many(n, (i) => ({ label: plain(`g${i}`), options: [option(`o${i}`)] })) }),
    ],
  },
  {
    what: 'options of a group',
    limit: 100,
    at: '/blocks/0/elements/0/option_groups/0/options',
    blocks: (n) => [
      select({ option_groups: [{ label: plain('g'), options: many(n, (i) => option(`o${i}`)) }] }),
    ],
  },
  {
    what: 'group label',
    limit: 75,
    at: '/blocks/0/elements/0/option_groups/0/label/text',
    blocks: (n) => [select({ option_groups: [{ label: plain(x(n)), options: one }] })],
  },
  {
    what: 'option text',
    limit: 75,
    at: '/blocks/0/elements/0/options/0/text/text',
    blocks: (n) => [select({ options: [option('a', x(n))] })],
  },
  {
    what: 'option value',
    limit: 150,
    at: '/blocks/0/elements/0/options/0/value',
    blocks: (n) => [select({ options: [option(x(n), 'a')] })],
  },
  {
    what: 'placeholder',
    limit: 150,
    at: '/blocks/0/elements/0/placeholder/text',
    blocks: (n) => [select({ options: one, placeholder: plain(x(n)) })],
  },
  {
    what: 'overflow options',
    limit: 5,
    at: '/blocks/0/elements/0/options',
    blocks: (n) => [actions({ type: 'overflow', options: many(n, (i) => option(`o${i}`)) })],
  },
  {
    what: 'checkboxes',
    limit: 10,
    at: '/blocks/0/elements/0/options',
    blocks: (n) => [actions({ type: 'checkboxes', options: many(n, (i) => option(`o${i}`)) })],
  },
  {
    what: 'radio buttons',
    limit: 10,
    at: '/blocks/0/elements/0/options',
    blocks: (n) => [actions({ type: 'radio_buttons', options: many(n, (i) => option(`o${i}`)) })],
  },
  {
    what: 'confirm title',
    limit: 100,
    at: '/blocks/0/elements/0/confirm/title/text',
    blocks: (n) => [confirm({ title: plain(x(n)) })],
  },
  {
    what: 'confirm text',
    limit: 300,
    at: '/blocks/0/elements/0/confirm/text/text',
    blocks: (n) => [confirm({ text: mrkdwn(x(n)) })],
  },
  {
    what: 'confirm button',
    limit: 30,
    at: '/blocks/0/elements/0/confirm/confirm/text',
    blocks: (n) => [confirm({ confirm: plain(x(n)) })],
  },
  {
    what: 'deny button',
    limit: 30,
    at: '/blocks/0/elements/0/confirm/deny/text',
    blocks: (n) => [confirm({ deny: plain(x(n)) })],
  },
  {
    what: 'action_id',
    limit: 255,
    at: '/blocks/0/elements/0/action_id',
    blocks: (n) => [actions(button(x(n), { text: plain('b') }))],
  },
  {
    what: 'block_id',
    limit: 255,
    at: '/blocks/0/block_id',
    blocks: (n) => [section('s', { block_id: x(n) })],
  },
  {
    what: 'plain_text_input max_length',
    limit: 3000,
    at: '/blocks/0/element/max_length',
    blocks: (n) => [input('i', { type: 'plain_text_input', max_length: n })],
  },
  {
    what: 'plain_text_input initial_value',
    limit: 3000,
    at: '/blocks/0/element/initial_value',
    blocks: (n) => [input('i', { type: 'plain_text_input', initial_value: x(n) })],
  },
  {
    what: 'input label',
    limit: 2000,
    at: '/blocks/0/label/text',
    blocks: (n) => [input('i', { type: 'plain_text_input' }, { label: plain(x(n)) })],
  },
  {
    what: 'alt_text',
    limit: 2000,
    at: '/blocks/0/alt_text',
    blocks: (n) => [{ ...image, alt_text: x(n) }],
  },
  {
    what: 'table rows',
    limit: 100,
    at: '/blocks/0/rows',
    blocks: (n) => [{ type: 'table', rows: many(n, () => row(2)) }],
  },
  {
    what: 'table cells',
    limit: 20,
    at: '/blocks/0/rows/0',
    blocks: (n) => [{ type: 'table', rows: [row(n)] }],
  },
  {
    what: 'total block text',
    limit: 13_200,
    at: '/blocks',
    error: 'msg_blocks_too_long',
    blocks: (n) => [...many(4, () => section(x(3000))), section(x(n - 12_000))],
  },
];

/** Blocks that are wrong in kind, not in size, and where the refusal points. */
export const WRONG: [what: string, blocks: unknown[], line: string][] = [
  ['an unknown block type', [{ type: 'card' }], 'unsupported type: card [json-pointer:/blocks/0/type]'],
  ['a block without type', [{ text: plain('a') }], 'unsupported type: undefined'],
  ['a block that is text', ['a'], 'must provide a object [json-pointer:/blocks/0]'],
  ['an unknown key', [section('a', { colour: 1 })], 'unknown property [json-pointer:/blocks/0/colour]'],
  ['empty text', [section('')], 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['an empty section', [{ type: 'section' }], 'needs text or fields [json-pointer:/blocks/0/text]'],
  [
    'mrkdwn where plain_text only',
    [{ type: 'header', text: mrkdwn('a') }],
    'must be one of: plain_text [json-pointer:/blocks/0/text/type]',
  ],
  [
    'an input among actions',
    [actions({ type: 'plain_text_input', action_id: 'a' })],
    'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]',
  ],
  [
    'a button as input',
    [input('i', button('b'))],
    'unsupported type: button [json-pointer:/blocks/0/element/type]',
  ],
  [
    'a menu without options',
    [select({})],
    'needs either options or option_groups [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'an initial option that is not offered',
    [select({ options: one, initial_option: option('b') })],
    'must be one of the options [json-pointer:/blocks/0/elements/0/initial_option]',
  ],
  [
    'an overflow without options',
    [actions({ type: 'overflow', options: [] })],
    'no fewer than 1 items allowed [json-pointer:/blocks/0/elements/0/options]',
  ],
  [
    'a block_id twice',
    [section('a', { block_id: 'b' }), section('c', { block_id: 'b' })],
    '`block_id` is not unique [json-pointer:/blocks/1/block_id]',
  ],
  [
    'an action_id twice in a block',
    [actions(button('b'), button('b'))],
    '`action_id` is not unique in its block [json-pointer:/blocks/0/elements/1/action_id]',
  ],
  [
    'a date that is none',
    [input('i', { type: 'datepicker', initial_date: '2026-02-30' })],
    'must be a date in the form YYYY-MM-DD [json-pointer:/blocks/0/element/initial_date]',
  ],
  [
    'a time that is none',
    [input('i', { type: 'timepicker', initial_time: '24:00' })],
    'must be a time in the form HH:mm [json-pointer:/blocks/0/element/initial_time]',
  ],
  [
    'a moment in milliseconds',
    [input('i', { type: 'datetimepicker', initial_date_time: 1_790_000_000_000 })],
    'must be at most 9999999999 [json-pointer:/blocks/0/element/initial_date_time]',
  ],
  [
    'a number input that does not say whether decimals are allowed',
    [input('i', { type: 'number_input' })],
    'missing required field [json-pointer:/blocks/0/element/is_decimal_allowed]',
  ],
  [
    'a button to something that is no web page',
    [actions(button('b', { url: 'javascript:alert(1)' }))],
    'must be an http or https URL [json-pointer:/blocks/0/elements/0/url]',
  ],
  [
    'rows of different length',
    [{ type: 'table', rows: [row(2), row(3)] }],
    'must have as many cells as the first row [json-pointer:/blocks/0/rows/1]',
  ],
];
