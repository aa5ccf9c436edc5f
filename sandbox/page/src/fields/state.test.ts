import { describe, expect, it } from 'vitest';
import type { Block, Element } from '../types.ts';
import { sayIn } from '../words.ts';
import { checkValues, collect, plainNumbers } from './state.ts';

const say = sayIn('en');
const text = (t: string) => ({ type: 'plain_text', text: t });
const input = (element: Element, more: Partial<Block> = {}): Block => ({
  type: 'input',
  block_id: 'b',
  label: text('Label'),
  element: { action_id: 'a', ...element },
  ...more,
});
const option = { text: text('One'), value: 'one' };

describe('the values of a form', () => {
  it('begin with the initial ones and are replaced by what was typed', () => {
    const blocks = [input({ type: 'plain_text_input', initial_value: 'first' })];
    expect(collect(blocks, {})).toEqual({ b: { a: { type: 'plain_text_input', value: 'first' } } });
    const typed = { b: { a: { type: 'plain_text_input', value: 'second' } } };
    expect(collect(blocks, typed)).toEqual(typed);
  });

  it('forget a value when the app puts another kind of field in its place', () => {
    const typed = { b: { a: { type: 'plain_text_input', value: 'x' } } };
    expect(collect([input({ type: 'datepicker' })], typed)).toEqual({
      b: { a: { type: 'datepicker', selected_date: null } },
    });
  });

  it('hold the fields of sections and actions too, and nothing for buttons', () => {
    const blocks: Block[] = [
      {
        type: 'section',
        block_id: 's',
        accessory: { type: 'static_select', action_id: 'x', initial_option: option },
      },
      { type: 'actions', block_id: 'n', elements: [{ type: 'button', action_id: 'y', text: 'Go' }] },
    ] as Block[];
    expect(collect(blocks, {})).toEqual({ s: { x: { type: 'static_select', selected_option: option } } });
  });
});

it('sends full-width digits as plain ones', () => {
  const held = {
    b: { a: { type: 'number_input', value: '１２３ ' }, t: { type: 'plain_text_input', value: '１' } },
  };
  expect(plainNumbers(held)['b']).toEqual({
    a: { type: 'number_input', value: '123' },
    t: { type: 'plain_text_input', value: '１' },
  });
});

describe('what the client refuses', () => {
  it.each<[string, Element, string | null, string | undefined]>([
    ['empty', { type: 'plain_text_input' }, null, 'Please fill in this field.'],
    ['filled', { type: 'plain_text_input' }, 'x', undefined],
    ['too long', { type: 'plain_text_input', max_length: 3 }, 'abcde', 'Too long by 2 characters.'],
    ['too short', { type: 'plain_text_input', min_length: 3 }, 'ab', 'At least 3 characters.'],
    ['no number', { type: 'number_input', is_decimal_allowed: false }, 'ten', 'Please enter a number.'],
    ['not whole', { type: 'number_input', is_decimal_allowed: false }, '1.5', 'Please enter a whole number.'],
    ['full-width digits', { type: 'number_input', is_decimal_allowed: false }, '１２３', undefined],
    ['too small', { type: 'number_input', is_decimal_allowed: true, min_value: '5' }, '4', 'At least 5.'],
    ['no mail', { type: 'email_text_input' }, 'marta', 'Please enter an e-mail address.'],
    ['no address', { type: 'url_text_input' }, 'example.com', 'Please enter a web address (https://…).'],
  ])('%s', (_name, element, value, expected) => {
    const values = { b: { a: { type: element.type, value } } };
    expect(checkValues([input(element)], values, say)['b']).toBe(expected);
  });

  it('leaves an optional field empty, but not wrong', () => {
    const block = input({ type: 'number_input', is_decimal_allowed: true }, { optional: true });
    expect(checkValues([block], { b: { a: { type: 'number_input', value: null } } }, say)).toEqual({});
    expect(checkValues([block], { b: { a: { type: 'number_input', value: 'x' } } }, say)['b']).toBeDefined();
  });
});
