import { describe, expect, it } from 'vitest';
import type { Dealership, RuleTarget } from '../dealership/types.ts';
import type { Command } from './commands.ts';
import { aDealership, aLead, given, HOUR, person, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';
import type { Explanation, NotMineReason } from './types.ts';

const NOW = TUESDAY_10 + 2 * HOUR;
const assign = (personId: string, over: Partial<Extract<Command, { type: 'assign' }>> = {}): Command => ({
  type: 'assign',
  by: person('elena'),
  personId,
  ...over,
});
const take = (by: Command['by']): Command => ({ type: 'take', by, confirmed: false });
const notMine = (by: Command['by'], reason: NotMineReason): Command => ({ type: 'not_mine', by, reason });
const ruled = (to: RuleTarget, mode: 'auto' | 'confirm' = 'auto', version = 7): Dealership =>
  aDealership({ rule: { version, rows: [], otherwise: { to, mode } } });
const POOL: RuleTarget = { kind: 'pool', personIds: ['marta', 'luis'] };
const MARTA: RuleTarget = { kind: 'person', personId: 'marta' };
const away = (personId: string): Dealership => ({
  ...aDealership(),
  members: aDealership().members.map((m) =>
    m.personId === personId ? { ...m, absences: [{ from: '2026-09-01', to: '2026-09-01' }] } : m,
  ),
});

describe('why a lead is whose it is, in full', () => {
  const only = { code: 'only_one' as const, params: { personId: 'luis', open: 2 } };
  const waits = { code: 'to_confirm' as const, params: { personId: 'luis' } };
  const none = { row: null, candidates: [] };
  const byElena = { personId: 'elena' };
  it.each([
    [
      'by the manager',
      assign('luis'),
      { how: 'by_hand', ruleVersion: null, because: [{ code: 'by_manager', params: byElena }], ...none },
    ],
    [
      'by the manager, with others',
      assign('luis', { together: true }),
      { how: 'bulk', ruleVersion: null, because: [{ code: 'bulk', params: byElena }], ...none },
    ],
    [
      'by the clock',
      assign('luis', { by: SYSTEM }),
      { how: 'by_hand', ruleVersion: null, because: [{ code: 'by_manager', params: {} }], ...none },
    ],
    [
      'by the rule that the manager asked',
      assign('luis', { byRule: [waits, only] }),
      { how: 'rule', ruleVersion: 7, because: [only], ...none },
    ],
    [
      'by the rule, with others',
      assign('luis', { byRule: [only], together: true }),
      { how: 'bulk', ruleVersion: 7, because: [only, { code: 'bulk', params: byElena }], ...none },
    ],
    [
      'held, and taken',
      take(person('luis')),
      {
        how: 'taken',
        ruleVersion: null,
        because: [{ code: 'taken', params: { personId: 'luis' } }],
        ...none,
      },
    ],
    [
      'for the manager alone',
      notMine(person('elena'), 'other_dealer'),
      {
        how: 'handed_back',
        ruleVersion: null,
        because: [{ code: 'not_mine', params: { personId: 'elena', reason: 'other_dealer' } }],
        ...none,
      },
    ],
  ] as [string, Command, Explanation][])('%s [U14, R11]', (_, command, expected) => {
    const held = aLead({}, { dealership: aDealership({ rule: null }) });
    const r = given(held, { now: NOW, dealership: ruled(MARTA) }).when(command);
    expect(r.lead?.explanation).toStrictEqual(expected);
  });

  it('confirmed: what the rule said, with the yes in the place of the wait [U14]', () => {
    const dealership = ruled(MARTA, 'confirm');
    const r = given(aLead({}, { dealership }), { dealership }).when(assign('marta'));
    expect(r.lead?.explanation.because).toEqual([
      { code: 'default_row', params: {} },
      { code: 'named_person', params: { personId: 'marta' } },
      { code: 'confirmed', params: {} },
    ]);
  });

  it('no rule stands behind reasons that came without one [U14]', () => {
    const dealership = aDealership({ rule: null });
    const r = given(aLead(), { dealership }).when(assign('luis', { byRule: [only] }));
    expect(r.lead?.explanation.ruleVersion).toBeNull();
  });
});

describe('who may have it', () => {
  const absent = { code: 'person_absent', field: 'person', params: { personId: 'luis' } };
  it.each([
    ['nobody else gives it to one who is absent', assign('luis'), 'luis', absent],
    ['the clock does not either', assign('luis', { by: SYSTEM }), 'luis', absent],
    ['who is there takes it, absence or not', assign('elena'), 'elena', null],
  ] as const)('%s [R1, U13]', (_, command, who, rejection) => {
    expect(given(aLead(), { dealership: away(who) }).when(command).rejection).toEqual(rejection);
  });

  it.each([
    ['taken by a clock', take(SYSTEM)],
    ['taken by Salesforce', take(SALESFORCE)],
    ['given back by a clock', notMine(SYSTEM, 'other')],
    ['given back by Salesforce', notMine(SALESFORCE, 'test_or_spam')],
  ])('it is not %s [R11, U12]', (_, command) => {
    expect(given(aLead()).when(command).rejection).toEqual({ code: 'not_allowed', field: null, params: {} });
  });

  it('a colleague who did not take it yet has it since they were given it [R11]', () => {
    expect(given(aLead(), { now: NOW }).when(take(person('luis'))).rejection).toEqual({
      code: 'colleagues_lead',
      field: null,
      params: { personId: 'marta', at: TUESDAY_10, taken: 0 },
    });
  });
});

describe('who had it hears so', () => {
  const gone = [{ kind: 'reassigned_away', personId: 'marta', toPersonId: 'elena' }];
  it.each([
    ['when the manager names herself', aLead(), assign('elena'), gone],
    ['unless they only held it', aLead({}, { dealership: ruled(MARTA, 'confirm') }), assign('luis'), []],
  ] as const)('%s [R9]', (_, lead, command, expected) => {
    const { notices } = given(lead).when(command);
    expect(notices.filter((n) => n.kind === 'reassigned_away')).toEqual(expected);
  });

  it('unless it was their own doing [R9]', () => {
    const hers = given(aLead()).when(assign('elena')).lead;
    const { notices } = given(hers).when(assign('luis'));
    expect(notices).toEqual([{ kind: 'assigned', personId: 'luis', bundled: false }]);
  });
});

it('the rule leaves out all who gave it back, not the last of them only [U12]', () => {
  const r = given(aLead(), { dealership: ruled(POOL), now: NOW })
    .when(notMine(person('marta'), 'language'))
    .when(notMine(person('luis'), 'language'));
  expect(r.lead?.responsible).toMatchObject({ personId: 'elena', held: 'nobody_available' });
  expect(r.notices).toEqual([{ kind: 'held', personId: 'elena', reason: 'nobody_available' }]);
});
