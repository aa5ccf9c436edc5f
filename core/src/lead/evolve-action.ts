import { baseOf } from './base.ts';
import type { LeadEvent } from './events.ts';
import { isFinalStatus } from './state.ts';
import type { Intent, Lead } from './types.ts';

/** A wish of the same kind takes the place of the older one: a moved appointment is one thing to do. */
const SUPERSEDES: ReadonlySet<Intent['kind']> = new Set(['appointment', 'recontact', 'change_recontact']);

export function withIntent(lead: Lead, intent: Intent | null): Lead {
  if (!intent) return lead;
  const others = lead.intents.filter((i) => i.kind !== intent.kind || !SUPERSEDES.has(intent.kind));
  return { ...lead, intents: [...others, intent] };
}

/** U12: out as test or spam, or in again as a real lead. */
export function settled(lead: Lead, event: Extract<LeadEvent, { type: 'test_or_spam_settled' }>): Lead {
  const done = acted(lead, event);
  const { at, what, intent } = event;
  const byPersonId = event.by.kind === 'person' ? event.by.personId : '';
  if (what !== 'real') {
    const forgets = intent === null && lead.status === 'appointment_made';
    const kept = forgets ? { appointment: lead.appointment } : {};
    const out = { ...withIntent(done, intent), excluded: { what, at, byPersonId, ...kept } };
    if (intent || isFinalStatus(lead.status)) return out;
    const none = { reason: null, ownershipEnd: null, recontactAt: null, recontactDone: false };
    return { ...baseOf(out), status: 'closed_no_sale', closedAt: at, ...none };
  }
  const was = lead.excluded;
  const back = {
    ...done,
    excluded: null,
    gaveBack: lead.gaveBack.filter((g) => g.reason !== 'test_or_spam'),
    intents: lead.intents.filter((i) => !was || i.at !== was.at || i.kind !== 'close_no_sale'),
  };
  if (!was || lead.authority === 'salesforce') return back;
  return was.appointment
    ? { ...baseOf(back), status: 'appointment_made', appointment: was.appointment }
    : { ...baseOf(back), status: 'assigned_to_dealer' };
}

/** U1: a box that nobody will tick is free for the next attempt; those that wait behind it move up. */
export function withoutTick(lead: Lead, intentId: string): Lead {
  const dropped = lead.intents.find((i) => i.id === intentId);
  const intents = lead.intents.filter((i) => i.id !== intentId);
  const free = dropped?.attemptNo ?? null;
  if (dropped?.kind !== 'attempt' || free === null) return { ...lead, intents };
  const moved = <T extends { readonly attemptNo: number | null }>(x: T): T =>
    x.attemptNo !== null && x.attemptNo > free ? { ...x, attemptNo: x.attemptNo - 1 } : x;
  const contacts = lead.contacts.map((c) => (c.attemptNo === free ? { ...c, attemptNo: null } : moved(c)));
  return { ...lead, intents: intents.map(moved), contacts };
}

export function acted(
  lead: Lead,
  event: { readonly actionId?: string; readonly intent: Intent | null },
): Lead {
  const id = event.actionId ?? event.intent?.id;
  return id === undefined ? lead : { ...lead, actionIds: [...(lead.actionIds ?? []), id] };
}
