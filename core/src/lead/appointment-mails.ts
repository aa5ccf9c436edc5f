import type { Policy } from '../dealership/types.ts';
import { addDays, localDateOf } from '../time/index.ts';
import type { LocalDate, Zone } from '../time/types.ts';
import type { Appointment } from './types.ts';

/** X19: whether the form asks "Salesforce mails the customer: yes / no / unknown". */
export const mailsAsked = (policy: Policy): boolean => policy.customerMails === 'ask';

/** X19: what is noted of the customer's mails: the answer given, or what the dealership knows for all. */
export function mailsAnswer(policy: Policy, given: boolean | null): boolean | null {
  if (policy.customerMails === 'ask') return given;
  return policy.customerMails === 'implied';
}

/** A mail that an appointment brings about (R86–R88). Salesforce sends it where it holds the truth (U16). */
export interface PlannedMail {
  readonly what: 'confirmation' | 'reminder';
  readonly to: 'customer' | 'dealer';
  /** A confirmation leaves at once; a reminder on this day in the dealership's zone (R103). */
  readonly on: LocalDate | null;
  /** X50: it replaces one with an earlier date, and says so. */
  readonly moved: boolean;
}

/**
 * R86–R89, X50: a confirmation at once and a reminder the day before, to the dealer always and to the customer
 * unless that was declined. A moved appointment brings them again, with the new date. Nothing where the date is
 * not known; no reminder where the day before is already over.
 */
export function plannedMails(
  { at, setAt, mailsCustomer, moves }: Appointment,
  zone: Zone,
): readonly PlannedMail[] {
  if (at === null) return [];
  const on = addDays(localDateOf(zone, at), -1);
  const moved = moves > 0;
  const to = mailsCustomer === false ? (['dealer'] as const) : (['customer', 'dealer'] as const);
  const late = on < localDateOf(zone, setAt);
  return [
    ...to.map((who) => ({ what: 'confirmation' as const, to: who, on: null, moved })),
    ...(late ? [] : to.map((who) => ({ what: 'reminder' as const, to: who, on, moved }))),
  ];
}
