import { describe, expect, it } from 'vitest';
import { EVENT_VERSION } from './events.ts';
import { replay } from './evolve.ts';
import v1 from './samples/v1.json' with { type: 'json' };
import { aCall, aReceive, given, HOUR, TUESDAY_10 } from './testing.ts';
import { anAppointment, anUndo, aSale } from './testing-commands.ts';
import { UnknownEventVersion, upcast } from './upcast.ts';

describe('an event stored by an older release', () => {
  it('is read in today’s shape, each action with the id by which it is known again', () => {
    const events = v1.map(upcast);
    expect(events.map((e) => e.v)).toEqual(events.map(() => EVENT_VERSION));
    expect(events.map((e) => [e.type, e.actionId])).toEqual([
      ['received', undefined],
      ['taken', undefined],
      ['contact_logged', 'c1'],
      ['appointment_made', 'a1'],
      ['sale_closed', 's1'],
      ['mirrored', undefined],
    ]);
  });

  it('makes the lead that it made then', () => {
    expect(replay(v1.map(upcast))).toMatchObject({
      number: 412,
      status: 'closed_sale',
      hadAppointment: true,
      intents: [],
      actionIds: ['a1', 's1'],
      responsible: { personId: 'marta', takenAt: 1788253200000 },
    });
  });

  it('knows again the first moment of an appointment that was never moved, and invents none [X50]', () => {
    const [made] = v1.filter((e) => e.type === 'appointment_made');
    expect(upcast(made)).toMatchObject({ appointment: { firstAt: 1788336000000 } });
    const moved = { ...made, appointment: { ...made?.appointment, moves: 2 } };
    expect(upcast(moved)).toMatchObject({ appointment: { firstAt: null } });
  });

  it('is a sample of what was stored: nothing personal, and left untouched by reading', () => {
    const before = JSON.stringify(v1);
    v1.map(upcast);
    expect(JSON.stringify(v1)).toBe(before);
  });
});

describe('an event of this release', () => {
  it('is read as it is', () => {
    const { history } = given(null)
      .when(aReceive(), { now: TUESDAY_10 + HOUR })
      .when(aCall())
      .when(anAppointment())
      .when(aSale())
      .when(anUndo());
    expect(history.map((e) => e.type).slice(-2)).toEqual(['sale_closed', 'undone']);
    const stored = JSON.parse(JSON.stringify(history)) as unknown[];
    expect(stored.map(upcast)).toEqual(history);
  });

  it.each([{ v: EVENT_VERSION + 1 }, { v: 0 }, {}])(
    'of version $v, which it does not know, is refused',
    (e) => {
      expect(() => upcast({ ...e, type: 'noted' })).toThrow(UnknownEventVersion);
    },
  );
});
