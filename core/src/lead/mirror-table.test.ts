import { describe, expect, it } from 'vitest';
import { aCall, aDealership, aLead, DAY, given, HOUR, MINUTE, TUESDAY_10 } from './testing.ts';
import { aMirror, aNoSale, anAppointment, aRecontact, aRecontactChange, aSale } from './testing-commands.ts';

const T = TUESDAY_10;
const dealership = aDealership({ authority: 'salesforce' });
/** Called once, which Salesforce shows; under its authority each wish waits until it is seen there. */
const called = () =>
  given(aLead({}, { dealership }), { dealership, now: T + HOUR }).when(aCall({ outcome: 'reached' }));
const kinds = (r: ReturnType<typeof called>) => r.lead?.intents.map((i) => i.kind) ?? [];
const look = (seen: Parameters<typeof aMirror>[0] = {}) =>
  aMirror({ at: T + 2 * HOUR, attemptsDone: 1, ...seen });
const conflicts = (r: ReturnType<typeof called>) => r.notices.filter((n) => n.kind === 'conflict').length;

describe('what Salesforce shows settles a wish, contradicts it, or does neither', () => {
  const NOT_YET = { status: 'assigned_to_dealer' } as const;
  const no = { status: 'closed_no_sale', closedAt: T + 2 * HOUR } as const;
  it.each([
    ['sale', aSale(), NOT_YET, 'waits'],
    ['sale', aSale(), { status: 'closed_sale', closedAt: T + 2 * HOUR }, 'shown'],
    ['sale', aSale(), { ...no, reason: 'offer_declined' }, 'conflict'],
    ['no sale', aNoSale(), { ...no, reason: 'offer_declined' }, 'shown'],
    ['no sale', aNoSale(), { ...no, reason: null }, 'shown'],
    ['no sale', aNoSale(), { ...no, reason: 'not_interested' }, 'conflict'],
    ['no sale', aNoSale(), { status: 'closed_sale', closedAt: T + 2 * HOUR }, 'conflict'],
    ['recontact', aRecontact(), { ...no, reason: 'recontact', recontactAt: T + 30 * DAY }, 'shown'],
    ['recontact', aRecontact(), { ...no, reason: null, recontactAt: null }, 'shown'],
    ['recontact', aRecontact(), { ...no, reason: 'recontact', recontactAt: T + 31 * DAY }, 'conflict'],
    ['recontact', aRecontact(), { ...no, reason: 'offer_declined', recontactAt: null }, 'conflict'],
    ['recontact', aRecontact(), { ...no, reason: 'recontact', recontactAt: T + 30 * DAY + 30_000 }, 'shown'],
    [
      'appointment',
      anAppointment(),
      { status: 'appointment_made', appointmentAt: T + DAY + 30_000 },
      'shown',
    ],
    [
      'appointment',
      anAppointment(),
      { status: 'appointment_made', appointmentAt: T + DAY + MINUTE },
      'waits',
    ],
    ['appointment', anAppointment(), { status: 'appointment_made', appointmentAt: null }, 'shown'],
    ['appointment', anAppointment(), { status: 'closed_sale', closedAt: T + 2 * HOUR }, 'shown'],
    ['appointment', anAppointment(), { ...no, reason: 'offer_declined' }, 'conflict'],
  ] as const)('%s, %#: %j is as expected [X1, U1]', (_, wish, seen, is) => {
    const wished = called().when(wish);
    expect(wished.rejection).toBeNull();
    const kind = wished.lead?.intents.at(-1)?.kind;
    const r = wished.when(look(seen as never));
    expect(kinds(r).filter((k) => k === kind)).toEqual(is === 'waits' ? [kind] : []);
    expect(conflicts(r)).toBe(is === 'conflict' ? 1 : 0);
  });

  it.each([
    [null, ['attempt']],
    [0, ['attempt']],
    [1, []],
    [3, []],
  ])('an attempt waits until %s are ticked there [U1, R59]', (attemptsDone, left) => {
    expect(kinds(called().when(look({ attemptsDone })))).toEqual(left);
  });

  it('an appointment before our own closing is lost to nobody when Salesforce shows the closing [U1]', () => {
    const both = called()
      .when(anAppointment())
      .when(aNoSale(), { now: T + 90 * MINUTE });
    const r = both.when(look({ status: 'closed_no_sale', closedAt: T + 2 * HOUR, reason: 'offer_declined' }));
    expect([kinds(r), conflicts(r)]).toEqual([[], 0]);
  });

  it('a changed recontact date waits while the old one stands, and a third contradicts it [R48, U1]', () => {
    const seen = { status: 'closed_no_sale', closedAt: T + 2 * HOUR, reason: 'recontact' } as const;
    const closed = called()
      .when(aRecontact())
      .when(look({ ...seen, recontactAt: T + 30 * DAY }));
    const changed = closed.when(aRecontactChange(), { now: T + 3 * HOUR });
    expect(kinds(changed)).toEqual(['change_recontact']);
    const at = T + 4 * HOUR;
    const old = changed.when(look({ ...seen, at, recontactAt: T + 30 * DAY }));
    expect([kinds(old), conflicts(old)]).toEqual([['change_recontact'], 0]);
    const nothing = changed.when(look({ ...seen, at, recontactAt: null }));
    expect([kinds(nothing), conflicts(nothing)]).toEqual([['change_recontact'], 0]);
    const third = changed.when(look({ ...seen, at, recontactAt: T + 45 * DAY }));
    expect([kinds(third), conflicts(third)]).toEqual([[], 1]);
    const done = changed.when(look({ ...seen, at, recontactAt: T + 60 * DAY }));
    expect([kinds(done), conflicts(done)]).toEqual([[], 0]);
  });
});

describe('a look that shows nothing new', () => {
  const same = (seen: Parameters<typeof aMirror>[0]) => {
    const once = called().when(look(seen));
    return once.when(look({ ...seen, at: T + 3 * HOUR })).events;
  };
  it.each([
    { status: 'assigned_to_dealer' },
    { status: 'appointment_made', appointmentAt: T + DAY },
    { status: 'closed_sale', closedAt: T + 90 * MINUTE },
    { status: 'lost_sale', closedAt: T + 90 * MINUTE },
    { status: 'closed_no_sale', closedAt: T + 90 * MINUTE, reason: 'offer_declined' },
  ] as const)('%j leaves no event [X1]', (seen) => {
    expect(same(seen)).toEqual([]);
  });

  it.each([
    [{ status: 'appointment_made', appointmentAt: T + DAY }, { appointmentAt: T + 2 * DAY }],
    [{ status: 'closed_sale', closedAt: T + 90 * MINUTE }, { closedAt: T + 80 * MINUTE }],
    [{ status: 'closed_sale', closedAt: T + 90 * MINUTE }, { status: 'lost_sale' }],
    [
      { status: 'closed_no_sale', closedAt: T + 90 * MINUTE, reason: 'offer_declined' },
      { reason: 'not_interested' },
    ],
    [
      { status: 'closed_no_sale', closedAt: T + 90 * MINUTE, reason: 'recontact', recontactAt: T + 9 * DAY },
      { recontactAt: T + 10 * DAY },
    ],
    [{ status: 'assigned_to_dealer' }, { attemptsDone: 2 }],
    [{ status: 'assigned_to_dealer' }, { firstAttemptAt: T + HOUR }],
    [{ status: 'assigned_to_dealer' }, { managementAt: T + HOUR }],
  ] as const)('but %j with %j is news [X1, X51]', (seen, change) => {
    const once = called().when(look(seen as never));
    const again = look({ ...seen, at: T + 3 * HOUR, ...change } as never);
    expect(once.when(again).events.map((e) => e.type)).toContain('mirrored');
  });
});
