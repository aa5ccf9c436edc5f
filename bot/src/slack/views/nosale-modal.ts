import { actionLabel, CLOSE_REASONS, reasonName, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { choiceField, dateField, form, textField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { section } from './text.ts';

/** Close without sale (R43–R45): the reason as Salesforce names it, and what two of the reasons need beside. */
export function noSaleModal(input: ModalInput): ModalView {
  const { model, customer, locale } = input;
  return form('nosale', model.lead.id, locale, {
    title: actionLabel('nosale', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      section([t(locale, 'form.closes')], 'lead:closes'),
      formHead(input),
      choiceField(
        'reason',
        t(locale, 'form.reason'),
        CLOSE_REASONS.map((r) => [r, reasonName(r, locale)] as const),
        {
          as: 'menu',
          placeholder: t(locale, 'form.choose'),
        },
      ),
      dateField('ownership_end', t(locale, 'form.ownership_end'), {
        optional: true,
        hint: t(locale, 'form.ownership_end_hint', { reason: reasonName('not_owner_sold', locale) }),
      }),
      textField('notes', t(locale, 'form.notes'), {
        initial: customer?.managementNotes ?? null,
        multiline: true,
        optional: true,
        hint: t(locale, 'form.notes_for_other', { reason: reasonName('other', locale) }),
      }),
    ],
  });
}
