import { describe, expect, it } from 'vitest';
import { actionIdOf } from './action-id.ts';
import type { Command } from './commands.ts';
import { isRepeat } from './repeated.ts';
import { aCall, aDealership, aLead, aReceive, given, HOUR, person, SYSTEM, TUESDAY_10 } from './testing.ts';
import {
  aHandOver,
  aMirror,
  anAppointment,
  aNoSale,
  anUndo,
  aRecontact,
  aRecontactChange,
  aSale,
  isSpam,
} from './testing-commands.ts';
import type { Lead } from './types.ts';

const by = person('marta');
const NOW = TUESDAY_10 + HOUR;
const notMine = (personId = 'marta'): Command => ({
  type: 'not_mine',
  by: person(personId),
  reason: 'other',
});
const aNote = (noteId: string): Command => ({ type: 'note', by, noteId, text: 'Sin prisa' });

/** Commands with an id of their own, each with the id given. */
const WITH_ID: readonly ((id: string) => Command)[] = [
  (contactId) => aCall({ contactId }),
  (noteId) => aHandOver({ noteId }),
  aNote,
  (intentId) => isSpam({ intentId }),
  (intentId) => anAppointment({ intentId }),
  (intentId) => aSale({ intentId }),
  (intentId) => aNoSale({ intentId }),
  (intentId) => aRecontact({ intentId }),
  (intentId) => aRecontactChange({ intentId }),
];
/** Commands whose action is told apart by who did it and when. */
const BY_MOMENT: readonly Command[] = [
  { type: 'take', by, confirmed: true },
  { type: 'assign', by, personId: 'luis' },
  notMine(),
  { type: 'drop_intent', by, intentId: 'a1' },
];
/** Commands that no person can take back, whoever sends them. */
const NO_ACTION: readonly Command[] = [
  aReceive(),
  anUndo(),
  { type: 'calling', by },
  aMirror(),
  { type: 'link', by, leadId: 'l9' },
  { type: 'found_master', by, masterLeadId: 'l9' },
  { type: 'found_child', by, childLeadId: 'l9' },
  { type: 'tick', by, childLeadId: 'l9' },
];

const plain = aLead();
const { actionIds: _none, ...older } = plain;
/** One lead for each place where an id is kept. */
const KNOWING: readonly [string, Lead][] = [
  ['an action done before', { ...plain, actionIds: ['zz', 'id'] }],
  ['the last action', given(plain).when(anAppointment({ intentId: 'id' })).lead as Lead],
  ['a contact', { ...(given(plain).when(aCall({ contactId: 'id' })).lead as Lead), lastAction: null }],
  ['a note', given(plain).when(aNote('id')).lead as Lead],
];

describe('a wish that comes twice', () => {
  it.each(WITH_ID.map((make) => [make('id').type, make] as const))(
    '%s is known by its id, whatever that was used for [U12]',
    (_, make) => {
      for (const [what, lead] of KNOWING) {
        expect([what, isRepeat(lead, make('id')), isRepeat(lead, make('new'))]).toEqual([what, true, false]);
      }
    },
  );

  it.each([...BY_MOMENT, ...NO_ACTION].map((command) => [command.type, command] as const))(
    '%s has no id to know it by: it is asked anew [U12]',
    (_, command) => {
      for (const [what, lead] of KNOWING) expect([what, isRepeat(lead, command)]).toEqual([what, false]);
    },
  );

  it('is not seen in a lead written before ids were kept [U12]', () => {
    for (const make of WITH_ID) expect(isRepeat(older, make('id'))).toBe(false);
  });

  const returned = given(plain).when(notMine());
  const elenas = { kind: 'person', personId: 'elena' } as const;
  const dealership = aDealership({ rule: { version: 1, rows: [], otherwise: { to: elenas, mode: 'auto' } } });
  const born = given(aLead({}, { dealership }), { dealership });
  it.each([
    ['the first time', plain, notMine(), false],
    ['once it is somebody else’s', returned.lead, notMine(), true],
    ['by a colleague', returned.lead, notMine('luis'), false],
    [
      'once it was given to her again',
      returned.when({ type: 'assign', by: person('elena'), personId: 'marta' }).lead,
      notMine(),
      false,
    ],
    ['by the manager, to whom it came back held', born.when(notMine('elena')).lead, notMine('elena'), true],
  ] as [string, Lead, Command, boolean][])(
    'giving it back %s: is that a repeat? [U12]',
    (_, lead, command, is) => {
      expect(isRepeat(lead, command)).toBe(is);
    },
  );
});

describe('the id of an action', () => {
  const at = { now: NOW };
  it.each(
    WITH_ID.filter((make) => make('id').type !== 'note').map((make) => [make('id').type, make] as const),
  )('%s brings its own [U12]', (_, make) => {
    expect(actionIdOf(plain, make('id'), at)).toBe('id');
    expect(actionIdOf(plain, { ...make('id'), by: SYSTEM } as Command, at)).toBeNull();
  });

  it.each(BY_MOMENT.map((command) => [command.type, command] as const))(
    '%s gets one from who did it and when, and another one twice in a moment [U12]',
    (type, command) => {
      const id = `${type}:marta:${NOW}`;
      const last = { id, what: 'take', at: NOW, byPersonId: 'marta', before: null, over: null } as const;
      expect(actionIdOf(plain, command, at)).toBe(id);
      expect(actionIdOf(older, command, at)).toBe(id);
      expect(actionIdOf({ ...plain, lastAction: last }, command, at)).toBe(`${id}+`);
      expect(actionIdOf({ ...plain, actionIds: [id] }, command, at)).toBe(`${id}+`);
      expect(actionIdOf({ ...plain, lastAction: last, actionIds: [`${id}+`] }, command, at)).toBe(`${id}++`);
    },
  );

  it.each([...NO_ACTION, aNote('id')].map((command) => [command.type, command] as const))(
    '%s is no action that could be taken back, by a person either [U12]',
    (_, command) => {
      expect(actionIdOf(plain, { ...command, by }, at)).toBeNull();
    },
  );
});
