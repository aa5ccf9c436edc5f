import {
  type CustomerText,
  effectiveAppointment,
  pendingCallback,
  type Script,
  type ScriptStep,
  type CustomerTextKind,
  textFor,
} from '@pitlane/core';
import { ALL_TEXTS } from '@pitlane/core/texts/all';
import type { ModalInput } from './views/model.ts';

/** A text for the customer, and the same in the reader's language where that is another one (U17). */
export type Text = { readonly customer: CustomerText; readonly advisor: CustomerText | null };

/** The dealership's texts filled in from the lead; null where this one does not apply (U16). */
export function textOf(
  kind: CustomerTextKind,
  { model, customer, locale, personId }: ModalInput,
): Text | null {
  const { lead, dealership, now } = model;
  const appointment = effectiveAppointment(lead);
  const callback = pendingCallback(lead);
  const advisor = dealership.members.find((m) => m.personId === personId)?.name ?? '';
  return textFor(
    kind,
    {
      number: lead.number,
      facts: lead.facts,
      appointmentAt: appointment?.at ?? null,
      moved: lead.status === 'appointment_made' && lead.appointment.moves > 0,
      mailsCustomer: lead.status === 'appointment_made' ? lead.appointment.mailsCustomer : null,
      callBack: callback ? { at: callback.callBackAt } : null,
      preferredDates: customer?.preferredDates ?? [],
      phoneConsent: customer?.consents.phone ?? null,
    },
    customer && { name: customer, title: null, reading: null },
    {
      dealership,
      phone: null,
      advisor: { name: advisor, locale },
      now,
      words: ALL_TEXTS,
      overrides: {},
    },
  );
}

/** The call script for this lead, in the customer's language with the reader's notes and buttons. */
export const scriptOf = (input: ModalInput): Script | null =>
  textOf('call_script', input)?.customer.script ?? null;

/** A step by an id that came back from Slack; null: there is none of that name. */
export const stepOf = (script: Script | null, id: string): ScriptStep | null =>
  script?.steps.find((s) => s.id === id) ?? null;
