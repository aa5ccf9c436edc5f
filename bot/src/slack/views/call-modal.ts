import { actionLabel, callingNow, OUTCOMES, type Outcome, t } from '@pitlane/core';
import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';
import { phoneLines } from './customer.ts';
import { formHead } from './form-head.ts';
import { memberName, stepName } from './lead-words.ts';
import { form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { plain, section } from './text.ts';

/** What one click logs at once; `reached` and `call_back_at` have more to say and open the form. */
export const QUICK = ['no_answer_voicemail', 'no_answer', 'busy_or_off', 'wrong_number'] as const;
export type Quick = (typeof QUICK)[number];
export const quickOutcome = (quick: Quick): { outcome: Outcome; voicemail: boolean | null } => {
  switch (quick) {
    case 'no_answer_voicemail':
      return { outcome: 'no_answer', voicemail: true };
    case 'no_answer':
    case 'busy_or_off':
      return { outcome: quick, voicemail: false };
    case 'wrong_number':
      return { outcome: quick, voicemail: null };
  }
};
export const FORMS = ['reached', 'call_back_at'] as const satisfies readonly (typeof OUTCOMES)[number][];

/**
 * *Call*: the number to tap, what to say, and one button an outcome (U2, U11, U15). Who else is on the phone with
 * this customer is said, and bars nobody.
 */
export function callModal(input: ModalInput, script: readonly string[] = []): ModalView {
  const { model, locale, personId } = input;
  const { lead, now } = model;
  const others = callingNow(lead, now).filter((c) => c.personId !== personId);
  const warning = others.map((c) =>
    t(locale, 'call.others', { name: memberName(model, c.personId, locale) }),
  );
  return form('calling', lead.id, locale, {
    title: actionLabel('calling', locale),
    submit: null,
    blocks: [
      formHead(input, [...warning, ...phoneLines(input), stepName(model, locale)]),
      ...(script.length > 0 ? [section([...script], 'call:script')] : []),
      section([`*${t(locale, 'call.how')}*`], 'call:how'),
      outcomeButtons(input),
    ],
  });
}

function outcomeButtons({ model, locale }: ModalInput): ActionsBlock {
  const { id } = model.lead;
  const button = (action: string, text: string, style?: 'primary'): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text, 75),
    value: id,
    ...(style ? { style } : {}),
  });
  return {
    type: 'actions',
    block_id: 'call:outcomes',
    elements: [
      button('call.form.reached', t(locale, 'call.reached'), 'primary'),
      button('call.form.call_back_at', t(locale, 'call.call_back_at')),
      ...QUICK.map((quick) => button(`call.quick.${quick}`, t(locale, `call.${quick}`))),
    ],
  };
}

/** After a click: what was stored, what comes next, and the way back (U12). */
export function doneModal(input: ModalInput, o: { said: string; undoUntil: string | null }): ModalView {
  const { model, locale } = input;
  const { lead } = model;
  const undo: KnownBlock[] =
    o.undoUntil === null
      ? []
      : [
          {
            type: 'actions',
            block_id: 'done:undo',
            elements: [
              {
                type: 'button',
                action_id: 'lead.undo',
                text: plain(actionLabel('undo', locale), 75),
                value: lead.id,
              },
              {
                type: 'button',
                action_id: 'lead.show',
                text: plain(actionLabel('show', locale), 75),
                value: lead.id,
              },
            ],
          },
        ];
  return form('done', lead.id, locale, {
    title: t(locale, 'lead.title', { number: String(lead.number) }),
    submit: null,
    blocks: [
      section(
        [
          `✓ ${o.said}`,
          t(locale, 'card.next', { step: stepName(model, locale) }),
          o.undoUntil === null ? null : t(locale, 'call.undo_until', { at: o.undoUntil }),
        ],
        'done:said',
      ),
      ...undo,
    ],
  });
}
