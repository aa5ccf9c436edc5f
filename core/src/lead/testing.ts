import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Dealership, Member, Policy } from '../dealership/types.ts';
import type { EpochMs } from '../time/types.ts';
import type { Command, Context, CustomerFacts, Decision, Lead, LeadEvent, Rejection } from './commands.ts';
import { decide } from './decide.ts';
import { evolve, replay } from './evolve.ts';
import type { LeadFacts } from './types.ts';

/** Builders for tests: an invented dealership in Madrid, its people and leads. Nothing that ships uses them. */

/** Tuesday 1 September 2026, 10:00 in Madrid. */
export const TUESDAY_10 = Date.UTC(2026, 8, 1, 8, 0);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const aMember = (personId: string, over: Partial<Member> = {}): Member => ({
  personId,
  name: personId.charAt(0).toUpperCase() + personId.slice(1),
  roles: ['service_advisor'],
  languages: [],
  skills: [],
  weight: 1,
  capacity: null,
  week: null,
  absences: [],
  joinedOn: null,
  leftOn: null,
  ...over,
});

/**
 * Open Monday to Friday 09:00–13:30 and 15:30–18:30, Saturday 10:00–13:30. `elena` is the manager, `andres`
 * the alternate, `marta` and `luis` advisors; all leads go to `marta`.
 */
export function aDealership(
  over: Partial<Omit<Dealership, 'policy'>> & { policy?: Partial<Policy> } = {},
): Dealership {
  const { policy, ...rest } = over;
  const day = [
    { from: '09:00', to: '13:30' },
    { from: '15:30', to: '18:30' },
  ];
  return {
    id: 'd1',
    name: 'Talleres Ejemplo',
    market: 'ES',
    locale: 'es',
    authority: 'salesforce',
    hours: {
      zone: 'Europe/Madrid',
      week: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [{ from: '10:00', to: '13:30' }] },
      holidays: [],
      closures: [],
      special: [],
    },
    members: [
      aMember('elena', { roles: ['manager'] }),
      aMember('andres', { roles: ['alternate', 'service_advisor'] }),
      aMember('marta'),
      aMember('luis'),
    ],
    rule: {
      version: 1,
      rows: [],
      otherwise: { to: { kind: 'person', personId: 'marta' }, mode: 'auto' },
    },
    policy: { ...DEFAULT_POLICY, ...policy },
    ...rest,
  };
}

export const someFacts = (over: Partial<LeadFacts> = {}): LeadFacts => ({
  origin: 'customer',
  nature: 'booking',
  campaign: null,
  language: 'es',
  hasVin: true,
  hasContract: false,
  model: 'Levante',
  recontacted: false,
  ...over,
});

export const aCustomer = (over: Partial<CustomerFacts> = {}): CustomerFacts => ({
  hasPhone: true,
  phoneValid: true,
  hasEmail: true,
  vin: 'none',
  consent: { phone: null, email: null, sms: null },
  prefers: null,
  preferredDates: [],
  ...over,
});

export const aContext = (over: Partial<Context> = {}): Context => ({
  now: TUESDAY_10,
  dealership: aDealership(),
  customer: aCustomer(),
  load: {},
  sameCustomer: { routesTo: null, links: [] },
  formerAdvisorId: null,
  ...over,
});

export const person = (personId: string) => ({ kind: 'person', personId }) as const;
export const SYSTEM = { kind: 'system' } as const;
export const SALESFORCE = { kind: 'salesforce' } as const;

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

export const aReceive = (over: Partial<CommandOf<'receive'>> = {}): Command => ({
  type: 'receive',
  by: SYSTEM,
  leadId: 'l1',
  number: 412,
  facts: someFacts(),
  receivedAt: TUESDAY_10,
  assignedToDealerAt: TUESDAY_10,
  createdAt: null,
  masterLeadId: null,
  seen: null,
  ...over,
});

const UNANSWERED: ReadonlySet<string> = new Set(['no_answer', 'busy_or_off']);

/** An unanswered call without voicemail by `marta`, just now. */
export const aCall = (over: Partial<CommandOf<'log_contact'>> = {}): Command => ({
  type: 'log_contact',
  by: person('marta'),
  contactId: 'c1',
  direction: 'outbound',
  channel: 'phone',
  outcome: 'no_answer',
  at: null,
  callBackAt: null,
  voicemail: UNANSWERED.has(over.outcome ?? 'no_answer') ? false : null,
  tick: false,
  verbatim: '',
  answer: '',
  ...over,
});

/** A lead as it is after `receive`, at `TUESDAY_10` and with `marta` unless told otherwise. */
export const aLead = (over: Partial<CommandOf<'receive'>> = {}, ctx: Partial<Context> = {}): Lead =>
  given(null).when(aReceive(over), ctx).lead as Lead;

export interface Outcome {
  readonly decision: Decision;
  /** After the decision's events; as before when it was refused. */
  readonly lead: Lead | null;
  /** All events so far, the given ones included. */
  readonly history: readonly LeadEvent[];
  /** This decision's events; none when it was refused. */
  readonly events: readonly LeadEvent[];
  readonly notices: Extract<Decision, { ok: true }>['notices'];
  readonly personal: Extract<Decision, { ok: true }>['personal'];
  readonly rejection: Rejection | null;
  /** The next command on what this one left; `at` moves the clock for it. */
  readonly when: (command: Command, ctx?: Partial<Context>) => Outcome;
}

/**
 * Given a lead or its events, when a command comes, then look at the outcome. The context's other fields
 * and `now` are kept from one command to the next.
 */
export function given(
  before: Lead | readonly LeadEvent[] | null,
  base: Partial<Context> = {},
): { when: Outcome['when'] } {
  const isHistory = Array.isArray(before);
  const history = isHistory ? (before as readonly LeadEvent[]) : [];
  return step(isHistory ? replay(history) : (before as Lead | null), history, base);
}

function step(lead: Lead | null, history: readonly LeadEvent[], base: Partial<Context>) {
  const when = (command: Command, over: Partial<Context> = {}): Outcome => {
    const ctx = { ...base, ...over };
    const decision = decide(lead, command, aContext(ctx));
    const { events, notices, personal } = decision.ok ? decision : { events: [], notices: [], personal: [] };
    const after = events.reduce<Lead | null>((l, e) => evolve(l, e), lead);
    const rejection = decision.ok ? null : decision.rejection;
    const all = [...history, ...events];
    return {
      decision,
      lead: after,
      history: all,
      events,
      notices,
      personal,
      rejection,
      when: step(after, all, ctx).when,
    };
  };
  return { when };
}

/** At a moment: shorthand for a context that differs in time. */
export const at = (now: EpochMs, over: Partial<Context> = {}): Partial<Context> => ({ ...over, now });
