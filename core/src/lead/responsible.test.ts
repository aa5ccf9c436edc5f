import { describe, expect, it } from 'vitest';
import type { RuleTarget } from '../dealership/types.ts';
import type { Command } from './commands.ts';
import { aDealership, aLead, aReceive, given, HOUR, person, someFacts, TUESDAY_10 } from './testing.ts';
import type { NotMineReason } from './types.ts';

const NOON = { now: TUESDAY_10 + 2 * HOUR };
const noRule = aDealership({ rule: null });
const take = (personId: string, confirmed = false): Command => ({
  type: 'take',
  by: person(personId),
  confirmed,
});
const assign = (by: string, personId: string): Command => ({ type: 'assign', by: person(by), personId });
const notMine = (by: string, reason: NotMineReason): Command => ({
  type: 'not_mine',
  by: person(by),
  reason,
});

describe('taking a lead', () => {
  it('acknowledges my own, once', () => {
    const taken = given(aLead()).when(take('marta'), NOON);
    expect(taken.events.map((e) => e.type)).toEqual(['taken']);
    expect(taken.lead?.responsible).toMatchObject({ personId: 'marta', takenAt: NOON.now });
    expect(taken.when(take('marta')).decision).toMatchObject({ ok: true, events: [] });
  });

  it('makes a held one mine without telling the manager who only held it [R11]', () => {
    const { lead, notices } = given(aLead({}, { dealership: noRule })).when(take('luis'), NOON);
    expect(lead?.responsible).toMatchObject({ personId: 'luis', held: null, takenAt: NOON.now });
    expect(lead?.explanation).toMatchObject({ how: 'taken', because: [{ code: 'taken' }] });
    expect(notices).toEqual([]);
  });

  it('says who has it and since when, before it takes a colleague’s', () => {
    const hers = given(aLead()).when(take('marta'), NOON);
    expect(hers.when(take('luis')).rejection).toEqual({
      code: 'colleagues_lead',
      field: null,
      params: { personId: 'marta', at: NOON.now, taken: 1 },
    });
    const his = hers.when(take('luis', true));
    expect(his.lead?.responsible.personId).toBe('luis');
    expect(his.notices).toEqual([{ kind: 'reassigned_away', personId: 'marta', toPersonId: 'luis' }]);
    expect(his.when(take('luis', true)).events).toEqual([]);
  });

  it('leaves the clocks as they are [X2]', () => {
    const lead = aLead();
    const after = given(lead).when(take('luis', true), NOON).lead;
    expect(after?.assignedToDealerAt).toBe(lead.assignedToDealerAt);
  });
});

describe('assigning by hand', () => {
  it('gives it to the person named, tells them and the one who had it [R1, R3]', () => {
    const { lead, notices } = given(aLead()).when(assign('elena', 'luis'), NOON);
    expect(lead?.responsible).toMatchObject({ personId: 'luis', since: NOON.now, takenAt: null });
    expect(lead?.explanation).toMatchObject({
      how: 'by_hand',
      because: [{ code: 'by_manager', params: { personId: 'elena' } }],
    });
    expect(notices).toEqual([
      { kind: 'assigned', personId: 'luis', bundled: false },
      { kind: 'reassigned_away', personId: 'marta', toPersonId: 'luis' },
    ]);
  });

  it('keeps the rule’s reasons where the manager asked the rule, alone or for several leads [U14, R3]', () => {
    const byRule = [
      { code: 'to_confirm' as const, params: { personId: 'luis' } },
      { code: 'only_one' as const, params: { personId: 'luis' } },
    ];
    const command = { ...assign('elena', 'luis'), byRule } as Command;
    const alone = given(aLead()).when(command, NOON).lead?.explanation;
    expect(alone).toMatchObject({ how: 'rule', because: [byRule[1]] });
    const several = given(aLead()).when({ ...command, together: true } as Command, NOON).lead?.explanation;
    expect(several?.how).toBe('bulk');
    expect(several?.because.map((b) => b.code)).toEqual(['only_one', 'bulk']);
  });

  it('does nothing when that person has it already', () => {
    expect(given(aLead()).when(assign('elena', 'marta')).decision).toMatchObject({ ok: true, events: [] });
  });

  it('accepts a proposal by naming the proposed person, and keeps the rule’s reasons [U14]', () => {
    const to: RuleTarget = { kind: 'person', personId: 'marta' };
    const dealership = aDealership({ rule: { version: 7, rows: [], otherwise: { to, mode: 'confirm' } } });
    const { lead, notices } = given(aLead({}, { dealership })).when(assign('elena', 'marta'), { dealership });
    expect(lead?.responsible).toMatchObject({ personId: 'marta', held: null, proposed: null });
    expect(lead?.explanation).toMatchObject({ how: 'confirmed', ruleVersion: 7, row: 'otherwise' });
    expect(lead?.explanation.because.map((b) => b.code)).toContain('confirmed');
    expect(lead?.explanation.because.map((b) => b.code)).not.toContain('to_confirm');
    expect(notices).toEqual([{ kind: 'assigned', personId: 'marta', bundled: false }]);
  });

  const gone = aDealership();
  const dealership = aDealership({
    members: gone.members.map((m) => {
      if (m.personId === 'luis') return { ...m, absences: [{ from: '2026-09-01', to: '2026-09-05' }] };
      return m.personId === 'marta' ? { ...m, leftOn: '2026-08-01' } : m;
    }),
  });
  it.each([
    { who: 'a stranger', personId: 'nobody', code: 'person_unknown' },
    { who: 'somebody who left', personId: 'marta', code: 'person_unknown' },
    { who: 'somebody absent', personId: 'luis', code: 'person_absent' },
  ])('refuses $who [R10]', ({ personId, code }) => {
    const lead = aLead({}, { dealership: noRule });
    expect(given(lead).when(assign('elena', personId), { dealership }).rejection).toMatchObject({
      code,
      field: 'person',
    });
  });

  it('does not tell the manager who takes it by naming herself', () => {
    const { lead, notices } = given(aLead({}, { dealership: noRule })).when(assign('elena', 'elena'), NOON);
    expect(lead?.responsible).toMatchObject({ personId: 'elena', held: null, takenAt: NOON.now });
    expect(notices).toEqual([]);
  });
});

describe('not mine', () => {
  const pool: RuleTarget = { kind: 'pool', personIds: ['marta', 'luis'] };
  const dealership = aDealership({ rule: { version: 1, rows: [], otherwise: { to: pool, mode: 'auto' } } });
  const sameCustomer = { routesTo: { leadId: 'l0', number: 1, personId: 'marta' }, links: [] };
  const lead = given(null).when(aReceive(), { dealership, sameCustomer }).lead;

  it('goes back to the rule, which leaves out whoever gave it back, even for the same customer [U12]', () => {
    const {
      lead: after,
      events,
      notices,
    } = given(lead).when(notMine('marta', 'language'), {
      dealership,
      sameCustomer,
      ...NOON,
    });
    expect(events.map((e) => e.type)).toEqual(['given_back', 'assigned']);
    expect(after?.responsible.personId).toBe('luis');
    expect(after?.gaveBack).toEqual([{ personId: 'marta', reason: 'language' }]);
    expect(after?.explanation.because[0]).toEqual({
      code: 'not_mine',
      params: { personId: 'marta', reason: 'language' },
    });
    expect(after?.assignedToDealerAt).toBe(lead?.assignedToDealerAt);
    expect(notices).toEqual([{ kind: 'assigned', personId: 'luis', bundled: false }]);
  });

  it.each<NotMineReason>(['test_or_spam', 'sales_enquiry', 'other_dealer'])(
    'goes to the manager as %s, which no colleague can cure [U12]',
    (reason) => {
      const { lead: after, notices } = given(lead).when(notMine('marta', reason), { dealership });
      expect(after?.responsible).toMatchObject({ personId: 'elena', held: 'not_mine' });
      expect(after?.explanation.how).toBe('handed_back');
      expect(notices).toEqual([{ kind: 'held', personId: 'elena', reason: 'not_mine' }]);
    },
  );

  it('stays quiet when said twice, and is refused to somebody who never had it', () => {
    const once = given(lead).when(notMine('marta', 'other'), { dealership });
    expect(once.when(notMine('marta', 'other')).decision).toMatchObject({ ok: true, events: [] });
    expect(once.when(notMine('andres', 'other')).rejection?.code).toBe('colleagues_lead');
  });

  it('bundles the next person’s notice of a campaign lead too [U9]', () => {
    const hq = given(null).when(aReceive({ facts: someFacts({ origin: 'hq' }) }), {
      dealership,
      sameCustomer,
    });
    expect(hq.when(notMine('marta', 'nature')).notices).toEqual([
      { kind: 'assigned', personId: 'luis', bundled: true },
    ]);
  });
});
