import { actionLabel, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { form, textField } from './modal.ts';
import type { ModalInput } from './model.ts';

/** A note of ours on the lead; Salesforce does not get it. */
export function noteModal(input: ModalInput): ModalView {
  const { model, locale } = input;
  return form('note', model.lead.id, locale, {
    title: actionLabel('note', locale),
    submit: t(locale, 'button.save'),
    blocks: [formHead(input), textField('text', t(locale, 'form.note'), { multiline: true })],
  });
}
