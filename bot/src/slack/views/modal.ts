import { type EpochMs, localParts, t, type Locale } from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { plain } from './text.ts';

/** A form about one lead: submitting it comes back as `lead.<form>` with the lead's id and no personal data. */
export const form = (
  name: string,
  leadId: string,
  locale: Locale,
  o: { title: string; submit: string | null; blocks: KnownBlock[] },
): ModalView => ({
  type: 'modal',
  callback_id: `lead.${name}`,
  private_metadata: JSON.stringify({ leadId }),
  title: plain(o.title, 24),
  close: plain(t(locale, o.submit ? 'button.cancel' : 'button.close'), 24),
  ...(o.submit ? { submit: plain(o.submit, 24) } : {}),
  blocks: o.blocks.slice(0, 100),
});

/** What every field may have beside its label. */
interface Extras {
  readonly hint?: string;
  readonly optional?: boolean;
}
const field = (
  block: string,
  label: string,
  element: InputBlock['element'],
  { hint, optional }: Extras,
): InputBlock => ({
  type: 'input',
  block_id: block,
  label: plain(label, 2000),
  element,
  ...(hint ? { hint: plain(hint, 2000) } : {}),
  ...(optional ? { optional: true } : {}),
});

export const textField = (
  block: string,
  label: string,
  o: Extras & { initial?: string | null; multiline?: boolean; max?: number } = {},
): InputBlock =>
  field(
    block,
    label,
    {
      type: 'plain_text_input',
      action_id: 'value',
      multiline: o.multiline ?? false,
      max_length: o.max ?? 3000,
      // What does not fit is not shown cut: saved again, the cut text would replace the whole.
      ...(o.initial && o.initial.length <= (o.max ?? 3000) ? { initial_value: o.initial } : {}),
    },
    o,
  );

/** A choice: `[value, words]` pairs, as buttons when there are few, as a menu (up to 100) otherwise. */
export function choiceField(
  block: string,
  label: string,
  choices: readonly (readonly [value: string, words: string])[],
  o: Extras & { initial?: string | null; as: 'radio' | 'menu'; placeholder?: string },
): InputBlock {
  const options: PlainTextOption[] = choices
    .slice(0, o.as === 'radio' ? 10 : 100)
    .map(([value, words]) => ({ text: plain(words, 75), value }));
  const initial = options.find((option) => option.value === o.initial);
  const common = { action_id: 'value', options, ...(initial ? { initial_option: initial } : {}) };
  const element: InputBlock['element'] =
    o.as === 'radio'
      ? { type: 'radio_buttons', ...common }
      : {
          type: 'static_select',
          ...common,
          ...(o.placeholder ? { placeholder: plain(o.placeholder, 150) } : {}),
        };
  return field(block, label, element, o);
}

/** A choice that is looked up while typing: Slack asks for the options under this action id (`listeners/suggest.ts`). */
export const searchField = (
  block: string,
  label: string,
  o: Extras & { of: 'find.person' | 'find.lead'; initial?: PlainTextOption | null; placeholder?: string },
): InputBlock =>
  field(
    block,
    label,
    {
      type: 'external_select',
      action_id: o.of,
      // People are few: they show at once, and typing narrows them down.
      min_query_length: o.of === 'find.person' ? 0 : 1,
      ...(o.initial ? { initial_option: o.initial } : {}),
      ...(o.placeholder ? { placeholder: plain(o.placeholder, 150) } : {}),
    },
    o,
  );

export const ticksField = (
  block: string,
  label: string,
  choices: readonly (readonly [value: string, words: string])[],
): InputBlock =>
  field(
    block,
    label,
    {
      type: 'checkboxes',
      action_id: 'value',
      options: choices.map(([value, words]) => ({ text: plain(words, 75), value })),
    },
    { optional: true },
  );

export const dateField = (
  block: string,
  label: string,
  o: Extras & { initial?: string | null } = {},
): InputBlock =>
  field(
    block,
    label,
    { type: 'datepicker', action_id: 'value', ...(o.initial ? { initial_date: o.initial } : {}) },
    o,
  );

/** Date and time on the dealership's clock: `block` and `block_time`; Slack's own pickers would use the reader's. */
export function instantFields(
  block: string,
  labels: { date: string; time: string },
  zone: string,
  o: Extras & { initial?: EpochMs | null; initialDate?: string | null; timeOptional?: boolean } = {},
): InputBlock[] {
  const parts = o.initial === null || o.initial === undefined ? null : localParts(zone, o.initial);
  const { hint, ...rest } = o;
  const optional: Extras = rest.optional ? { optional: true } : {};
  const time: InputBlock['element'] = {
    type: 'timepicker',
    action_id: 'value',
    ...(parts ? { initial_time: parts.time } : {}),
  };
  return [
    dateField(block, labels.date, { ...optional, initial: parts?.date ?? o.initialDate ?? null }),
    field(`${block}_time`, labels.time, time, {
      ...optional,
      ...(o.timeOptional ? { optional: true } : {}),
      ...(hint ? { hint } : {}),
    }),
  ];
}
