import { actionLabel, NOT_MINE_REASONS, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { choiceField, form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { section } from './text.ts';

/** Give a lead back (U12): why, and that its time limit stays. */
export function notMineModal(input: ModalInput): ModalView {
  const { model, locale } = input;
  const reasons = NOT_MINE_REASONS.map((r) => [r, t(locale, `notmine.${r}`)] as const);
  const says = t(locale, 'form.notmine_says', { number: String(model.lead.number) });
  return form('notmine', model.lead.id, locale, {
    title: actionLabel('notmine', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      formHead(input),
      section([says], 'lead:says'),
      choiceField('reason', t(locale, 'form.reason'), reasons, { as: 'radio' }),
    ],
  });
}
