import { describe, expect, it } from 'vitest';
import { chainOf } from './chain.ts';
import { effectiveNoSale } from './state.ts';
import {
  aCall,
  aDealership,
  aLead,
  DAY,
  given,
  HOUR,
  SALESFORCE,
  someFacts,
  SYSTEM,
  TUESDAY_10,
} from './testing.ts';
import { aMirror, aRecontact, aRecontactChange } from './testing-commands.ts';
import type { Lead } from './types.ts';

const pitlane = aDealership({ authority: 'pitlane' });
const NOW = TUESDAY_10 + HOUR;
const tick = { type: 'tick', by: SYSTEM, childLeadId: 'l2' } as const;
const closed = () =>
  given(aLead({}, { dealership: pitlane }), { dealership: pitlane, now: NOW })
    .when(aCall({ outcome: 'reached' }))
    .when(aRecontact());
const lead = (leadId: string, masterLeadId: string | null = null): Lead => aLead({ leadId, masterLeadId });

describe('a recontact', () => {
  it('opens its child on the day, marked and tied both ways, once, under `pitlane` [R47, R105]', () => {
    const due = closed().when(tick, { now: TUESDAY_10 + 30 * DAY });
    expect(due.decision).toMatchObject({ child: { leadId: 'l2', facts: { recontacted: true } } });
    expect(due.lead).toMatchObject({ recontactDone: true, childLeadId: 'l2' });
    expect(due.when(tick).events).toEqual([]);
    const child = aLead({ leadId: 'l2', masterLeadId: 'l1', facts: someFacts({ recontacted: true }) });
    expect(child).toMatchObject({ masterLeadId: 'l1', status: 'assigned_to_dealer' });
  });

  it('lets its date change until the child is there, then says so [R48, X21]', () => {
    const due = closed().when(tick, { now: TUESDAY_10 + 30 * DAY });
    const late = aRecontactChange({ recontactAt: TUESDAY_10 + 90 * DAY });
    expect(closed().when(late).rejection).toBeNull();
    expect(due.when(late).rejection?.code).toBe('recontact_opened');
  });

  it('has its date frozen with the rest where the dealership reads final so [X21]', () => {
    const editable = closed().when(aRecontactChange());
    expect(editable.lead && effectiveNoSale(editable.lead)?.recontactAt).toBe(TUESDAY_10 + 60 * DAY);
    const dealership = aDealership({ authority: 'pitlane', policy: { recontactDateEditable: false } });
    expect(closed().when(aRecontactChange(), { dealership }).rejection?.code).toBe('final');
  });

  it('under `salesforce` is tied to the child that Salesforce made, whichever came first [R47]', () => {
    const master = given(aLead(), { now: NOW }).when(
      aMirror({ status: 'closed_no_sale', reason: 'recontact', recontactAt: NOW + DAY }),
    );
    const found = master.when({ type: 'found_child', by: SALESFORCE, childLeadId: 'l2' });
    expect(found.lead).toMatchObject({ childLeadId: 'l2', recontactDone: true });
    expect(found.when({ type: 'found_child', by: SALESFORCE, childLeadId: 'l2' }).events).toEqual([]);
    expect(found.when(aRecontactChange()).rejection?.code).toBe('recontact_opened');
    const child = given(aLead({ leadId: 'l2' })).when({
      type: 'found_master',
      by: SALESFORCE,
      masterLeadId: 'l1',
    });
    expect(child.lead).toMatchObject({ masterLeadId: 'l1', facts: { recontacted: true } });
    expect(child.when({ type: 'found_master', by: SALESFORCE, masterLeadId: 'l1' }).events).toEqual([]);
  });

  it('only links a child to a master that Salesforce does not show as closed', () => {
    const o = given(aLead()).when({ type: 'found_child', by: SALESFORCE, childLeadId: 'l2' });
    expect(o.lead).toMatchObject({ links: ['l2'], childLeadId: null });
    expect(o.when({ type: 'found_child', by: SALESFORCE, childLeadId: 'l2' }).events).toEqual([]);
  });
});

describe('a date without an hour', () => {
  const spain = (day: string) => `${day}T09:00+02:00`;
  it.each([
    { zone: 'Europe/Madrid', day: '2026-10-01', at: spain('2026-10-01'), why: 'the opening of that day' },
    { zone: 'Europe/Madrid', day: '2026-10-04', at: spain('2026-10-05'), why: 'a Sunday: Monday’s' },
    {
      zone: 'Europe/Paris',
      day: '2026-10-26',
      at: '2026-10-26T09:00+01:00',
      why: 'after the clocks changed',
    },
    { zone: 'Europe/Rome', day: '2026-10-02', at: '2026-10-02T09:00+02:00', why: 'Friday' },
    { zone: 'Asia/Tokyo', day: '2026-10-01', at: '2026-10-01T09:00+09:00', why: 'Japan' },
    { zone: 'Asia/Kolkata', day: '2026-10-01', at: '2026-10-01T09:00+05:30', why: 'a half-hour zone' },
  ])('means $why in $zone [R105]', ({ zone, day, at }) => {
    const base = aDealership({ authority: 'pitlane' });
    const dealership = { ...base, hours: { ...base.hours, zone } };
    const o = given(aLead({}, { dealership }), { dealership, now: NOW })
      .when(aCall())
      .when(aRecontact({ recontactAt: null, recontactOn: day }));
    expect(o.lead).toMatchObject({ recontactAt: Date.parse(at) });
  });
});

describe('the chain of recontacts', () => {
  const chain = [lead('a'), lead('b', 'a'), lead('c', 'b')];
  it.each(['a', 'b', 'c'])('is the same, oldest first, from any of its leads: %s [X22]', (from) => {
    expect(chainOf([...chain].reverse(), from).map((l) => l.id)).toEqual(['a', 'b', 'c']);
  });

  it('ends where a lead is not given, and walks a circle once', () => {
    expect(chainOf([lead('b', 'a')], 'b').map((l) => l.id)).toEqual(['b']);
    expect(chainOf(chain, 'zz')).toEqual([]);
    const circle = [lead('a', 'b'), lead('b', 'a')];
    expect(chainOf(circle, 'a')).toHaveLength(2);
  });
});
