import { actionLabel, effectiveAppointment, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { form, textField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { section } from './text.ts';

/** Close with sale (R42): the right VIN, and notes where there was no appointment. Says whose lead it closes (U12). */
export function saleModal(input: ModalInput): ModalView {
  const { model, customer, locale } = input;
  const booked = effectiveAppointment(model.lead) !== null;
  return form('sale', model.lead.id, locale, {
    title: actionLabel('sale', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      section([t(locale, 'form.closes')], 'lead:closes'),
      formHead(input),
      // Longer than a VIN on purpose: a slip of the finger is answered in words, not swallowed.
      textField('vin', t(locale, 'form.vin'), {
        initial: customer?.vin ?? null,
        hint: t(locale, 'form.vin_hint'),
        max: 40,
      }),
      textField('notes', t(locale, 'form.notes'), {
        initial: customer?.managementNotes ?? null,
        multiline: true,
        optional: booked,
        ...(booked ? {} : { hint: t(locale, 'form.notes_needed') }),
      }),
    ],
  });
}
