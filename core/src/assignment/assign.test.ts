import { describe, expect, it } from 'vitest';
import type { Dealership, Member } from '../dealership/types.ts';
import type { LeadFacts, SkipCode } from '../lead/types.ts';
import { type AssignContext, assign } from './assign.ts';
import {
  absentOn,
  aDealership,
  context,
  facts,
  madrid,
  person,
  row,
  ruleOf,
  STAFF,
  TUE_10,
} from './testing.ts';

const given = (over: Partial<Dealership>, about: Partial<LeadFacts> = {}, ctx: Partial<AssignContext> = {}) =>
  assign(facts(about), aDealership(over), context(ctx));
const staff = (...changed: Member[]): Member[] => [
  ...STAFF.filter((m) => !changed.some((c) => c.personId === m.personId)),
  ...changed,
];
const busy = (open: Record<string, number>, recent = open) =>
  Object.fromEntries(
    Object.keys(open).map((id) => [id, { open: open[id] ?? 0, recent: recent[id] ?? 0, today: 0 }]),
  );
const codes = (r: ReturnType<typeof assign>) => r.explanation.because.map((b) => b.code);

describe('a lead of the rule', () => {
  it('goes to the person of the first row that matches, at once [R3, R5, R6]', () => {
    const rule = ruleOf(['marta'], [row('parts', { nature: ['parts'], language: ['es'] }, 'diego')]);
    const result = given({ rule }, { nature: 'parts', language: 'es' });
    expect(result).toEqual({
      responsible: { personId: 'diego', since: TUE_10, held: null, proposed: null, takenAt: null },
      explanation: {
        how: 'rule',
        ruleVersion: 7,
        row: 'parts',
        because: [
          { code: 'row_matched', params: { row: 'parts', nature: 'parts', language: 'es' } },
          { code: 'named_person', params: { personId: 'diego' } },
        ],
        candidates: [{ personId: 'diego', open: 0, skipped: null }],
      },
    });
  });

  it('goes to the one who had the fewest, with open leads and the mean told [R7, U14]', () => {
    const { responsible, explanation } = given({}, {}, { load: busy({ marta: 8, diego: 4 }) });
    expect(responsible.personId).toBe('diego');
    expect(explanation.because).toEqual([
      { code: 'default_row', params: {} },
      { code: 'fair_share', params: { personId: 'diego', open: 4, mean: 6 } },
    ]);
    expect(explanation.candidates).toEqual([
      { personId: 'marta', open: 8, skipped: null },
      { personId: 'diego', open: 4, skipped: null },
    ]);
  });

  it('counts by weight: a half share gets half [R7]', () => {
    const members = staff(person('marta', { weight: 0.5 }));
    expect(given({ members }, {}, { load: busy({}, {}) }).responsible.personId).toBe('diego');
    expect(
      given(
        { members },
        {},
        { load: { marta: { open: 9, recent: 2, today: 0 }, diego: { open: 0, recent: 5, today: 0 } } },
      ).responsible.personId,
    ).toBe('marta');
  });

  it('goes by open leads when shares are even [R7]', () => {
    const load = { marta: { open: 1, recent: 3, today: 0 }, diego: { open: 2, recent: 3, today: 0 } };
    expect(given({}, {}, { load }).responsible.personId).toBe('marta');
  });

  it('does not flood somebody new, nor forget them later [R7]', () => {
    const load = { marta: { open: 2, recent: 10, today: 0 }, diego: { open: 5, recent: 12, today: 0 } };
    const newcomer = (joinedOn: string) =>
      given(
        {
          members: staff(person('nora', { joinedOn })),
          rule: ruleOf(['marta', 'diego', 'nora']),
        },
        {},
        { load },
      ).responsible.personId;
    expect(newcomer('2026-11-20')).toBe('marta');
    expect(newcomer('2026-11-11')).toBe('marta');
    expect(newcomer('2026-11-10')).toBe('nora');
  });

  it('goes to the former advisor first, inside the pool only [R7, U14]', () => {
    const load = busy({ marta: 20, diego: 0 });
    const former = given({}, {}, { load, formerAdvisorId: 'marta' });
    expect([former.responsible.personId, codes(former)[1]]).toEqual(['marta', 'former_advisor']);
    expect(given({}, {}, { load, formerAdvisorId: 'pilar' }).responsible.personId).toBe('diego');
    const ill = staff(person('marta', absentOn('2026-11-24')));
    expect(given({ members: ill }, {}, { load, formerAdvisorId: 'marta' }).responsible.personId).toBe(
      'diego',
    );
  });

  it.each<[SkipCode, Partial<Member>, Partial<LeadFacts>, Partial<AssignContext>]>([
    ['absent', absentOn('2026-11-24'), {}, {}],
    ['off_hours', { week: { 2: [{ from: '15:30', to: '18:30' }] } }, {}, {}],
    ['left', { leftOn: '2026-11-23' }, {}, {}],
    ['not_member', { joinedOn: '2026-11-25' }, {}, {}],
    ['language', { languages: ['es', 'fr'] }, { language: 'ja' }, {}],
    ['skill', { skills: ['parts'] }, { nature: 'booking' }, {}],
    ['capacity', { capacity: 3 }, {}, { load: busy({ marta: 3, diego: 9 }) }],
    ['gave_back', {}, {}, { gaveBack: ['marta'] }],
  ])('passes over somebody %s and says so [U13, U14]', (skipped, over, about, ctx) => {
    const result = given({ members: staff(person('marta', over)) }, about, ctx);
    expect(result.responsible).toMatchObject({ personId: 'diego', held: null });
    expect(result.explanation.candidates[0]).toMatchObject({ personId: 'marta', skipped });
    expect(codes(result)).toEqual(['default_row', 'only_one']);
  });

  it('asks a person whom the row names for neither language nor skill [R7]', () => {
    const members = staff(person('diego', { languages: ['es'], skills: ['parts'] }));
    const result = given({ members, rule: ruleOf('diego') }, { language: 'ja', nature: 'booking' });
    expect(result.responsible).toMatchObject({ personId: 'diego', held: null });
  });
});

describe('a lead of the night', () => {
  it('has its person at once, among those who work on the next open day [R5, R11]', () => {
    // Sunday evening; Marta is ill on Monday, Diego only until Sunday.
    const members = staff(person('marta', absentOn('2026-11-30')), person('diego', absentOn('2026-11-29')));
    const result = given({ members }, {}, { now: madrid(29, '20:00') });
    expect(result.responsible).toMatchObject({ personId: 'diego', held: null });
    expect(result.explanation.candidates[0]).toMatchObject({ personId: 'marta', skipped: 'absent' });
  });

  it('waits over lunch for those who come back [R5]', () => {
    const members = staff(person('marta', { week: { 2: [{ from: '09:00', to: '13:30' }] } }));
    const result = given({ members }, {}, { now: madrid(24, '14:00'), load: busy({ diego: 30 }) });
    expect(result.responsible.personId).toBe('diego');
    expect(result.explanation.candidates[0]).toMatchObject({ skipped: 'off_hours' });
  });

  it('is held when all are absent on the next open day [R11]', () => {
    const members = staff(person('marta', absentOn('2026-11-30')), person('diego', absentOn('2026-11-30')));
    const result = given({ members }, {}, { now: madrid(29, '20:00') });
    expect(result.responsible).toMatchObject({ personId: 'carmen', held: 'nobody_available' });
  });

  it('looks at arrival for the row, not at now [R7]', () => {
    const rule = ruleOf('marta', [row('night', { arrived: 'closed' }, 'diego')]);
    const ctx = { now: madrid(24, '09:05'), arrivedAt: madrid(23, '22:00') };
    expect(given({ rule }, {}, ctx).explanation.row).toBe('night');
    expect(given({ rule }, {}, { ...ctx, arrivedAt: ctx.now }).explanation.row).toBe('otherwise');
  });
});

describe('the same customer', () => {
  const routesTo = { leadId: 'l1', number: 398, personId: 'pilar' };
  const sameCustomer = { routesTo, links: ['l1'] };
  it('stays with the owner of the open lead, whatever the rule says [U11]', () => {
    const result = given({}, {}, { sameCustomer });
    expect(result.responsible).toMatchObject({ personId: 'pilar', held: null });
    expect(result.explanation).toMatchObject({
      how: 'same_customer',
      because: [{ code: 'same_customer', params: { personId: 'pilar', number: 398 } }],
    });
  });
  it('does so without a rule, too [U11]', () => {
    expect(given({ rule: null }, {}, { sameCustomer }).responsible.personId).toBe('pilar');
  });
  it('does so at night when the owner works next day [U11]', () => {
    expect(given({}, {}, { sameCustomer, now: madrid(29, '20:00') }).responsible.personId).toBe('pilar');
  });
  it.each<[string, Partial<Member>, Partial<AssignContext>]>([
    ['absent', absentOn('2026-11-24'), {}],
    ['not at work', { week: {} }, {}],
    ['no longer here', { leftOn: '2026-11-01' }, {}],
    ['the one who gave it back', {}, { gaveBack: ['pilar'] }],
  ])('follows the rule when the owner is %s [U11, U12]', (_, over, ctx) => {
    const result = given({ members: staff(person('pilar', over)) }, {}, { sameCustomer, ...ctx });
    expect(result.explanation.how).toBe('rule');
  });
  it('does not follow a mere link (a shared VIN) [U11]', () => {
    expect(given({}, {}, { sameCustomer: { routesTo: null, links: ['l1'] } }).explanation.how).toBe('rule');
  });
});

describe('a lead that nobody can have', () => {
  it('is the acting manager’s while there is no rule [R7, R11]', () => {
    const result = given({ rule: null });
    expect(result.responsible).toMatchObject({ personId: 'carmen', held: 'no_rule', proposed: null });
    expect(result.explanation).toMatchObject({ how: 'held', row: null, ruleVersion: null });
  });
  it('is the alternate’s while the manager is absent [R2, R11, R107]', () => {
    const members = staff(person('carmen', { roles: ['manager'], ...absentOn('2026-11-24') }));
    expect(given({ members, rule: null }).responsible.personId).toBe('pilar');
  });
  it('is held with everyone passed over named [R11, U14]', () => {
    const away = absentOn('2026-11-24');
    const result = given({ members: staff(person('marta', away), person('diego', away)) });
    expect(result.responsible).toMatchObject({ personId: 'carmen', held: 'nobody_available' });
    expect(codes(result)).toEqual(['default_row', 'nobody_available']);
    expect(result.explanation.candidates.map((c) => c.skipped)).toEqual(['absent', 'absent']);
  });
  it.each([
    ['unknown', STAFF],
    ['left', staff(person('diego', { leftOn: '2026-11-01' }))],
  ])('is held when the row names somebody %s, and the default row is not tried [R10]', (how, members) => {
    const to = how === 'unknown' ? 'nobody-of-this-name' : 'diego';
    const result = given({ members, rule: ruleOf(['marta'], [row('r1', {}, to)]) });
    expect(result.responsible).toMatchObject({ personId: 'carmen', held: 'unknown_person' });
    expect(result.explanation.row).toBe('r1');
  });
  it('finds the manager of record, absent or gone, before leaving it to nobody [R11]', () => {
    const gone = person('carmen', { roles: ['manager'], leftOn: '2026-01-01' });
    expect(given({ members: [gone, person('marta')], rule: null }).responsible.personId).toBe('carmen');
    expect(given({ members: [person('marta')], rule: null }).responsible.personId).toBe('marta');
    expect(() => given({ members: [] })).toThrow('no members');
  });
});

describe('a row that proposes', () => {
  const rule = ruleOf('marta', [], 'confirm');
  it('is held by the acting manager until 15 open minutes have passed [U14]', () => {
    const { responsible, explanation } = given({ rule }, {}, { now: madrid(24, '13:25') });
    expect(responsible).toMatchObject({
      personId: 'carmen',
      held: 'to_confirm',
      proposed: { personId: 'marta', confirmBy: madrid(24, '15:40') },
    });
    expect(explanation.because.map((b) => b.code)).toEqual(['default_row', 'named_person', 'to_confirm']);
  });
  it('needs no confirmation by the one who gets it [U14]', () => {
    const result = given({ rule: ruleOf('carmen', [], 'confirm') });
    expect(result.responsible).toMatchObject({ personId: 'carmen', held: null, proposed: null });
  });
});
