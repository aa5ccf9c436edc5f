import { EVENT_VERSION, type LeadEvent } from './events.ts';

/** An event as the store keeps it: any version, shape not known yet. */
type Stored = Readonly<Record<string, unknown>> & { readonly v: number; readonly type: string };

/** One step per old version: from `n` to `n + 1`. Steps are never changed once events of theirs are stored. */
const STEPS: Readonly<Record<number, (event: Stored) => Stored>> = {
  // 2: all events of a person's action carry its id, a contact's its own, so that undo and figures know them;
  // an appointment keeps the moment it was first made for (X50).
  1: (event) => {
    const intent = event['intent'] as { readonly id: string } | null | undefined;
    switch (event.type) {
      case 'contact_logged': {
        const contact = event['contact'] as { readonly id: string };
        return { ...event, v: 2, actionId: contact.id };
      }
      case 'appointment_made': {
        const before = event['appointment'] as { readonly at: number | null; readonly moves: number };
        const appointment = { ...before, firstAt: before.moves === 0 ? before.at : null };
        return { ...event, v: 2, appointment, ...idOf(event, intent) };
      }
      case 'sale_closed':
      case 'no_sale_closed':
      case 'recontact_changed':
        return { ...event, v: 2, ...idOf(event, intent) };
      default:
        return { ...event, v: 2 };
    }
  },
};

const idOf = (event: Stored, intent: { readonly id: string } | null | undefined) => {
  const actionId = event['actionId'] ?? intent?.id;
  return actionId === undefined ? {} : { actionId };
};

/** A stored event of a version that this release does not know. */
export class UnknownEventVersion extends Error {
  constructor(v: unknown) {
    super(`event version ${String(v)} is not known here (newest: ${EVENT_VERSION})`);
    this.name = 'UnknownEventVersion';
  }
}

/**
 * A stored event in today's shape.
 * @throws {UnknownEventVersion} on a version newer than this release, or none
 */
export function upcast(stored: unknown): LeadEvent {
  let event = stored as Stored;
  while (event.v !== EVENT_VERSION) {
    const step = STEPS[event.v];
    if (!step) throw new UnknownEventVersion(event.v);
    event = step(event);
  }
  return event as unknown as LeadEvent;
}
