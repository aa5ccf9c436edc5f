import { describe, expect, it } from 'vitest';
import { aCall, aLead, DAY, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment, aNoSale, aRecontact, aRecontactChange } from './testing-commands.ts';
import type { Intent, Lead } from './types.ts';

const T = TUESDAY_10;
const NOW = T + 2 * HOUR;
const wish = (kind: Intent['kind'], over: Partial<Intent> = {}): Intent => ({
  id: kind,
  kind,
  at: T,
  byPersonId: 'marta',
  attemptNo: null,
  appointmentAt: null,
  recontactAt: null,
  reason: null,
  ...over,
});
const looked = (lead: Lead | null, seen: Parameters<typeof aMirror>[0]) => {
  const r = given(lead, { now: NOW }).when(aMirror({ at: NOW, ...seen }));
  const conflicts = r.events.flatMap((e) => (e.type === 'intent_conflicted' ? [e.intentId] : []));
  return { left: r.lead?.intents.map((i) => i.id) ?? [], conflicts, events: r.events, lead: r.lead };
};
const called = () => given(aLead(), { now: T + HOUR }).when(aCall({ outcome: 'reached' }));
const no = { status: 'closed_no_sale' } as const;
const until = (recontactAt: number | null) => ({ ...no, reason: 'recontact', recontactAt }) as const;

describe('what a look does to a wish', () => {
  const date = T + 30 * DAY;
  const again = wish('recontact', { reason: 'recontact', recontactAt: date });
  const declined = wish('close_no_sale', { reason: 'offer_declined' });
  const boxed = (attemptNo: number | null) => wish('attempt', { attemptNo });
  const open = { status: 'assigned_to_dealer' } as const;
  it.each([
    ['waits for its box', boxed(2), { attemptsDone: 1 }, 'waits'],
    ['is in its box', boxed(2), { attemptsDone: 2 }, 'shown'],
    ['has no box that could show it', boxed(null), { attemptsDone: 5 }, 'waits'],
    ['has no box, and none is carried', boxed(null), {}, 'waits'],
    ['is moot once the lead is closed', boxed(2), { status: 'closed_sale' }, 'shown'],
    ['is another reason', declined, { ...no, reason: 'other' }, 'conflict'],
    ['is the reason', declined, { ...no, reason: 'offer_declined' }, 'shown'],
    ['has no reason to contradict', wish('close_no_sale'), { ...no, reason: 'other' }, 'shown'],
    ['waits while it is open', again, open, 'waits'],
    ['waits while it is open with a date', again, { ...open, recontactAt: date }, 'waits'],
    ['is against a sale', again, { status: 'closed_sale', recontactAt: date }, 'conflict'],
    ['is against a loss', again, { status: 'lost_sale' }, 'conflict'],
  ] as const)('%s: %j after %j [U1, R59]', (_, intent, seen, is) => {
    const { left, conflicts } = looked({ ...aLead(), intents: [intent] }, seen);
    expect(left).toEqual(is === 'waits' ? [intent.id] : []);
    expect(conflicts).toEqual(is === 'conflict' ? [intent.id] : []);
  });

  it('loses nobody’s appointment to a closing of ours that came with it or after it, not before [U1]', () => {
    const declinedAt = (at: number) => [
      wish('appointment', { at: T + HOUR, appointmentAt: T + DAY }),
      wish('close_no_sale', { at, reason: 'offer_declined' }),
    ];
    const conflicts = (at: number) =>
      looked({ ...aLead(), intents: declinedAt(at) }, { ...no, reason: 'offer_declined' }).conflicts;
    expect([T + HOUR - 1, T + HOUR, T + HOUR + 1].map(conflicts)).toEqual([['appointment'], [], []]);
    const both = called().when(anAppointment()).when(aRecontact()).lead;
    expect(looked(both, until(T + 30 * DAY))).toMatchObject({ left: [], conflicts: [] });
    expect(looked(both, { ...no, reason: 'other' }).conflicts).toEqual(['a1', 'r1']);
  });
});

describe('a changed date of recontact', () => {
  const shown = called().when(aMirror(until(T + 30 * DAY)));
  const changed = shown.when(aRecontactChange());
  const reopened = changed.when(aMirror());
  const undated = called()
    .when(aMirror(until(null)))
    .when(aRecontactChange());
  it.each([
    ['the date before it', changed, until(T + 30 * DAY), ['r2'], []],
    ['a third date', changed, until(T + 45 * DAY), [], ['r2']],
    ['no closing without sale at all', changed, { status: 'closed_sale' }, [], ['r2']],
    ['a loss, with the old date', changed, { ...until(T + 30 * DAY), status: 'lost_sale' }, [], ['r2']],
    ['an open lead', changed, {}, ['r2'], []],
    ['its closing anew, after it was open', reopened, until(T + 30 * DAY), ['r2'], []],
    ['a date where there was none', undated, until(T + 45 * DAY), ['r2'], []],
    ['itself where there was none', undated, until(T + 60 * DAY), [], []],
  ] as const)('waits or yields when Salesforce shows %s [R48, U1]', (_, before, seen, left, conflicts) => {
    expect(before.lead?.intents.map((i) => i.id)).toContain('r2');
    expect(looked(before.lead, seen)).toMatchObject({ left, conflicts });
  });
});

describe('a look counts', () => {
  it('where it settles a wish and shows nothing else that is new [U1]', () => {
    const made = { status: 'appointment_made', appointmentAt: T + DAY } as const;
    const sameMinute = called()
      .when(aMirror({ ...made, attemptsDone: 1 }))
      .when(anAppointment({ at: T + DAY + 30_000 }));
    expect(sameMinute.lead?.intents.map((i) => i.id)).toEqual(['a1']);
    const r = looked(sameMinute.lead, made);
    expect(r).toMatchObject({ left: [], events: [{ type: 'mirrored', cleared: ['a1'] }] });
  });

  it('where it contradicts a wish and shows nothing else that is new [U1]', () => {
    const sold: Lead = { ...aLead(), status: 'closed_sale', closedAt: T, hadAppointment: false };
    const lead = { ...sold, intents: [wish('recontact')] };
    const r = looked(lead, { status: 'closed_sale', closedAt: T });
    expect(r.events.map((e) => e.type)).toEqual(['mirrored', 'intent_conflicted']);
    expect(looked(sold, { status: 'closed_sale', closedAt: T }).events).toEqual([]);
  });

  const closing = { closedAt: T, reason: 'offer_declined', recontactAt: T + DAY } as const;
  it.each([
    ['closed_sale', { closedAt: T - HOUR }, true],
    ['closed_sale', {}, false],
    ['lost_sale', { closedAt: T - HOUR }, true],
    ['lost_sale', {}, false],
    ['closed_no_sale', { closedAt: T - HOUR }, true],
    ['closed_no_sale', { reason: 'other' }, true],
    ['closed_no_sale', { recontactAt: T + 2 * DAY }, true],
    ['closed_no_sale', {}, false],
    ['closed_no_sale', { closedAt: null, reason: null, recontactAt: null }, false],
  ] as const)('on a lead that is %s if it shows %j: %s [R81, U1]', (status, change, counts) => {
    const before = looked(called().lead, { status, ...closing }).lead;
    const after = looked(before, { status, ...closing, ...change });
    expect(after.events.map((e) => e.type)).toEqual(counts ? ['mirrored'] : []);
    if (counts) expect(after.lead).toMatchObject(change);
  });

  it('of a wish for the closing that is shown without its time, as when it was wished [R81, U1]', () => {
    const closed = called().when(aNoSale());
    const wished = {
      closedAt: closed.lead?.intents.at(-1)?.at,
      closedFrom: 'intent',
      reason: 'offer_declined',
    };
    const shown = looked(closed.lead, no);
    expect(shown.lead).toMatchObject(wished);
    // Later looks without a time keep it, and one with a time is better.
    expect(looked(shown.lead, { ...no, attemptsDone: 2 }).lead).toMatchObject(wished);
    const told = looked(shown.lead, { ...no, closedAt: T + HOUR }).lead;
    expect(told).toMatchObject({ closedAt: T + HOUR });
    expect(told).not.toHaveProperty('closedFrom');
  });

  it('keeps the end of ownership that was typed with the wish [R45]', () => {
    const sold = aNoSale({ reason: 'not_owner_sold', ownershipEnd: '2026-08-30' });
    const shown = looked(called().when(sold).lead, { ...no, reason: 'not_owner_sold' });
    expect(shown.lead).toMatchObject({ ownershipEnd: '2026-08-30' });
  });

  it.each(['closed_sale', 'closed_no_sale', 'lost_sale'] as const)(
    'of a lead that is %s and says not since when: at the latest now [R81]',
    (status) => {
      expect(looked(called().lead, { status }).lead).toMatchObject({ closedAt: NOW, closedFrom: 'seen' });
    },
  );
});
