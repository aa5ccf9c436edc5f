import {
  type CustomerText,
  type CustomerTextKind,
  effectiveAppointment,
  type Locale,
  pendingCallback,
  textFor,
  textLocales,
  type Words,
} from '@pitlane/core/panel/index';
import type { LanguagePack } from '../shared/seam.ts';
import type { LeadView } from './view.ts';

type Packs = Readonly<Partial<Record<Locale, LanguagePack>>>;

/**
 * A text for this lead, in the customer's language and, where that is another, in the reader's beside it (U17).
 * null: the language has not come yet, or there is nothing to say of that kind (U16).
 */
export function textOf(
  kind: CustomerTextKind,
  view: LeadView,
  locale: Locale,
  packs: Packs,
): { readonly customer: CustomerText; readonly advisor: CustomerText | null } | null {
  const { lead, values, dealership, personName, now } = view;
  const wanted = textLocales(lead.facts.language, dealership, { locale });
  const words: Partial<Record<Locale, Words>> = {};
  for (const l of [wanted.customer, wanted.advisor]) {
    const pack = packs[l];
    if (!pack) return null;
    words[l] = pack.texts;
  }
  const appointment = effectiveAppointment(lead);
  const shown = lead.status === 'appointment_made' ? lead.appointment : null;
  const callback = pendingCallback(lead);
  return textFor(
    kind,
    {
      number: lead.number,
      facts: lead.facts,
      appointmentAt: appointment?.at ?? null,
      moved: (shown?.moves ?? 0) > 0,
      mailsCustomer: shown?.mailsCustomer ?? null,
      callBack: callback ? { at: callback.callBackAt } : null,
      preferredDates: values.preferredDates,
      phoneConsent: values.consents.phone,
    },
    values.leadName === undefined
      ? null
      : {
          name: {
            leadName: values.leadName,
            firstName: values.firstName ?? null,
            lastName: values.lastName ?? null,
          },
          title: null,
          reading: null,
        },
    {
      dealership,
      phone: null,
      advisor: { name: personName, locale },
      now,
      words,
      overrides: {},
    },
  );
}

/** What may be sent or left, by what there is to say. */
export const TEXTS = [
  'voicemail',
  'email_not_reached',
  'email_invalid_phone',
  'email_first_contact',
  'sms_not_reached',
  'message_first_contact',
  'message_not_reached',
  'email_confirmation',
  'email_reminder',
  'sms_confirmation',
  'sms_reminder',
] as const satisfies readonly CustomerTextKind[];
