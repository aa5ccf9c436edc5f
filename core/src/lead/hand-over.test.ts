import { describe, expect, it } from 'vitest';
import { handBackOf } from '../team/index.ts';
import { aCall, aLead, given, HOUR, person, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';
import { aHandOver, anUndo } from './testing-commands.ts';
import type { Lead } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const lead = () => given(aLead(), { now: NOW });

describe('handing over', () => {
  it('gives the lead to the colleague with the word, tells them, and keeps who had it and why [U13, R11]', () => {
    const r = lead().when(aHandOver());
    expect(r.lead?.responsible).toMatchObject({ personId: 'luis', since: NOW, held: null, takenAt: null });
    expect(r.lead?.explanation).toEqual({
      how: 'handed_over',
      ruleVersion: null,
      row: null,
      because: [{ code: 'handed_over', params: { personId: 'marta', fromPersonId: 'marta' } }],
      candidates: [],
    });
    expect(r.events.map((e) => e.type)).toEqual(['noted', 'assigned']);
    expect(r.personal).toEqual([{ kind: 'note', noteId: 'h1', text: 'Espera el presupuesto' }]);
    expect(r.notices).toEqual([{ kind: 'handed_over', personId: 'luis', byPersonId: 'marta', noteId: 'h1' }]);
  });

  it.each(['', '   ', '\n'])('may go without a word: %j leaves no note [U13]', (note) => {
    const r = lead().when(aHandOver({ note }));
    expect(r.events.map((e) => e.type)).toEqual(['assigned']);
    expect(r.personal).toEqual([]);
    expect(r.lead?.notes).toEqual([]);
  });

  it('by the manager tells both of them, and the clock stays where it was [U13, X2]', () => {
    const before = aLead();
    const r = given(before, { now: NOW }).when(aHandOver({ by: person('elena') }));
    expect(r.notices.map((n) => [n.kind, 'personId' in n ? n.personId : null])).toEqual([
      ['handed_over', 'luis'],
      ['reassigned_away', 'marta'],
    ]);
    expect(r.lead?.assignedToDealerAt).toBe(before.assignedToDealerAt);
  });

  it('to oneself takes it, and tells the one who had it only [U12]', () => {
    const r = lead().when(aHandOver({ by: person('elena'), personId: 'elena' }));
    expect(r.lead?.responsible).toMatchObject({ personId: 'elena', takenAt: NOW });
    expect(r.notices.map((n) => n.kind)).toEqual(['reassigned_away']);
  });

  it('twice keeps everybody who had it, until one of them has it again [U13]', () => {
    const from = (r: { lead: Lead | null }) =>
      r.lead?.explanation.because.map((b) => b.params['fromPersonId']);
    const twice = lead()
      .when(aHandOver())
      .when(aHandOver({ by: person('luis'), personId: 'elena', noteId: 'h2' }));
    expect(from(twice)).toEqual(['luis', 'marta']);
    for (const who of ['marta', 'luis'])
      expect(handBackOf(who, [twice.lead as Lead]).map((l) => l.id)).toEqual(['l1']);
    const back = twice.when(aHandOver({ by: person('elena'), personId: 'marta', noteId: 'h3' }));
    expect(from(back)).toEqual(['elena']);
    expect(handBackOf('luis', [back.lead as Lead])).toEqual([]);
  });

  it('to whoever has it already does nothing, but settles what was held [R11]', () => {
    const again = lead().when(aHandOver({ personId: 'marta' }));
    expect([again.rejection, again.events]).toEqual([null, []]);
    const born = aLead();
    const held = { ...born, responsible: { ...born.responsible, held: 'no_rule' as const } };
    const settled = given(held, { now: NOW }).when(aHandOver({ by: person('elena'), personId: 'marta' }));
    expect(settled.lead?.responsible).toMatchObject({ personId: 'marta', held: null });
  });

  it.each([
    ['a clock', { by: SYSTEM }, 'not_allowed'],
    ['Salesforce', { by: SALESFORCE }, 'not_allowed'],
    ['to somebody who is not here', { personId: 'nobody' }, 'person_unknown'],
    ['with a word that is too long', { note: 'x'.repeat(20_001) }, 'text_too_long'],
  ] as const)('is refused: %s', (_, over, code) => {
    const r = lead().when(aHandOver(over as never));
    expect(r.rejection?.code).toBe(code);
    expect(r.events).toEqual([]);
  });
});

describe('a wish that comes twice', () => {
  it('is carried out once: the same contact, note, hand-over, appointment, whatever happened since [U12]', () => {
    const call = aCall({ contactId: 'c9', outcome: 'reached' });
    const once = lead().when(call);
    expect(once.when(call).events).toEqual([]);
    const after = once.when(aCall({ contactId: 'c10', outcome: 'reached' }));
    expect(after.when(call).events).toEqual([]);
    const note = { type: 'note', by: person('marta'), noteId: 'n9', text: 'Llamar mañana' } as const;
    const noted = after.when(note);
    expect(noted.events).toHaveLength(1);
    expect(noted.when(note).events).toEqual([]);
    const handed = noted.when(aHandOver());
    expect(handed.when(aHandOver()).events).toEqual([]);
    // What was undone is not done again by a late copy of the same click.
    const undone = once.when(anUndo());
    expect(undone.rejection).toBeNull();
    expect(undone.when(call).events).toEqual([]);
  });

  it('*not mine* twice is one; of a manager’s own it is asked again each time [U12]', () => {
    const back = { type: 'not_mine', by: person('marta'), reason: 'other_dealer' } as const;
    const once = lead().when(back);
    expect(once.events.length).toBeGreaterThan(0);
    expect(once.when(back).events).toEqual([]);
    const clock = { type: 'not_mine', by: SYSTEM, reason: 'other_dealer' } as never;
    expect(once.when(clock).rejection).not.toBeNull();
  });

  it('is not taken for one that only looks alike: another id is another wish', () => {
    const once = lead().when(aCall({ contactId: 'c1', outcome: 'reached' }));
    expect(once.when(aCall({ contactId: 'c2', outcome: 'reached' })).events.length).toBeGreaterThan(0);
  });
});
