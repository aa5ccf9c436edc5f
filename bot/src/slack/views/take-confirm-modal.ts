import { actionLabel, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { memberName, when } from './lead-words.ts';
import { form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { section } from './text.ts';

/** *Take* on a colleague's lead: it says whose it is and since when, and that they are told. */
export function takeConfirmModal(input: ModalInput): ModalView {
  const { model, locale } = input;
  const { personId, takenAt } = model.lead.responsible;
  const params = { name: memberName(model, personId, locale), number: String(model.lead.number) };
  const says =
    takenAt === null
      ? t(locale, 'form.take_says', params)
      : t(locale, 'form.take_says_since', { ...params, at: when(model, takenAt, locale, 'now') });
  return form('take', model.lead.id, locale, {
    title: t(locale, 'form.take_title'),
    submit: actionLabel('take', locale),
    blocks: [section([says], 'lead:says'), formHead(input)],
  });
}
