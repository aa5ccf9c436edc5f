import { actionLabel, CHANNELS, type EpochMs, OUTCOMES, type Outcome, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { channelLines } from './advice.ts';
import { emailLine, phoneLines } from './customer.ts';
import { formHead } from './form-head.ts';
import { choiceField, form, instantFields, textField, ticksField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { zoneName } from './when.ts';

/** What the person said already by choosing the button they came from. */
export interface Prefill {
  readonly outcome?: Outcome;
  readonly direction?: 'outbound' | 'inbound';
  /** Real time (R60): when the call began; null: now. */
  readonly at?: EpochMs | null;
}

/** Log a contact, ours or the customer's own (U2, U3): number to tap on top, real time, what was said. */
export function attemptModal(input: ModalInput, prefill: Prefill = {}): ModalView {
  const { model, locale } = input;
  const { lead, dealership, now, step } = model;
  const { zone } = dealership.hours;
  const warnings = channelLines(input.advice?.channels ?? [], locale);
  const tick = [['tick', t(locale, 'form.tick')]] as const;
  return form('attempt', lead.id, locale, {
    title: actionLabel('attempt', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      formHead(input, [...phoneLines(input), emailLine(input)]),
      choiceField('outcome', t(locale, 'form.outcome'), outcomes(input), {
        as: 'radio',
        initial: prefill.outcome ?? null,
      }),
      choiceField(
        'channel',
        t(locale, 'form.channel'),
        CHANNELS.map((c) => [c, t(locale, `channel.${c}`)] as const),
        {
          as: 'menu',
          initial: step.channel ?? 'phone',
          ...(warnings.length > 0 ? { hint: warnings.join('\n') } : {}),
        },
      ),
      ...instantFields('at', { date: t(locale, 'form.at_date'), time: t(locale, 'form.at_time') }, zone, {
        initial: prefill.at ?? now,
        hint: t(locale, 'form.at_hint', { zone: zoneName(now, locale, zone) }),
      }),
      ...instantFields(
        'call_back_at',
        { date: t(locale, 'form.call_back_date'), time: t(locale, 'form.call_back_time') },
        zone,
        { optional: true, hint: t(locale, 'form.call_back_hint') },
      ),
      textField('call_back_to', t(locale, 'form.call_back_to'), { optional: true, max: 60 }),
      textField('verbatim', t(locale, 'form.verbatim'), { multiline: true, optional: true }),
      textField('answer', t(locale, 'form.answer'), { multiline: true, optional: true }),
      choiceField('direction', t(locale, 'form.direction'), directions(input), {
        as: 'radio',
        initial: prefill.direction ?? 'outbound',
      }),
      ticksField('extras', t(locale, 'form.extras'), [
        ['voicemail', t(locale, 'form.voicemail')],
        ...(lead.authority === 'salesforce' ? tick : []),
      ]),
    ],
  });
}

const outcomes = ({ locale }: ModalInput) => OUTCOMES.map((o) => [o, t(locale, `outcome.${o}`)] as const);
const directions = ({ locale }: ModalInput) =>
  (['outbound', 'inbound'] as const).map((d) => [d, t(locale, `direction.${d}`)] as const);
