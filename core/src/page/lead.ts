import type { Dealership } from '../dealership/types.ts';
import { customerFactsOf, leadFactsOf, seenOf } from '../intake/facts.ts';
import type { IncomingLead } from '../intake/types.ts';
import type { CustomerFacts, SeenInSalesforce } from '../lead/commands.ts';
import type { Contact, Lead } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';
import type { LeadPage, PageLead } from './types.ts';

/** What a lead cannot do without. */
export type Missing = 'leadName' | 'status' | 'createdAt' | 'recordId' | 'org';

/**
 * The lead that a page hands to the bot (U1), or what it lacks for that. The creation time stands in the
 * history only: a page opened without it has none.
 */
export function incomingFromPage(
  page: LeadPage,
):
  | { readonly lead: IncomingLead; readonly missing: readonly [] }
  | { readonly lead: null; readonly missing: readonly Missing[] } {
  const { recordId, org, lead } = page;
  const { leadName, status, createdAt } = lead.values;
  const have = { leadName, status, createdAt, recordId: recordId ?? undefined, org: org ?? undefined };
  if (
    leadName === undefined ||
    status === undefined ||
    createdAt === undefined ||
    recordId === null ||
    org === null
  ) {
    const missing = (Object.keys(have) as Missing[]).filter((name) => have[name] === undefined);
    return { lead: null, missing };
  }
  const sourceRef = { system: 'salesforce', org, externalId: recordId } as const;
  return { lead: { ...lead.values, sourceRef, leadName, status, createdAt }, missing: [] };
}

/** What the page shows of the lead's way, for the mirror; null: not even its status. */
export function seenOnPage(page: LeadPage, now: EpochMs): SeenInSalesforce | null {
  const { values, history } = page.lead;
  const { status } = values;
  return status === undefined ? null : seenOf({ ...values, status }, now, history.closedAt);
}

/**
 * X4: the start of the clocks. By policy the history's assignment, else the creation, marked as what it is;
 * null: the page shows neither.
 */
export function assignmentOf(
  { history }: PageLead,
  by: Dealership['policy']['assignmentTime'],
): { readonly at: EpochMs; readonly from: 'assigned' | 'created' } | null {
  if (by === 'history' && history.assignedAt !== null) return { at: history.assignedAt, from: 'assigned' };
  return history.createdAt === null ? null : { at: history.createdAt, from: 'created' };
}

/**
 * As much of a lead as the next step needs, from the page alone, for a panel without the bot; null: the page
 * shows no status. The page tells neither channel nor outcome of an attempt (R112): each counts as an
 * unanswered call, the standard's first way (R23). Where it shows no time of assignment, the clocks start now.
 * @param personId who reads the page; nobody else is known
 */
export function leadFromPage(
  page: LeadPage,
  dealership: Dealership,
  now: EpochMs,
  personId = '',
): { readonly lead: Lead; readonly customer: CustomerFacts } | null {
  const seen = seenOnPage(page, now);
  if (seen === null) return null;
  const { values } = page.lead;
  const start = assignmentOf(page.lead, dealership.policy.assignmentTime);
  const assignedToDealerAt = start?.at ?? now;
  const base = {
    id: page.recordId ?? '',
    dealershipId: dealership.id,
    number: 0,
    authority: 'salesforce',
    facts: leadFactsOf(values),
    receivedAt: assignedToDealerAt,
    assignedToDealerAt,
    assignedFrom: start?.from ?? 'received',
    responsible: { personId, since: now, held: null, proposed: null, takenAt: now },
    explanation: { how: 'taken', ruleVersion: null, row: null, because: [], candidates: [] },
    contacts: contactsOf(page.lead, personId),
    intents: [],
    salesforce: {
      seenAt: now,
      attemptsDone: seen.attemptsDone,
      firstAttemptAt: seen.firstAttemptAt,
      managementAt: seen.managementAt,
    },
    links: [],
    masterLeadId: null,
    gaveBack: [],
    notes: [],
    warned: [],
  } as const satisfies Partial<Lead>;
  return {
    lead: withStatus(base, seen, page.lead, now),
    customer: customerFactsOf(values, dealership.market),
  };
}

type Base = Omit<Extract<Lead, { status: 'assigned_to_dealer' }>, 'status'>;

function withStatus(base: Base, seen: SeenInSalesforce, { history, values }: PageLead, now: EpochMs): Lead {
  const closedAt = seen.closedAt ?? seen.managementAt ?? now;
  switch (seen.status) {
    case 'assigned_to_dealer':
      return { ...base, status: seen.status };
    case 'appointment_made': {
      const setAt = history.changes.findLast(({ status }) => status === 'appointment_made')?.at ?? now;
      const at = seen.appointmentAt;
      return {
        ...base,
        status: seen.status,
        appointment: { at, setAt, byPersonId: null, mailsCustomer: null, moves: 0 },
      };
    }
    case 'closed_sale':
      return { ...base, status: seen.status, closedAt, hadAppointment: seen.appointmentAt !== null };
    case 'closed_no_sale':
      return {
        ...base,
        status: seen.status,
        closedAt,
        reason: seen.reason,
        ownershipEnd: values.ownershipEnd ?? null,
        recontactAt: seen.recontactAt,
        recontactDone: false,
      };
    case 'lost_sale':
      return { ...base, status: seen.status, closedAt };
  }
}

function contactsOf({ attempts }: PageLead, byPersonId: string): readonly Contact[] {
  return attempts.flatMap(({ no, done, at }) =>
    done && at !== null
      ? [
          {
            id: `attempt-${no}`,
            direction: 'outbound' as const,
            channel: 'phone' as const,
            outcome: 'no_answer' as const,
            at,
            recordedAt: at,
            byPersonId,
            callBackAt: null,
            voicemail: null,
            attemptNo: no,
          },
        ]
      : [],
  );
}
