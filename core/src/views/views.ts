import type { Locale, Policy } from '../dealership/types.ts';
import { label } from '../lexicon/label.ts';
import { attemptCount, effectiveNoSale, effectiveStatus } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import { t } from '../messages/t.ts';

/** The manual's lists (R71–R77). */
export const VIEWS = [
  'home',
  'assigned',
  'not_yet_managed',
  'in_progress',
  'closed_sale',
  'closed_no_sale',
  'lost_sale',
] as const;
export type View = (typeof VIEWS)[number];

/** Our own grouping by state: every lead is in exactly one (X25–X27). */
export const OWN_GROUPS = [
  'not_yet_managed',
  'in_progress',
  'appointment',
  'closed_sale',
  'closed_no_sale',
  'recontact',
  'lost_sale',
  'excluded',
] as const;
export type OwnGroup = (typeof OWN_GROUPS)[number];

/** What was done here and is not in Salesforce yet counts as done (U1). */
export function ownGroupOf(lead: Lead): OwnGroup {
  if (lead.excluded) return 'excluded';
  const status = effectiveStatus(lead);
  switch (status) {
    case 'assigned_to_dealer':
      return attemptCount(lead) === 0 ? 'not_yet_managed' : 'in_progress';
    case 'appointment_made':
      return 'appointment';
    case 'closed_no_sale':
      return effectiveNoSale(lead)?.reason === 'recontact' ? 'recontact' : 'closed_no_sale';
    case 'closed_sale':
    case 'lost_sale':
      return status;
  }
}

/** The lists as the manual filters them, each by the field that it names. */
function manual(view: View, lead: Lead): boolean {
  const status = effectiveStatus(lead);
  switch (view) {
    case 'home':
      return true;
    case 'assigned':
      return status === 'assigned_to_dealer';
    case 'not_yet_managed':
      return status === 'assigned_to_dealer' && attemptCount(lead) === 0;
    case 'in_progress':
      return status === 'assigned_to_dealer' && attemptCount(lead) > 0;
    case 'closed_sale':
      // X25: with appointments, which are not final.
      return status === 'closed_sale' || status === 'appointment_made';
    case 'closed_no_sale':
      // X27: by the reason field, whatever the status.
      return effectiveNoSale(lead)?.reason != null;
    case 'lost_sale':
      // X8: the French page names another status, by a slip.
      return status === 'lost_sale';
  }
}

/** The same lists by what a lead is: an appointment is in progress, not sold. */
function own(view: View, lead: Lead): boolean {
  const group = ownGroupOf(lead);
  switch (view) {
    case 'home':
      return true;
    case 'assigned':
      return group === 'not_yet_managed' || group === 'in_progress';
    case 'not_yet_managed':
    case 'closed_sale':
    case 'lost_sale':
      return group === view;
    case 'in_progress':
      return group === 'in_progress' || group === 'appointment';
    case 'closed_no_sale':
      return group === 'closed_no_sale' || group === 'recontact';
  }
}

/**
 * The leads of a list, in the order given (R71–R77). `views: 'manual'` filters as the manual does, so a lead can
 * be in no list or in two; `'own'` by our own grouping (X25–X27). Tests and spam are in none of them (U12).
 */
export function viewOf(
  view: View,
  leads: readonly Lead[],
  { views }: Pick<Policy, 'views'>,
): readonly Lead[] {
  const belongs = views === 'manual' ? manual : own;
  return leads.filter((lead) => !lead.excluded && belongs(view, lead));
}

/** As Salesforce names the list in that language (U17). */
export const viewName = (view: View, locale: Locale): string =>
  view === 'home' ? t(locale, 'views.home') : label(`view.${view}`, locale);

export function ownGroupName(group: OwnGroup, locale: Locale): string {
  switch (group) {
    case 'not_yet_managed':
    case 'in_progress':
      return label(`view.${group}`, locale);
    case 'appointment':
      return label('status.appointment_made', locale);
    case 'closed_sale':
    case 'closed_no_sale':
    case 'lost_sale':
      return label(`status.${group}`, locale);
    case 'recontact':
    case 'excluded':
      return t(locale, `views.group.${group}`);
  }
}
