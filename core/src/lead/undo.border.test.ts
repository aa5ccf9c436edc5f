import { describe, expect, it } from 'vitest';
import { aCall, aContext, aDealership, aLead, given, HOUR, person, SYSTEM, TUESDAY_10 } from './testing.ts';
import { aHandOver, anAppointment, anUndo } from './testing-commands.ts';
import type { Lead } from './types.ts';
import { undoProblem, withoutUndone } from './undo.ts';

const NOW = TUESDAY_10 + HOUR;
const dealership = aDealership({ authority: 'pitlane' });
const born = aLead({}, { dealership });
const start = (lead: Lead = born) => given(lead, { dealership, now: NOW });
const held: Lead = {
  ...born,
  responsible: { ...born.responsible, personId: 'elena', held: 'no_rule' },
};

describe('taking back what was taken back', () => {
  const undone = start()
    .when(aCall({ contactId: 'c0' }))
    .when(aCall())
    .when(anUndo());
  it.each([
    ['its author, whatever it was', 'marta', null, null],
    ['its author, by its id', 'marta', 'c1', null],
    ['its author, another one', 'marta', 'c0', 'undo_not_last'],
    ['a colleague, whatever it was', 'luis', null, 'nothing_to_undo'],
    ['a colleague, by its id', 'luis', 'c1', 'undo_not_yours'],
    ['a colleague, another one', 'luis', 'c0', 'undo_not_last'],
  ] as const)('by %s [U12]', (_, who, actionId, code) => {
    const again = undone.when(anUndo({ by: person(who), actionId }));
    expect([again.rejection?.code ?? null, again.events]).toEqual([code, []]);
  });

  it.each([
    ['marta', null, 'nothing_to_undo'],
    ['marta', 'c1', 'undo_not_last'],
    ['luis', null, 'nothing_to_undo'],
    ['luis', 'c1', 'undo_not_yours'],
  ] as const)('is not offered: to %s, of %s [U12]', (personId, actionId, code) => {
    const ctx = aContext({ dealership, now: NOW });
    expect(undoProblem(undone.lead as Lead, { personId, actionId }, ctx)?.code).toBe(code);
  });
});

describe('who hears of an undo', () => {
  const luis = person('luis');
  const andres = person('andres');
  const toMarta = [{ kind: 'assigned', personId: 'marta', bundled: false }];
  it.each([
    ['nobody where the lead stays with a colleague', born, aCall({ by: luis }), []],
    ['nobody where it stays with oneself', born, aCall(), []],
    ['nobody where it stays held', held, anAppointment({ by: luis }), []],
    [
      'only the one who gets it back from whoever took it',
      born,
      { type: 'take', by: luis, confirmed: true },
      toMarta,
    ],
    [
      'both where it was a third person’s doing',
      born,
      { type: 'assign', by: person('elena'), personId: 'luis' },
      [{ kind: 'reassigned_away', personId: 'luis', toPersonId: 'marta' }, ...toMarta],
    ],
    [
      'the manager who holds it again and had it meanwhile',
      held,
      aHandOver({ by: andres, personId: 'elena' }),
      [{ kind: 'held', personId: 'elena', reason: 'no_rule' }],
    ],
    [
      'the manager who holds it again from a colleague',
      held,
      aHandOver({ by: andres }),
      [
        { kind: 'reassigned_away', personId: 'luis', toPersonId: 'elena' },
        { kind: 'held', personId: 'elena', reason: 'no_rule' },
      ],
    ],
    [
      'nobody where the manager gives up what she held herself',
      held,
      { type: 'take', by: person('elena'), confirmed: false },
      [],
    ],
    [
      'nobody where one gave it to the manager oneself',
      born,
      { type: 'not_mine', by: person('marta'), reason: 'other_dealer' },
      [],
    ],
  ] as const)('is %s [U12, R85]', (_, lead, command, notices) => {
    const done = start(lead).when(command);
    expect(done.rejection).toBeNull();
    const undone = done.when(anUndo({ by: command.by }));
    expect(undone.rejection).toBeNull();
    expect(undone.notices).toEqual(notices);
    expect(undone.lead?.responsible).toEqual(lead.responsible);
  });

  it('and no words are erased but those of a contact [U12]', () => {
    const erased = (command: Parameters<ReturnType<typeof start>['when']>[0]) =>
      start().when(command).when(anUndo()).personal;
    expect(erased(aHandOver())).toEqual([]);
    expect(erased(anAppointment())).toEqual([]);
    expect(erased(aCall())).toEqual([{ kind: 'erase_contact_text', contactId: 'c1' }]);
  });
});

describe('history as it counts', () => {
  it('keeps what belongs to no action, and leaves out each that was undone [U12]', () => {
    const o = start()
      .when({ type: 'link', by: SYSTEM, leadId: 'l9' })
      .when(aCall())
      .when(anUndo())
      .when(anAppointment())
      .when(anUndo())
      .when(aCall({ contactId: 'c2' }));
    const counted = withoutUndone(o.history).map((e) => [e.type, e.actionId]);
    expect(counted).toEqual([
      ['linked', undefined],
      ['taken', 'c2'],
      ['contact_logged', 'c2'],
    ]);
    const plain = start().when(aCall()).history;
    expect(withoutUndone(plain)).toEqual(plain);
  });
});
