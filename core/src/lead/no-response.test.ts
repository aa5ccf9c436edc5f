import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, Lead } from './commands.ts';
import { nextDue } from './due.ts';
import { aDealership, aLead, given, HOUR, MINUTE, person, someFacts, SYSTEM, TUESDAY_10 } from './testing.ts';

const noResponse = { reassignAfterOpenMinutes: 60, warnBeforeMinutes: 20 };
const rule = {
  version: 1,
  rows: [],
  otherwise: { to: { kind: 'pool' as const, personIds: ['marta', 'luis'] }, mode: 'auto' as const },
};
const on = aDealership({ rule, policy: { noResponse } });
const off = aDealership({ rule });
const tick: Command = { type: 'tick', by: SYSTEM, childLeadId: 'child' };
const at = (lead: Lead, now: number, dealership = on) => given(lead).when(tick, { now, dealership });
const AFTER = TUESDAY_10 + HOUR;

describe('a lead that nobody took', () => {
  it('is warned of first, then goes back to the rule without that person [R5, R11]', () => {
    const lead = aLead();
    expect(at(lead, TUESDAY_10 + 39 * MINUTE).events).toEqual([]);
    const warned = at(lead, TUESDAY_10 + 40 * MINUTE);
    expect(warned.notices).toEqual([{ kind: 'no_response_warning', personId: 'marta', dueAt: AFTER }]);
    const again = warned.when(tick, { now: TUESDAY_10 + 50 * MINUTE, dealership: on });
    expect(again.events).toEqual([]);
    const moved = again.when(tick, { now: AFTER, dealership: on });
    expect((moved.lead as Lead).responsible).toMatchObject({ personId: 'luis', takenAt: null, held: null });
    expect((moved.lead as Lead).explanation).toMatchObject({ how: 'no_response' });
  });

  it('whose person is calling waits for the end of the call; one not logged stops nothing for good [R5, U11]', () => {
    const from = TUESDAY_10 + 35 * MINUTE;
    const calling = given(aLead()).when(
      { type: 'calling', by: person('marta') },
      { now: from, dealership: on },
    );
    const until = calling.lead?.calling?.[0]?.until ?? 0;
    expect(until).toBeGreaterThan(TUESDAY_10 + 40 * MINUTE);
    expect(nextDue(calling.lead as Lead, on, from)).toEqual({ at: until, what: 'no_response_warning' });
    expect(calling.when(tick, { now: until - 1, dealership: on }).events).toEqual([]);
    const warned = calling.when(tick, { now: until, dealership: on });
    expect(warned.notices).toMatchObject([{ kind: 'no_response_warning', personId: 'marta' }]);
    expect(warned.when(tick, { now: AFTER + 30 * MINUTE, dealership: on }).lead?.responsible.personId).toBe(
      'luis',
    );
  });

  it('and passes on after a standstill: whoever loses it is not warned of it too [U9]', () => {
    const late = at(aLead(), TUESDAY_10 + 7.75 * HOUR);
    expect(late.notices.map((n) => n.kind)).toEqual(['assigned', 'no_response', 'no_response']);
  });

  it('tells the old owner, the new one and the manager [R5, R9, R85]', () => {
    expect(at(aLead(), AFTER).notices).toEqual([
      { kind: 'assigned', personId: 'luis', bundled: false },
      { kind: 'no_response', personId: 'marta', toPersonId: 'luis' },
      { kind: 'no_response', personId: 'elena', toPersonId: 'luis', fromPersonId: 'marta' },
    ]);
  });

  it('leaves every clock where it was [R22, X2]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (minutes) => {
        const before = aLead();
        const after = at(before, AFTER + minutes * MINUTE).lead as Lead;
        expect(after.assignedToDealerAt).toBe(before.assignedToDealerAt);
        expect(after.receivedAt).toBe(before.receivedAt);
      }),
    );
  });

  it('is the manager’s when everybody let it pass [R11]', () => {
    const second = at(aLead(), AFTER).lead as Lead;
    const third = at(second, AFTER + HOUR).lead as Lead;
    expect(third.responsible).toMatchObject({ personId: 'elena', held: 'nobody_available' });
    expect(at(third, AFTER + 3 * HOUR).events.filter((e) => e.type === 'assigned')).toEqual([]);
  });

  it('counts open minutes only: the evening and the lunch break do not pass [R5]', () => {
    const evening = TUESDAY_10 + 8 * HOUR + 10 * MINUTE;
    const late = aLead({ assignedToDealerAt: evening });
    const given2 = { ...late, responsible: { ...late.responsible, since: evening } };
    const due = nextDue(given2, on, evening);
    // 18:10, twenty minutes before closing: the warning comes at 09:20, the move at 09:40 next morning.
    expect(due).toEqual({ at: TUESDAY_10 + 23 * HOUR + 20 * MINUTE, what: 'no_response_warning' });
  });

  it.each([
    ['is taken', { type: 'take', by: person('marta'), confirmed: false } as Command],
    ['is being called', { type: 'calling', by: person('marta') } as Command],
  ])('stays where it is once it %s [R5]', (_, command) => {
    const lead = given(aLead()).when(command, { now: AFTER - 5 * MINUTE, dealership: on }).lead as Lead;
    const types = at(lead, AFTER).events.map((e) => e.type);
    expect(types).not.toContain('assigned');
  });

  it('stays where the policy does not ask for it, and campaigns always do [R5, U9]', () => {
    expect(at(aLead(), AFTER, off).events).toEqual([]);
    const campaign = aLead({ facts: someFacts({ origin: 'hq' }) });
    expect(at(campaign, AFTER).events).toEqual([]);
  });
});
