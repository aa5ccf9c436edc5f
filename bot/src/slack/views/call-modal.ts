import {
  type Action,
  actionLabel,
  callingNow,
  type Outcome,
  type Script,
  type ScriptStep,
  t,
} from '@pitlane/core';
import type { ActionsBlock, Button, KnownBlock, ModalView } from '@slack/types';
import { leadButton } from './buttons.ts';
import { phoneLines } from './customer.ts';
import { formHead } from './form-head.ts';
import { memberName, stepName } from './lead-words.ts';
import { form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { context, escapeMrkdwn, plain, section } from './text.ts';

/** What one click logs at once; `reached` and `call_back_at` have more to say and open the form. */
export const QUICK = ['no_answer_voicemail', 'no_answer', 'busy_or_off', 'wrong_number'] as const;
export type Quick = (typeof QUICK)[number];
export interface Said {
  readonly outcome: Outcome;
  readonly voicemail: boolean | null;
}
export function quickOutcome(quick: Quick): Said {
  switch (quick) {
    case 'no_answer_voicemail':
      return { outcome: 'no_answer', voicemail: true };
    case 'no_answer':
    case 'busy_or_off':
      return { outcome: quick, voicemail: false };
    case 'wrong_number':
      return { outcome: quick, voicemail: null };
  }
}
export const FORMS = ['reached', 'call_back_at'] as const satisfies readonly Outcome[];

/**
 * *Call*: the number to tap, what to say step by step, and one button an outcome (R20, U2, U11). Who else is on the
 * phone with this customer is said, and bars nobody.
 */
export function callModal(input: ModalInput, script: Script | null, step: ScriptStep | null): ModalView {
  const { model, locale, personId } = input;
  const { lead, now } = model;
  const others = callingNow(lead, now).filter((c) => c.personId !== personId);
  const warning = others.map((c) =>
    t(locale, 'call.others', { name: memberName(model, c.personId, locale) }),
  );
  const first = step === null || step.id === script?.start;
  return form('calling', lead.id, locale, {
    title: actionLabel('calling', locale),
    submit: null,
    blocks: [
      formHead(input, [...warning, ...phoneLines(input)]),
      ...(first && script && script.before.length > 0
        ? [context(script.before.map((line) => `• ${escapeMrkdwn(line, 300)}`).join('\n'), 'call:before')]
        : []),
      ...(step ? stepBlocks(input, step) : []),
      section([`*${t(locale, 'call.how')}*`], 'call:how'),
      outcomeButtons(input),
    ],
  });
}

/** What to say now, and where the answer leads; at the end, what to record with one click. */
function stepBlocks({ model, locale }: ModalInput, step: ScriptStep): KnownBlock[] {
  const { id } = model.lead;
  const quoted = escapeMrkdwn(step.text, 2_500)
    .split('\n')
    .map((line) => (step.kind === 'note' ? line : `> ${line}`))
    .join('\n');
  const button = (action: string, text: string, value: string, style?: 'primary'): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text, 75),
    value,
    ...(style ? { style } : {}),
  });
  const ways: Button[] = step.end
    ? [button('call.end', t(locale, `outcome.${step.end.outcome}`), `${step.id}:${id}`, 'primary')]
    : step.branches.map((b) => button(`call.step.${b.id}`, b.label, `${b.to}:${id}`));
  return [
    section([quoted], 'call:script'),
    ...(ways.length > 0
      ? [{ type: 'actions' as const, block_id: `call:step:${step.id}`, elements: ways.slice(0, 25) }]
      : []),
  ];
}

function outcomeButtons({ model, locale }: ModalInput): ActionsBlock {
  const { id } = model.lead;
  const button = (action: string, text: string): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text, 75),
    value: id,
  });
  return {
    type: 'actions',
    block_id: 'call:outcomes',
    elements: [
      ...QUICK.map((quick) => button(`call.quick.${quick}`, t(locale, `call.${quick}`))),
      button('call.form.reached', t(locale, 'call.reached')),
      button('call.form.call_back_at', t(locale, 'call.call_back_at')),
      button('lead.texts', t(locale, 'call.texts')),
    ],
  };
}

/** After a click: what was stored, what comes next, and the way back (U12). */
export function doneModal(
  input: ModalInput,
  o: { said: string; undoUntil: string | null; next?: Action | null },
): ModalView {
  const { model, locale } = input;
  const { lead } = model;
  const buttons = [
    ...(o.next ? [leadButton(o.next, lead.id, locale, 'primary')] : []),
    ...(o.undoUntil === null ? [] : [leadButton('undo', lead.id, locale)]),
    leadButton('show', lead.id, locale),
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
      { type: 'actions', block_id: 'done:actions', elements: buttons },
    ],
  });
}
