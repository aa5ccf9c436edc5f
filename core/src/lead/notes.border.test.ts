import { describe, expect, it } from 'vitest';
import type { Command } from './commands.ts';
import { linksBack } from './notes.ts';
import { aCall, aDealership, aLead, aReceive, given, person, SALESFORCE, SYSTEM } from './testing.ts';
import type { Lead } from './types.ts';

type Note = Extract<Command, { type: 'note' }>;
const aNote = (over: Partial<Note> = {}): Note => ({
  type: 'note',
  by: person('marta'),
  noteId: 'n1',
  text: 'Prefiere por la tarde',
  ...over,
});
const drop = (intentId: string): Command => ({ type: 'drop_intent', by: person('marta'), intentId });

describe('a note', () => {
  it.each([
    ['without words', { text: ' \n' }, { code: 'text_missing', field: 'text', params: {} }],
    [
      'with one letter too many',
      { text: 'x'.repeat(3001) },
      { code: 'text_too_long', field: 'text', params: { max: 3000, length: 3001 } },
    ],
    ['by a clock', { by: SYSTEM }, { code: 'not_allowed', field: null, params: {} }],
    ['by Salesforce', { by: SALESFORCE }, { code: 'not_allowed', field: null, params: {} }],
    ['that asks a stranger', { asks: 'nobody' }, { code: 'person_unknown', field: 'person', params: {} }],
    ['that asks one who left', { asks: 'luis' }, { code: 'person_unknown', field: 'person', params: {} }],
  ] as const)('%s is refused [U13]', (_, over, rejection) => {
    const plain = aDealership();
    const members = plain.members.map((m) => (m.personId === 'luis' ? { ...m, leftOn: '2026-08-31' } : m));
    expect(given(aLead(), { dealership: { ...plain, members } }).when(aNote(over)).rejection).toEqual(
      rejection,
    );
  });

  it.each([
    ['tells nobody', {}, []],
    ['of the longest text is taken', { text: 'x'.repeat(3000) }, []],
    [
      'that asks tells the one asked',
      { asks: 'luis' },
      [{ kind: 'asked', personId: 'luis', byPersonId: 'marta', noteId: 'n1' }],
    ],
  ] as const)('%s, and its words lie apart [R32]', (_, over, notices) => {
    const note = aNote(over);
    const r = given(aLead()).when(note);
    expect(r.rejection).toBeNull();
    expect(r.notices).toEqual(notices);
    expect(r.personal).toEqual([{ kind: 'note', noteId: 'n1', text: note.text }]);
    expect(r.lead?.notes.map((n) => n.id)).toEqual(['n1']);
  });
});

it('only leads that were linked hear of it, whatever else happened [U11]', () => {
  const linked = given(null)
    .when(aReceive())
    .when(aCall())
    .when(aNote())
    .when({ type: 'link', by: SYSTEM, leadId: 'l2' });
  expect(linksBack('l1', linked.history)).toEqual([
    { leadId: 'l2', command: { type: 'link', by: SYSTEM, leadId: 'l1' } },
  ]);
});

describe('dropping a wish', () => {
  const called = given(aLead())
    .when(aCall())
    .when(aCall({ contactId: 'c2' }));
  it.each([
    ['that is pending, drops it', called.lead, 'c1', ['intent_dropped'], undefined],
    ['of a call, dropped before, does nothing', called.when(drop('c1')).lead, 'c1', [], undefined],
    ['that never was, is refused', called.lead, 'zz', [], 'intent_unknown'],
    [
      'on a lead written before ids were kept',
      { ...aLead(), actionIds: undefined },
      'zz',
      [],
      'intent_unknown',
    ],
  ] as [string, Lead, string, string[], string | undefined][])('%s [U1]', (_, lead, id, types, code) => {
    const r = given(lead).when(drop(id));
    expect(r.events.map((e) => e.type)).toEqual(types);
    expect(r.rejection?.code).toBe(code);
  });
});

describe('an attempt that nobody will tick in Salesforce', () => {
  it('leaves its box to the next one, and those that wait move up [U1, R59]', () => {
    const two = given(aLead())
      .when(aCall())
      .when(aCall({ contactId: 'c2' }));
    const dropped = two.when(drop('c1'));
    expect(dropped.lead?.contacts.map((c) => c.attemptNo)).toEqual([null, 1]);
    expect(dropped.lead?.intents).toMatchObject([{ id: 'c2', attemptNo: 1 }]);
    expect(dropped.when(aCall({ contactId: 'c3' })).lead?.intents.at(-1)).toMatchObject({ attemptNo: 2 });
    const undone = dropped.when({ type: 'undo', by: person('marta'), actionId: null });
    expect(undone.lead?.contacts.map((c) => c.attemptNo)).toEqual([1, 2]);
    expect(undone.lead?.intents.map((i) => i.attemptNo)).toEqual([1, 2]);
  });
});
