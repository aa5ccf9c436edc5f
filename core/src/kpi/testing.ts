import type { Dealership, Policy } from '../dealership/types.ts';
import { aDealership, aLead, HOUR, someFacts, TUESDAY_10 } from '../lead/testing.ts';
import type { CloseReason, Contact, Lead, LeadFacts } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';
import { figuresOf } from './indicators.ts';
import { kpiLead } from './kpi-lead.ts';
import { periodOf } from './period.ts';
import type { Figures } from './types.ts';

/** Builders for the tests of figures and lists. Nothing that ships uses them. */

/** A lead in one line: instants in hours from `TUESDAY_10`, where nothing else is said. */
export interface Case {
  readonly id?: string;
  readonly number?: number;
  readonly assigned?: EpochMs;
  readonly received?: EpochMs;
  readonly from?: Lead['assignedFrom'];
  /** Salesforce's time of the first attempt. */
  readonly attempt?: EpochMs;
  readonly attemptsDone?: number | null;
  readonly contacts?: readonly Partial<Contact>[];
  readonly appointment?: EpochMs;
  readonly appointmentAt?: EpochMs | null;
  readonly closed?: EpochMs;
  readonly as?: 'sale' | 'no_sale' | 'recontact' | 'lost';
  readonly reason?: CloseReason | null;
  readonly person?: string;
  readonly held?: boolean;
  readonly facts?: Partial<LeadFacts>;
  readonly excluded?: 'test' | 'spam';
  readonly over?: Partial<Lead>;
}

export const someContact = (over: Partial<Contact> = {}): Contact => ({
  id: 'c1',
  direction: 'outbound',
  channel: 'phone',
  outcome: 'no_answer',
  at: TUESDAY_10 + HOUR,
  recordedAt: over.at ?? TUESDAY_10 + HOUR,
  byPersonId: 'marta',
  callBackAt: null,
  voicemail: null,
  attemptNo: null,
  ...over,
});

/** A lead as Salesforce shows it, with what Pitlane knows of it. */
export function leadOf(c: Case): Lead {
  const born = aLead();
  const id = c.id ?? 'l1';
  const base: Lead = {
    ...born,
    id,
    number: c.number ?? 412,
    assignedToDealerAt: c.assigned ?? TUESDAY_10,
    receivedAt: c.received ?? c.assigned ?? TUESDAY_10,
    assignedFrom: c.from ?? 'assigned',
    facts: someFacts(c.facts),
    responsible: {
      ...born.responsible,
      personId: c.person ?? 'marta',
      since: c.assigned ?? TUESDAY_10,
      held: c.held ? 'no_rule' : null,
    },
    contacts: (c.contacts ?? []).map((contact, i) => someContact({ id: `${id}-c${i}`, ...contact })),
    excluded: c.excluded ? { what: c.excluded, at: TUESDAY_10, byPersonId: 'elena' } : null,
    salesforce: {
      seenAt: TUESDAY_10,
      attemptsDone: c.attemptsDone === undefined ? (c.attempt === undefined ? 0 : 1) : c.attemptsDone,
      firstAttemptAt: c.attempt ?? null,
      managementAt: null,
    },
  };
  return { ...base, ...statusOf(c), ...c.over } as Lead;
}

function statusOf(c: Case): object {
  if (c.closed !== undefined) {
    const { closed: closedAt, as = 'sale' } = c;
    if (as === 'sale')
      return { status: 'closed_sale', closedAt, hadAppointment: c.appointment !== undefined };
    if (as === 'lost') return { status: 'lost_sale', closedAt };
    const reason = c.reason === undefined ? (as === 'recontact' ? 'recontact' : 'offer_declined') : c.reason;
    const none = { ownershipEnd: null, recontactAt: null, recontactDone: false };
    return { status: 'closed_no_sale', closedAt, reason, ...none };
  }
  if (c.appointment === undefined) return { status: 'assigned_to_dealer' };
  const appointment = {
    at: c.appointmentAt === undefined ? c.appointment + 24 * HOUR : c.appointmentAt,
    setAt: c.appointment,
    byPersonId: null,
    mailsCustomer: null,
    moves: 0,
  };
  return { status: 'appointment_made', appointment };
}

/** The figures of the month around `TUESDAY_10`, as of its end unless said. */
export function figuresFor(
  cases: readonly Case[],
  {
    policy,
    now,
    ...rest
  }: Partial<Omit<Dealership, 'policy'>> & { policy?: Partial<Policy>; now?: EpochMs } = {},
): Figures {
  const dealership = aDealership({ ...rest, ...(policy ? { policy } : {}) });
  const month = periodOf(dealership.hours.zone, TUESDAY_10, 'month');
  const leads = cases.map((c, i) => kpiLead(leadOf({ id: `l${i + 1}`, ...c }), { dealership }));
  return figuresOf(leads, dealership, month, now ?? month.to);
}
