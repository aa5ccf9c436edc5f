import {
  type Command,
  type Context,
  decide,
  DEFAULT_POLICY,
  type Dealership,
  evolve,
  type Lead,
} from '@pitlane/core';

const DAY = [{ from: '09:00', to: '18:00' }];
const NOW = Date.parse('2026-11-24T10:00:00Z');
const dealership: Dealership = {
  id: '00000000-0000-7000-8000-000000000001',
  name: 'Bench',
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
  members: ['m', 'a', 'b', 'c'].map((personId) => ({
    personId,
    name: personId,
    roles: [personId === 'm' ? 'manager' : 'service_advisor'],
    languages: [],
    skills: [],
    weight: 1,
    capacity: null,
    week: null,
    absences: [],
    joinedOn: null,
    leftOn: null,
  })),
  rule: {
    version: 1,
    rows: [],
    otherwise: { to: { kind: 'pool', personIds: ['a', 'b', 'c'] }, mode: 'auto' },
  },
  policy: DEFAULT_POLICY,
};

export const anOpenContext = (): Context => ({
  now: NOW,
  dealership,
  customer: {
    hasPhone: true,
    phoneValid: true,
    hasEmail: true,
    vin: 'valid',
    consent: { phone: null, email: null, sms: null },
    prefers: null,
    preferredDates: [],
  },
  load: {},
  sameCustomer: { routesTo: null, links: [] },
  formerAdvisorId: null,
});

export function aLead(): Lead {
  const decision = decide(
    null,
    {
      type: 'receive',
      by: { kind: 'system' },
      leadId: '00000000-0000-7000-8000-000000000002',
      number: 1,
      facts: {
        origin: 'customer',
        nature: 'booking',
        campaign: null,
        language: 'es',
        hasVin: true,
        hasContract: false,
        model: 'Levante',
        recontacted: false,
      },
      receivedAt: NOW,
      assignedToDealerAt: NOW,
      createdAt: NOW,
      masterLeadId: null,
      seen: null,
    },
    anOpenContext(),
  );
  if (!decision.ok) throw new Error(decision.rejection.code);
  return decision.events.reduce<Lead | null>((l, e) => evolve(l, e), null) as Lead;
}

export const anAttempt = (): Command => ({
  type: 'log_contact',
  by: { kind: 'person', personId: 'm' },
  contactId: 'c1',
  direction: 'outbound',
  channel: 'phone',
  outcome: 'no_answer',
  at: null,
  callBackAt: null,
  voicemail: false,
  tick: false,
  verbatim: '',
  answer: '',
});
