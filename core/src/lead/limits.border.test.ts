import { describe, expect, it } from 'vitest';
import type { Dealership } from '../dealership/types.ts';
import { localParts, toEpoch } from '../time/index.ts';
import type { OpeningHours } from '../time/types.ts';
import type { CustomerFacts } from './commands.ts';
import type { Limit, LimitKind } from './limit.ts';
import { limitsOf, nextLimit } from './limits.ts';
import { aCall, aCustomer, aDealership, aLead, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment, aRecontact } from './testing-commands.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const says = (at: number | null | undefined) => {
  if (at === null || at === undefined) return null;
  const { date, time } = localParts('Europe/Madrid', at);
  return `${date}T${time}`;
};
interface Situation extends Partial<CustomerFacts> {
  readonly now?: number;
  readonly dealership?: Dealership;
}
const limits = (lead: Lead | null, { now = TUESDAY_10, dealership = plain, ...customer }: Situation = {}) =>
  limitsOf(lead as Lead, { dealership, customer: aCustomer(customer), now });
const kinds = (lead: Lead | null, o: Situation = {}) => limits(lead, o).map((l) => l.what);
const one = (what: LimitKind, lead: Lead | null, o: Situation = {}) =>
  limits(lead, o).find((l) => l.what === what);
const openAt = (over: Partial<OpeningHours>) => aDealership({ hours: { ...plain.hours, ...over } });
const day = (date: string) => ({ date, name: 'Feria', blocks: [{ from: '09:00', to: '18:00' }] });
const contacted = (...calls: { after: number; over?: Parameters<typeof aCall>[0] }[]) =>
  calls.reduce<Lead | null>(
    (lead, { after, over }, i) =>
      given(lead).when(aCall({ contactId: `c${i}`, ...over }), { now: TUESDAY_10 + after * HOUR }).lead,
    aLead(),
  );
const mail = { channel: 'email', outcome: 'message_sent' } as const;
const seen = (attemptsDone: number | null) =>
  given(aLead()).when(aMirror({ attemptsDone, firstAttemptAt: TUESDAY_10 })).lead;

describe('the limit that comes first', () => {
  const aLimit = (what: LimitKind, dueAt: number, metAt: number | null = null): Limit => ({
    ...(limits(aLead())[0] as Limit),
    what,
    dueAt,
    metAt,
  });
  it.each([
    { of: 'none', list: [], first: null },
    { of: 'met ones only', list: [aLimit('plan', 5, 1)], first: null },
    { of: 'an earlier and a later one', list: [aLimit('plan', 5), aLimit('email', 6)], first: 'plan' },
    { of: 'a later and an earlier one', list: [aLimit('plan', 6), aLimit('email', 5)], first: 'email' },
    { of: 'two at one moment', list: [aLimit('plan', 5), aLimit('email', 5)], first: 'plan' },
    { of: 'a met and a later one', list: [aLimit('plan', 5, 1), aLimit('email', 6)], first: 'email' },
    { of: 'a later and a met one', list: [aLimit('plan', 6), aLimit('email', 5, 0)], first: 'plan' },
  ] as const)('of $of is $first [U8, R111]', ({ list, first }) => {
    expect(nextLimit(list)?.what ?? null).toBe(first);
  });
});

describe('the limits of the first contact', () => {
  it('are due and warned of each for itself, two open hours ahead [R95, R97, R111]', () => {
    expect(limits(aLead()).map((l) => [l.what, says(l.dueAt), says(l.warnAt)])).toEqual([
      ['first_contact_elapsed', '2026-09-02T10:00', '2026-09-01T17:30'],
      ['first_contact_working', '2026-09-02T18:30', '2026-09-02T16:30'],
      ['closing', '2026-09-11T10:00', '2026-09-10T08:30'],
      ['sixty_days', '2026-10-31T10:00', '2026-10-30T08:30'],
    ]);
  });

  it('are the elapsed hours alone where no working day comes [R95, R97]', () => {
    expect(kinds(aLead(), { dealership: openAt({ week: {} }) })).toEqual([
      'first_contact_elapsed',
      'closing',
      'sixty_days',
    ]);
  });
});

describe('the limits of the plan', () => {
  it('are none before an attempt, and none where the doors never open again [R25, X17]', () => {
    const first = ['first_contact_elapsed', 'first_contact_working'];
    expect(kinds(seen(0))).toEqual([...first, 'closing', 'sixty_days']);
    expect(kinds(seen(1))).toEqual([...first, 'plan', 'closing', 'sixty_days']);
    expect(kinds(contacted({ after: 0 }), { dealership: openAt({ week: {} }) })).not.toContain('plan');
  });

  it.each([
    { who: 'three calls', lead: contacted({ after: 0 }, { after: 2 }, { after: 6 }), at: 6 },
    {
      who: 'a wrong number at the third call',
      lead: contacted({ after: 0 }, { after: 2 }, { after: 5, over: { outcome: 'wrong_number' } }),
      at: 5,
    },
    {
      who: 'a number that is none at the second',
      lead: contacted({ after: 0 }, { after: 2, over: { outcome: 'invalid_number' } }),
      at: 2,
    },
    { who: 'three calls that only Salesforce shows', lead: seen(3), at: 0 },
    { who: 'two calls', lead: contacted({ after: 0 }, { after: 2 }), at: null },
    { who: 'two calls that only Salesforce shows', lead: seen(2), at: null },
  ])('end with $who, and from then the e-mail counts [R25, R26]', ({ lead, at }) => {
    const metAt = at === null ? null : TUESDAY_10 + at * HOUR;
    expect(one('plan', lead)?.metAt).toBe(metAt);
    expect(says(one('email', lead)?.limit)).toBe(metAt === null ? null : '2026-09-02T18:30');
  });

  it('end at the letter where there never was a number [R26]', () => {
    const lead = contacted({ after: 1, over: mail });
    const at = TUESDAY_10 + HOUR;
    expect(one('plan', lead, { hasPhone: false })?.metAt).toBe(at);
    expect(one('email', lead, { hasPhone: false })).toMatchObject({
      metAt: at,
      limit: madrid('2026-09-02T18:30'),
    });
    expect(one('email', lead)).toBeUndefined();
  });

  it('have no e-mail where no working day is left for it [R25]', () => {
    const dealership = openAt({ week: {}, special: ['2026-09-02', '2026-09-03'].map(day) });
    const late = contacted({ after: 0 }, { after: 50, over: { outcome: 'wrong_number' } });
    expect(kinds(late, { dealership })).toEqual([
      'first_contact_elapsed',
      'first_contact_working',
      'plan',
      'closing',
      'sixty_days',
    ]);
    const early = contacted({ after: 0, over: { outcome: 'wrong_number' } });
    expect(says(one('email', early, { dealership })?.limit)).toBe('2026-09-02T18:00');
  });
});

describe('a promised moment', () => {
  const callBackAt = madrid('2026-09-02T17:00');
  const promised = contacted({ after: 0, over: { outcome: 'call_back_at', callBackAt } });
  const visitAt = madrid('2026-09-10T17:00');
  const booked = given(aLead()).when(anAppointment({ at: visitAt })).lead;
  const recontactAt = madrid('2026-10-01T10:00');
  const closed = given(contacted({ after: 0 })).when(aRecontact({ recontactAt })).lead;

  it.each([
    { what: 'callback', lead: promised, at: callBackAt, warnAt: callBackAt },
    { what: 'appointment', lead: booked, at: visitAt, warnAt: madrid('2026-09-09T08:30') },
    { what: 'recontact', lead: closed, at: recontactAt, warnAt: recontactAt },
  ] as const)('of a $what is missed only once it is past [U2, R46, R103]', ({ what, lead, at, warnAt }) => {
    const whole = { what, limit: at, lastChance: at, dueAt: at, warnAt, cannotBeMet: false, metAt: null };
    const shown = (now: number) => one(what, lead, { now });
    expect(shown(at - 1)).toEqual({ ...whole, missed: false });
    expect(shown(at)).toEqual({ ...whole, missed: false });
    expect(shown(at + 1)).toEqual({ ...whole, missed: true });
  });

  it('is none where nothing was agreed, or a visit has no date [U2, R103]', () => {
    const undated = given(aLead()).when(aMirror({ status: 'appointment_made' })).lead;
    for (const lead of [aLead(), undated]) expect(kinds(lead)).not.toContain('appointment');
    expect(kinds(promised)).not.toContain('appointment');
    expect(kinds(booked)).not.toContain('callback');
  });
});
