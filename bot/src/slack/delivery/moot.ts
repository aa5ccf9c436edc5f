import { attemptCount, isFinal, type Lead, pendingCallback } from '@pitlane/core';
import type { Delivery } from '../../store/deliveries.ts';

/** Not posted yet and already overtaken: somebody acted, or it is another person's now (U9). */
export function isMoot(delivery: Delivery, lead: Lead): boolean {
  const { responsible } = lead;
  const touched =
    attemptCount(lead) > 0 || lead.intents.length > 0 || lead.contacts.length > 0 || isFinal(lead);
  const notTheirs = responsible.personId !== concerned(delivery);
  switch (delivery.kind) {
    case 'assigned':
      return notTheirs || isFinal(lead);
    case 'held':
      return responsible.held === null || isFinal(lead);
    case 'warning':
      if (delivery.params['what'] === 'callback')
        return notTheirs || isFinal(lead) || pendingCallback(lead)?.callBackAt !== delivery.params['dueAt'];
      return touched || notTheirs;
    case 'missed':
      return touched;
    case 'no_response_warning':
      return touched || notTheirs || responsible.takenAt !== null;
    case 'handed_over':
      return notTheirs || isFinal(lead);
    case 'reassigned_away':
    case 'no_response':
      // It came back meanwhile.
      return !notTheirs;
    default:
      return false;
  }
}

/** Whom the notice is about: its reader, or the absent colleague in whose place they read it. */
export function concerned({ personId, params }: Pick<Delivery, 'personId' | 'params'>): string | null {
  const original = params['forPersonId'];
  return typeof original === 'string' ? original : personId;
}
