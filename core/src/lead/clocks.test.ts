import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { describe, expect, it } from 'vitest';
import { toEpoch } from '../time/index.ts';
import { closingClock, firstContactClock } from './clocks.ts';
import { aDealership, aLead, given, person } from './testing.ts';

const madrid = (text: string) => {
  const [date = '', time = ''] = text.split(' ');
  return toEpoch('Europe/Madrid', date, time);
};
/** 2026-09-01 is a Tuesday; Saturdays close at 13:30, Sundays are closed. */
const leadAt = (text: string) => {
  const at = madrid(text);
  return aLead({ receivedAt: at, assignedToDealerAt: at }, { now: at });
};

describe('the first-contact clock', () => {
  it.each([
    { came: '2026-09-01 10:00', due: '2026-09-02 10:00', warn: '2026-09-01 17:30', why: 'a quiet Tuesday' },
    {
      came: '2026-09-01 23:00',
      due: '2026-09-02 18:30',
      warn: '2026-09-02 16:30',
      closed: true,
      why: 'at night',
    },
    {
      came: '2026-09-01 14:00',
      due: '2026-09-02 13:30',
      warn: '2026-09-02 11:30',
      closed: true,
      why: 'at lunch',
    },
    { came: '2026-09-04 17:00', due: '2026-09-05 13:30', warn: '2026-09-05 11:30', why: 'on Friday evening' },
    {
      came: '2026-09-05 13:00',
      due: '2026-09-05 13:30',
      warn: '2026-09-05 13:15',
      why: 'before the weekend',
    },
  ])(
    'of a lead $why is due at $due and warned of at $warn [R22, X1, U8]',
    ({ came, due, warn, closed = false }) => {
      expect(firstContactClock(leadAt(came), aDealership())).toMatchObject({
        dueAt: madrid(due),
        lastChance: madrid(due),
        warnAt: madrid(warn),
        cannotBeMet: false,
        arrivedWhileClosed: closed,
      });
    },
  );

  it('says when its limit cannot be met in opening hours, and shows the other limit [U8, R95]', () => {
    const clock = firstContactClock(leadAt('2026-09-05 20:00'), aDealership());
    expect(clock).toMatchObject({
      limit: madrid('2026-09-06 20:00'),
      lastChance: null,
      cannotBeMet: true,
      arrivedWhileClosed: true,
      dueAt: madrid('2026-09-07 18:30'),
      warnAt: madrid('2026-09-07 16:30'),
    });
  });

  it.each([
    { due: 'stricter', limit: '2026-09-02 10:00' },
    { due: 'elapsed', limit: '2026-09-02 10:00' },
    { due: 'working', limit: '2026-09-02 18:30' },
  ] as const)('shows the $due limit as due where the policy says so [X1, R97]', ({ due, limit }) => {
    const firstContact = { ...DEFAULT_POLICY.firstContact, due };
    const clock = firstContactClock(leadAt('2026-09-01 10:00'), aDealership({ policy: { firstContact } }));
    expect(clock).toMatchObject({
      limit: madrid(limit),
      elapsedLimit: madrid('2026-09-02 10:00'),
      workingLimit: madrid('2026-09-02 18:30'),
    });
  });

  it('falls back on the elapsed hours where the dealership never opens', () => {
    const never = aDealership({
      hours: { zone: 'Asia/Tokyo', week: {}, holidays: [], closures: [], special: [] },
    });
    const clock = firstContactClock(leadAt('2026-09-01 10:00'), never);
    expect(clock).toMatchObject({ workingLimit: null, cannotBeMet: true, dueAt: madrid('2026-09-02 10:00') });
  });

  it('is not reset by another person, who is warned half-way when the time is short [X2, U9]', () => {
    const lead = leadAt('2026-09-01 10:00');
    const now = madrid('2026-09-02 09:30');
    const after = given(lead).when({ type: 'assign', by: person('elena'), personId: 'luis' }, { now }).lead;
    expect(after && firstContactClock(after, aDealership())).toMatchObject({
      dueAt: madrid('2026-09-02 10:00'),
      warnAt: madrid('2026-09-02 09:45'),
    });
  });
});

describe('the closing clock', () => {
  it('gives ten calendar days on the wall clock, over the change of the clocks [R79, R100]', () => {
    // 25 October 2026: clocks go back. Sunday 1 November is closed, so Saturday is the last chance.
    const clock = closingClock(leadAt('2026-10-22 17:00'), aDealership());
    expect(clock).toEqual({ limit: madrid('2026-11-01 17:00'), lastChance: madrid('2026-10-31 13:30') });
  });
});
