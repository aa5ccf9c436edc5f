import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aDealership,
  aLead,
  aMember,
  DAY,
  given,
  HOUR,
  MINUTE,
  person,
  someFacts,
  TUESDAY_10,
} from '../lead/testing.ts';
import type { Command, Lead } from '../lead/commands.ts';
import { type Dealership, LOCALES, ORIGINS } from '../dealership/types.ts';
import { actingManager } from '../assignment/index.ts';
import { t } from '../messages/t.ts';
import {
  FINDING_CODES,
  handBackOf,
  handoverOf,
  planBulk,
  planHandover,
  type Signals,
  staleness,
  takeOverOffered,
  undoBulk,
} from './index.ts';

const now = TUESDAY_10;
const ruleOf = (...personIds: string[]) => ({
  version: 1,
  rows: [],
  otherwise: { to: { kind: 'pool' as const, personIds }, mode: 'auto' as const },
});
const team = aDealership({
  members: [aMember('elena', { roles: ['manager'] }), aMember('marta'), aMember('luis'), aMember('noa')],
  rule: ruleOf('marta', 'luis', 'noa'),
});
const lead = (n: number, over: Parameters<typeof aLead>[0] = {}): Lead => ({
  ...aLead(over),
  id: `lead-${n}`,
  number: n,
});
const counts = (plan: readonly { personId: string | null }[]) => {
  const by: Record<string, number> = {};
  for (const { personId } of plan) by[personId ?? '—'] = (by[personId ?? '—'] ?? 0) + 1;
  return by;
};

describe('several leads at once', () => {
  it('are given in fair shares within the batch, each counting for the next [U14, R3]', () => {
    const leads = Array.from({ length: 9 }, (_, i) => lead(i));
    expect(counts(planBulk(leads, { kind: 'rule' }, { dealership: team, now, load: {} }))).toEqual({
      luis: 3,
      marta: 3,
      noa: 3,
    });
  });

  it('keep the shares within one lead of each other, whatever the batch and the load before [U14]', () => {
    const load = fc.record({ open: fc.nat(9), recent: fc.constant(0), today: fc.constant(0) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), load, load, load, (n, marta, luis, noa) => {
        const leads = Array.from({ length: n }, (_, i) => lead(i));
        const ctx = { dealership: team, now, load: { marta, luis, noa } };
        const by = counts(planBulk(leads, { kind: 'rule' }, ctx));
        const shares = ['marta', 'luis', 'noa'].map((id) => by[id] ?? 0);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect(shares.reduce((a, b) => a + b)).toBe(n);
      }),
    );
  });

  it('follow weights within one lead of the weighted share [U14]', () => {
    const weights = { marta: 2, luis: 1, noa: 0.5 } as const;
    const dealership = {
      ...team,
      members: team.members.map((m) => ({ ...m, weight: weights[m.personId as 'marta'] ?? 1 })),
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), (n) => {
        const leads = Array.from({ length: n }, (_, i) => lead(i));
        const by = counts(planBulk(leads, { kind: 'rule' }, { dealership, now, load: {} }));
        for (const [id, weight] of Object.entries(weights))
          expect(Math.abs((by[id] ?? 0) - (n * weight) / 3.5)).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  it.each([
    { spontaneousPriority: 'customer' as const, order: ['customer', 'spontaneous', 'hq'] },
    { spontaneousPriority: 'last' as const, order: ['customer', 'hq', 'spontaneous'] },
  ])('give customers’ requests before campaigns; ours $spontaneousPriority [R30, X42, X48]', (o) => {
    const dealership = aDealership({
      members: team.members,
      rule: ruleOf('marta'),
      policy: { spontaneousPriority: o.spontaneousPriority },
    });
    const leads = (['hq', 'spontaneous', 'customer'] as const).map((origin, i) =>
      lead(i, { facts: someFacts({ origin }), assignedToDealerAt: now - i * MINUTE }),
    );
    const plan = planBulk(leads, { kind: 'rule' }, { dealership, now, load: {} });
    const origins = plan.map((p) => leads.find((l) => l.id === p.leadId)?.facts.origin);
    expect(origins).toEqual(o.order);
  });

  it('go to one person, or stay where they are when nobody can have them [R3]', () => {
    const leads = [lead(1), lead(2)];
    const one = planBulk(leads, { kind: 'people', personIds: ['noa'] }, { dealership: team, now, load: {} });
    expect(counts(one)).toEqual({ noa: 2 });
    const gone = planBulk(leads, { kind: 'people', personIds: ['who'] }, { dealership: team, now, load: {} });
    expect(counts(gone)).toEqual({ '—': 2 });
  });

  it('come back to whom each had before, but for what changed since [U12]', () => {
    const before = [
      { leadId: 'a', personId: 'marta', held: false },
      { leadId: 'b', personId: 'elena', held: true },
    ];
    const after = [
      { leadId: 'a', untouched: true },
      { leadId: 'b', untouched: false },
    ];
    expect(undoBulk(before, after)).toEqual([before[0]]);
  });
});

describe('an absence', () => {
  const by = person('marta');
  const callBack: Command = {
    type: 'log_contact',
    by,
    contactId: 'c1',
    direction: 'outbound',
    channel: 'phone',
    outcome: 'call_back_at',
    at: null,
    callBackAt: now + 5 * HOUR,
    voicemail: null,
    tick: false,
    verbatim: '',
    answer: '',
  };
  const booked: Command = {
    type: 'make_appointment',
    by,
    intentId: 'i1',
    at: now + DAY,
    mailsCustomer: null,
  };
  const after = (n: number, command: Command): Lead => ({
    ...(given(aLead()).when(command).lead as Lead),
    id: `lead-${n}`,
    number: n,
  });

  it('lists promised calls, coming appointments and other open leads, each once [U13]', () => {
    const leads = [
      lead(1),
      after(2, callBack),
      after(3, booked),
      lead(4, { facts: someFacts({ origin: 'hq' }) }),
    ];
    const list = handoverOf('marta', leads, now);
    expect(list.callbacks.map((l) => l.number)).toEqual([2]);
    expect(list.appointments.map((l) => l.number)).toEqual([3]);
    expect(list.open.map((l) => l.number)).toEqual([1, 4]);
    expect(handoverOf('luis', leads, now)).toEqual({ callbacks: [], appointments: [], open: [] });
  });

  it('hands them to one person, or by the rule without the absent one [U13]', () => {
    const leads = [lead(1), lead(2), lead(3), lead(4)];
    const ctx = { dealership: team, now, load: {} };
    expect(counts(planHandover(leads, 'marta', { personId: 'noa' }, ctx))).toEqual({ noa: 4 });
    expect(counts(planHandover(leads, 'marta', 'rule', ctx))).toEqual({ luis: 2, noa: 2 });
  });

  it('gives nothing back by itself: what went is listed for who asks [U13]', () => {
    const moved = given(aLead()).when({
      type: 'hand_over',
      by,
      personId: 'luis',
      noteId: 'n1',
      note: 'Prefers the afternoon',
    });
    const gone = moved.lead as Lead;
    expect(gone.responsible).toMatchObject({ personId: 'luis', takenAt: null });
    expect(gone.assignedToDealerAt).toBe(aLead().assignedToDealerAt);
    expect(moved.notices).toEqual([
      { kind: 'handed_over', personId: 'luis', byPersonId: 'marta', noteId: 'n1' },
    ]);
    expect(handBackOf('marta', [gone, lead(9)]).map((l) => l.id)).toEqual([gone.id]);
    expect(handBackOf('luis', [gone])).toEqual([]);
  });

  it('of the manager makes the alternate allocate, and ends by itself [R2, R107]', () => {
    const away = aDealership({
      members: aDealership().members.map((m) =>
        m.personId === 'elena' ? { ...m, absences: [{ from: '2026-09-01', to: '2026-09-02' }] } : m,
      ),
    });
    expect(actingManager(away, now)).toBe('andres');
    expect(actingManager(away, now + DAY)).toBe('andres');
    expect(actingManager(away, now + 2 * DAY)).toBe('elena');
  });
});

describe('I take over today', () => {
  const dealership = aDealership({ takeovers: [{ personId: 'andres', date: '2026-09-01' }] });

  it('is effective at once and for that day only [U13, R107]', () => {
    expect(actingManager(aDealership(), now)).toBe('elena');
    expect(actingManager(dealership, now)).toBe('andres');
    expect(actingManager(dealership, now + DAY)).toBe('elena');
  });

  it('ends with an absence set later that day [U13, R107]', () => {
    const members = dealership.members.map((m) =>
      m.personId === 'andres' ? { ...m, absences: [{ from: '2026-09-01', to: '2026-09-02' }] } : m,
    );
    expect(actingManager({ ...dealership, members }, now)).toBe('elena');
  });

  it('is no way to power for who is neither manager nor alternate [U13]', () => {
    const takeovers = [{ personId: 'marta', date: '2026-09-01' }];
    expect(actingManager(aDealership({ takeovers }), now)).toBe('elena');
  });

  it('is offered when a lead has waited thirty open minutes for the manager [U13]', () => {
    const held = { personId: 'elena', since: now, held: 'no_rule' as const, proposed: null, takenAt: null };
    const waiting = { ...lead(1), responsible: held };
    expect(takeOverOffered([waiting], aDealership(), now + 29 * MINUTE)).toEqual([]);
    expect(takeOverOffered([waiting], aDealership(), now + 30 * MINUTE)).toEqual([waiting]);
    // The lunch break is no open time.
    const noon = { ...waiting, responsible: { ...held, since: now + 3 * HOUR + 20 * MINUTE } };
    expect(takeOverOffered([noon], aDealership(), now + 5 * HOUR + 30 * MINUTE)).toEqual([]);
    expect(takeOverOffered([waiting], dealership, now + HOUR)).toEqual([]);
  });
});

describe('what is out of date', () => {
  const quiet: Signals = { undecided: 0, withoutSlack: [], deactivated: [], connections: [] };
  const holidays = [
    { date: '2026-12-25', name: 'Navidad' },
    { date: '2027-12-25', name: 'Navidad' },
  ];
  const sound = aDealership({ rule: ruleOf('marta', 'luis') });
  const healthy = { ...sound, hours: { ...sound.hours, holidays } };
  const codes = (d: Dealership = healthy, signals: Partial<Signals> = {}, at = now) =>
    staleness(d, { ...quiet, ...signals }, at).map((f) => f.code);

  it('is nothing where all is in order [R10]', () => {
    expect(codes()).toEqual([]);
  });

  it.each([
    [
      'nobody manages',
      { ...healthy, members: healthy.members.filter((m) => m.personId !== 'elena') },
      'no_manager',
    ],
    [
      'nobody stands in',
      { ...healthy, members: healthy.members.filter((m) => m.personId !== 'andres') },
      'no_alternate',
    ],
    ['there is no rule', { ...healthy, rule: null }, 'no_rule'],
    ['the rule names a stranger', { ...healthy, rule: ruleOf('marta', 'who') }, 'rule_person_unknown'],
    [
      'the rule names one who left',
      {
        ...healthy,
        members: [...healthy.members, aMember('eva', { leftOn: '2026-08-01' })],
        rule: ruleOf('marta', 'eva'),
      },
      'rule_person_left',
    ],
    ['no holiday is known', sound, 'no_holidays'],
  ])('is found where %s [R10]', (_, d, code) => {
    expect(codes(d)).toEqual([code]);
  });

  it.each([
    ['channel_missing', { channel: null }],
    ['channel_archived', { channel: { archived: true, private: true, shared: false } }],
    ['channel_public', { channel: { archived: false, private: false, shared: false } }],
    ['channel_shared', { channel: { archived: false, private: true, shared: true } }],
    ['row_undecided', { undecided: 1 }],
    ['person_without_slack', { withoutSlack: ['marta'] }],
    ['person_deactivated', { deactivated: [{ personId: 'marta', openLeads: 2 }] }],
    ['connection_failing', { connections: [{ name: 'webhook', lastReceivedAt: now, failingSince: now }] }],
    [
      'connection_silent',
      { connections: [{ name: 'webhook', lastReceivedAt: now - 7 * DAY, failingSince: null }] },
    ],
  ] as const)('is found as %s [R10]', (code, signals) => {
    expect(codes(healthy, signals)).toEqual([code]);
  });

  it('asks for next year’s holidays from October on [R10]', () => {
    const hours = { ...healthy.hours, holidays: holidays.slice(0, 1) };
    const october = Date.UTC(2026, 9, 1, 9);
    expect(codes({ ...healthy, hours }, {}, october - 2 * DAY)).toEqual([]);
    expect(codes({ ...healthy, hours }, {}, october)).toEqual(['no_holidays']);
  });

  it('has words for each in every language [U17]', () => {
    const params = { name: 'Eva', open: 2, count: 2, year: '2027', at: '10:00', days: 4, language: 'ja' };
    for (const locale of LOCALES)
      for (const code of FINDING_CODES) expect(t(locale, `stale.${code}`, params)).not.toMatch(/\{/);
  });
});

it('every origin has its place in a batch [X48]', () => {
  const leads = ORIGINS.map((origin, i) => lead(i, { facts: someFacts({ origin }) }));
  expect(planBulk(leads, { kind: 'rule' }, { dealership: team, now, load: {} })).toHaveLength(3);
});
