import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { AssignmentRule, Dealership, Member, RuleConditions, RuleRow } from '../dealership/types.ts';
import type { LeadFacts } from '../lead/types.ts';
import type { AssignContext } from './assign.ts';

const DAY = [
  { from: '09:00', to: '13:30' },
  { from: '15:30', to: '18:30' },
];

/** Tuesday 24 November 2026, 10:00 in Madrid. */
export const TUE_10 = Date.parse('2026-11-24T09:00:00Z');
/** A wall time of that November in Madrid (winter, UTC+1): `madrid(29, '20:00')` is Sunday evening. */
export const madrid = (day: number, time: string): number => Date.parse(`2026-11-${day}T${time}:00+01:00`);

export const person = (personId: string, over: Partial<Member> = {}): Member => ({
  personId,
  name: personId,
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

export const absentOn = (date: string, to = date): Pick<Member, 'absences'> => ({
  absences: [{ from: date, to }],
});

export const row = (
  id: string,
  when: RuleConditions,
  to: string | string[],
  mode: RuleRow['mode'] = 'auto',
) => ({
  id,
  when,
  to: targetOf(to),
  mode,
});

const targetOf = (to: string | string[]): RuleRow['to'] =>
  typeof to === 'string' ? { kind: 'person', personId: to } : { kind: 'pool', personIds: to };

export const ruleOf = (
  otherwise: string | string[],
  rows: RuleRow[] = [],
  mode: RuleRow['mode'] = 'auto',
): AssignmentRule => ({ version: 7, rows, otherwise: { to: targetOf(otherwise), mode } });

/** Carmen manages, Pilar stands in for her, Marta and Diego share the default row. */
export const STAFF = [
  person('carmen', { roles: ['manager'] }),
  person('pilar', { roles: ['alternate'] }),
  person('marta'),
  person('diego'),
];

export const aDealership = (over: Partial<Dealership> = {}): Dealership => ({
  id: 'madrid',
  name: 'Concesionario de prueba',
  market: 'ES',
  locale: 'es',
  authority: 'salesforce',
  hours: {
    zone: 'Europe/Madrid',
    week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY },
    holidays: [],
    closures: [],
    special: [],
  },
  members: STAFF,
  rule: ruleOf(['marta', 'diego']),
  policy: DEFAULT_POLICY,
  ...over,
});

export const facts = (over: Partial<LeadFacts> = {}): LeadFacts => ({
  origin: 'customer',
  nature: 'booking',
  campaign: null,
  language: null,
  hasVin: false,
  hasContract: false,
  model: null,
  recontacted: false,
  ...over,
});

export const context = (over: Partial<AssignContext> = {}): AssignContext => ({
  now: TUE_10,
  arrivedAt: over.now ?? TUE_10,
  load: {},
  sameCustomer: { routesTo: null, links: [] },
  formerAdvisorId: null,
  gaveBack: [],
  ...over,
});
