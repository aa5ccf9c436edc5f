import { describe, expect, it } from 'vitest';
import { baseOf } from './base.ts';
import { callingNow } from './calling.ts';
import type { LeadEvent } from './commands.ts';
import { EVENT_VERSION } from './events.ts';
import { evolve, ImpossibleHistory } from './evolve.ts';
import { aCall, aLead, aReceive, given, HOUR, person, SYSTEM, TUESDAY_10 } from './testing.ts';
import { anAppointment, anUndo, aSale } from './testing-commands.ts';
import type { Calling, Lead } from './types.ts';

const T = TUESDAY_10;
const common = { v: EVENT_VERSION, at: T, by: person('marta') } as const;
const noted: LeadEvent = { ...common, type: 'noted', noteId: 'n1' };
const undo = (actionId: string): LeadEvent => ({ ...common, type: 'undone', actionId, what: 'contact' });
/** As stored before leads kept these. */
const old = (): Lead => {
  const { actionIds: _a, calling: _c, excluded: _e, childLeadId: _l, lastAction: _x, ...rest } = aLead();
  return rest as Lead;
};

describe('an impossible history', () => {
  const [received] = given(null).when(aReceive()).events as [LeadEvent];
  const called = given(aLead()).when(aCall());
  const undone = called.when(anUndo());
  it.each([
    ['a note before the lead', null, noted, `noted at ${T}: the lead was never received`],
    ['a second birth', aLead(), received, `received at ${T}: the lead is there already`],
    ['an undo of nothing', aLead(), undo('c1'), 'that action cannot be undone'],
    ['an undo of nothing, as stored before', old(), undo('c1'), 'that action cannot be undone'],
    ['an undo of another action', called.lead, undo('c0'), 'that action cannot be undone'],
    ['an undo of the undone', undone.lead, undo('c1'), 'that action cannot be undone'],
  ] as const)('is %s, and says so', (_, lead, event, why) => {
    const wrong = () => evolve(lead, event);
    expect(wrong).toThrow(ImpossibleHistory);
    expect(wrong).toThrow(expect.objectContaining({ name: 'ImpossibleHistory' }));
    expect(wrong).toThrow(why);
  });

  it('is not an undo of the last action [U12]', () => {
    expect(evolve(called.lead, undo('c1')).contacts).toEqual([]);
  });
});

describe('a lead as stored before it kept them', () => {
  it('has done nothing, is called by nobody, and is no spam', () => {
    expect(baseOf(old())).toMatchObject({
      actionIds: [],
      calling: [],
      excluded: null,
      childLeadId: null,
      lastAction: null,
    });
    expect(callingNow(old(), T)).toEqual([]);
  });

  it('goes on like any other [U11, U12]', () => {
    const contacted = given(old()).when(aCall());
    expect(contacted.lead).toMatchObject({ calling: [], contacts: [{ id: 'c1' }] });
    expect(given(old()).when({ type: 'calling', by: person('luis') }).lead?.calling).toMatchObject([
      { personId: 'luis', since: T },
    ]);
    expect(contacted.when(anAppointment()).lead?.actionIds).toEqual(['a1']);
    expect(contacted.when(anAppointment()).when(aSale()).lead?.actionIds).toEqual(['a1', 's1']);
  });
});

describe('what an event leaves', () => {
  it.each([
    ['a person', person('luis'), 'luis'],
    ['no person', SYSTEM, ''],
  ] as const)('is a note by %s', (_, by, byPersonId) => {
    expect(evolve(aLead(), { ...noted, by }).notes).toEqual([{ id: 'n1', at: T, byPersonId }]);
  });

  it.each(['intent_dropped', 'intent_conflicted'] as const)(
    'of `%s` are all wishes but the one [U1]',
    (type) => {
      const wished = given(aLead()).when(aCall()).when(anAppointment()).when(aSale()).lead;
      const event = { ...common, type, intentId: 'a1', kind: 'appointment' } as LeadEvent;
      expect(evolve(wished, event).intents.map((i) => i.id)).toEqual(['c1', 's1']);
      expect(evolve(wished, { ...event, intentId: 'zz' } as LeadEvent).intents).toHaveLength(3);
    },
  );

  it('of a call that begins are the others who still call, not who has just ended [U11]', () => {
    const until = (personId: string, ends: number): Calling => ({ personId, since: T - HOUR, until: ends });
    const calling = [until('elena', T - 1), until('luis', T), until('andres', T + 1), until('marta', T + 1)];
    const event: LeadEvent = { ...common, type: 'calling', personId: 'marta', until: T + HOUR };
    expect(evolve({ ...aLead(), calling }, event).calling).toEqual([
      until('andres', T + 1),
      { personId: 'marta', since: T, until: T + HOUR },
    ]);
  });
});
