import type { Policy } from '../dealership/types.ts';
import type { EpochMs } from '../time/types.ts';
import { effectiveAppointment } from './state.ts';
import type { Lead } from './types.ts';

/**
 * R49, X9, X50: from when the 60 days count. A deadline to warn of, nothing more: what Salesforce makes of it is
 * read there and never predicted (X6, X10).
 * @returns `at`: the later of assignment and appointment, or the assignment alone, by policy; `earlier`: the
 * earlier of the two, on which people are warned
 */
export function sixtyDayStart(
  lead: Lead,
  { sixtyDays }: Policy,
): { readonly at: EpochMs; readonly from: 'assignment' | 'appointment'; readonly earlier: EpochMs } {
  const assigned = lead.assignedToDealerAt;
  const appointment = effectiveAppointment(lead);
  const moment = sixtyDays.rescheduleRestarts ? appointment?.at : (appointment?.firstAt ?? appointment?.at);
  if (sixtyDays.from === 'assignment' || moment === null || moment === undefined || moment <= assigned)
    return { at: assigned, from: 'assignment', earlier: assigned };
  return { at: moment, from: 'appointment', earlier: assigned };
}
