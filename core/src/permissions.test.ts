import { describe, expect, it } from 'vitest';
import { aCall, aDealership, aLead, given, person, TUESDAY_10 } from './lead/testing.ts';
import { can, GRANTS, type Power } from './permissions.ts';

const plain = aDealership();
const away = (personId: string) => ({
  ...plain,
  members: plain.members.map((m) =>
    m.personId === personId ? { ...m, absences: [{ from: '2026-09-01', to: '2026-09-01' }] } : m,
  ),
});
const lead = aLead();
const ask = (personId: string, power: Power, dealership = plain) => {
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  const answer = can(member, power, lead, dealership, TUESDAY_10);
  return answer === true ? 'yes' : answer.code;
};

describe('who may do what', () => {
  // `marta` has the lead; `luis` is a colleague, `elena` the manager, `andres` the alternate.
  const everybody = { marta: 'yes', luis: 'yes', elena: 'yes', andres: 'yes' };
  const ownOrLead = { ...everybody, luis: 'colleagues_lead' };
  const expected: Record<Power, Record<string, string>> = {
    view_personal: everybody,
    take: everybody,
    attempt: everybody,
    log_inbound: everybody,
    appointment: everybody,
    note: everybody,
    sale: ownOrLead,
    nosale: ownOrLead,
    recontact: ownOrLead,
    drop_intent: ownOrLead,
    notmine: { marta: 'yes', luis: 'colleagues_lead', elena: 'colleagues_lead', andres: 'colleagues_lead' },
    assign: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'not_allowed' },
    callback: everybody,
    inbound: everybody,
    calling: everybody,
    handover: ownOrLead,
    // Nothing was done with it yet.
    undo: {
      marta: 'nothing_to_undo',
      luis: 'nothing_to_undo',
      elena: 'nothing_to_undo',
      andres: 'nothing_to_undo',
    },
    confirm_spam: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'not_allowed' },
    bulk: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'not_allowed' },
    read_rule: everybody,
    publish_rule: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'not_allowed' },
    take_over: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'yes' },
    configure: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'yes' },
    audit: ownOrLead,
    export: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'yes' },
    import: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'yes' },
    forget: { marta: 'not_allowed', luis: 'not_allowed', elena: 'yes', andres: 'yes' },
  };
  const rows = (Object.keys(GRANTS) as Power[]).map((power) => ({ power, answers: expected[power] }));

  it.each(rows)('$power [R1, R3, R4]', ({ power, answers }) => {
    for (const [personId, answer] of Object.entries(answers)) {
      expect(`${personId}: ${ask(personId, power)}`).toBe(`${personId}: ${answer}`);
    }
  });

  it.each(rows)('$power is refused to strangers and to those who left [R10]', ({ power }) => {
    expect(ask('nobody', power)).toBe('not_a_member');
    const members = plain.members.map((m) => ({ ...m, leftOn: '2026-08-01' }));
    expect(ask('elena', power, { ...plain, members })).toBe('not_a_member');
  });

  it('lets the alternate assign while the manager is absent, who keeps the power too [R2]', () => {
    expect(ask('andres', 'assign', away('elena'))).toBe('yes');
    expect(ask('elena', 'assign', away('elena'))).toBe('yes');
  });

  it('lets somebody act who is marked absent: they are plainly there [U13]', () => {
    expect(ask('marta', 'sale', away('marta'))).toBe('yes');
  });

  it('lets only its author take an action back, and tells others whose it was [U12]', () => {
    const called = given(lead).when(aCall({ by: person('luis') })).lead;
    const answer = (personId: string) =>
      can(plain.members.find((m) => m.personId === personId) ?? null, 'undo', called, plain, TUESDAY_10);
    expect(answer('luis')).toBe(true);
    expect(answer('elena')).toMatchObject({ code: 'undo_not_yours', params: { personId: 'luis' } });
  });

  it('lets the alternate take over at once, whether the manager is there or not [U13]', () => {
    expect([ask('andres', 'take_over'), ask('andres', 'take_over', away('elena'))]).toEqual(['yes', 'yes']);
    expect(ask('andres', 'confirm_spam', away('elena'))).toBe('yes');
  });

  it('lets whoever left a wish drop it [U1]', () => {
    const called = given(lead).when(aCall({ by: person('luis') })).lead;
    const luis = plain.members.find((m) => m.personId === 'luis') ?? null;
    expect(can(luis, 'drop_intent', called, plain, TUESDAY_10)).toBe(true);
  });

  it('is asked again at each action, by `decide` itself', () => {
    const { rejection } = given(lead).when({ type: 'assign', by: person('luis'), personId: 'luis' });
    expect(rejection?.code).toBe('not_allowed');
    expect(given(lead).when(aCall({ by: person('stranger') })).rejection?.code).toBe('not_a_member');
  });
});
