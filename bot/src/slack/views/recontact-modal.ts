import { actionLabel, effectiveNoSale, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { formHead } from './form-head.ts';
import { form, instantFields } from './modal.ts';
import type { ModalInput } from './model.ts';
import { section } from './text.ts';
import { zoneName } from './when.ts';

/** Recontact (R46) says first that it closes the lead (U2); on a lead closed that way it changes the date (R48). */
export function recontactModal(input: ModalInput): ModalView {
  const { model, locale } = input;
  const { zone } = model.dealership.hours;
  const closed = effectiveNoSale(model.lead);
  const number = String(model.lead.number);
  return form('recontact', model.lead.id, locale, {
    title: actionLabel('recontact', locale),
    submit: t(locale, 'button.save'),
    blocks: [
      section(
        [`⚠️ ${t(locale, closed ? 'form.recontact_change' : 'form.recontact_says', { number })}`],
        'lead:says',
      ),
      formHead(input),
      ...instantFields(
        'recontact_at',
        { date: t(locale, 'form.recontact_date'), time: t(locale, 'form.at_time') },
        zone,
        {
          initial: closed?.recontactAt ?? null,
          timeOptional: true,
          hint: t(locale, 'form.recontact_hint', { zone: zoneName(model.now, locale, zone) }),
        },
      ),
    ],
  });
}
