import { describe, expect, it } from 'vitest';
import { type DueKind, dues, nextDue } from './due.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, MINUTE, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment, aNoSale, aRecontact } from './testing-commands.ts';
import type { Lead, WarningKind } from './types.ts';

const DUE = TUESDAY_10 + DAY;
const THEN = TUESDAY_10 + 30 * DAY;
const kinds = (lead: Lead | null, now = TUESDAY_10, dealership = aDealership()): DueKind[] =>
  dues(lead as Lead, dealership, now).map((d) => d.what);
const warned = (what: WarningKind, at: number, personId = 'marta'): Pick<Lead, 'warned'> => ({
  warned: [{ personId, what, at }],
});
const ownedSince = (since: number, lead = aLead()): Lead => ({
  ...lead,
  responsible: { ...lead.responsible, since },
});
const noResponse = { reassignAfterOpenMinutes: 60, warnBeforeMinutes: 20 };
const passesOn = (over: Partial<typeof noResponse> = {}) =>
  aDealership({ policy: { noResponse: { ...noResponse, ...over } } });

describe('a closed lead is due again', () => {
  const dealership = aDealership({ authority: 'pitlane' });
  const closed = given(aLead({}, { dealership }), { dealership }).when(aCall());
  const later = closed.when(aRecontact()).lead as Lead;
  const otherwise = closed.when(aNoSale()).lead as Lead;
  const shown = given(aLead()).when(
    aMirror({ status: 'closed_no_sale', reason: 'recontact', recontactAt: THEN }),
  ).lead;
  it.each([
    ['on the day asked for', later, ['recontact']],
    ['never where no day is known', { ...later, recontactAt: null }, []],
    ['never once its new lead is there', { ...later, recontactDone: true }, []],
    ['never for another reason', otherwise, []],
    ['never for another reason, whatever day it carries', { ...otherwise, recontactAt: THEN }, []],
    ['never by Pitlane where Salesforce does it', shown, []],
  ] as [string, Lead, DueKind[]][])('%s [R46, R47]', (_, lead, expected) => {
    expect(kinds(lead)).toEqual(expected);
  });
});

describe('the warning before a lead goes on', () => {
  it.each([
    ['comes before it', {}, 0, ['no_response_warning', 'no_response']],
    ['is left out where it would come with it', { warnBeforeMinutes: 0 }, 0, ['no_response']],
    ['comes with one minute between', { warnBeforeMinutes: 1 }, 0, ['no_response_warning', 'no_response']],
    ['still comes a moment before', {}, HOUR - 1, ['no_response_warning', 'no_response']],
    ['is too late at that moment', {}, HOUR, ['no_response']],
  ] as [string, Partial<typeof noResponse>, number, DueKind[]][])(
    '%s [R5, U9]',
    (_, policy, after, expected) => {
      const all = kinds(aLead(), TUESDAY_10 + after, passesOn(policy));
      expect(all.filter((k) => k.startsWith('no_response'))).toEqual(expected);
    },
  );

  it.each([
    ['another warning was given', 'first_contact', 1, true],
    ['the lead had been another time', 'no_response_soon', -1, true],
    ['it was given at the very moment', 'no_response_soon', 0, false],
    ['it was given since', 'no_response_soon', 1, false],
  ] as const)('where %s: it comes? [U9]', (_, what, after, comes) => {
    const lead = { ...aLead(), ...warned(what, TUESDAY_10 + after) };
    expect(kinds(lead, TUESDAY_10 + 2, passesOn()).includes('no_response_warning')).toBe(comes);
  });
});

describe('a promised call is recalled', () => {
  const at = TUESDAY_10 + 5 * HOUR;
  const promised = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt: at })).lead as Lead;
  it.each([
    ['where nobody was warned', {}, true],
    ['where somebody was warned of something else', warned('first_contact', at), true],
    ['where an earlier promise was recalled', warned('callback', at - 1), true],
    ['not again at its moment', warned('callback', at), false],
  ] as const)('%s [U2]', (_, before, comes) => {
    expect(kinds({ ...promised, ...before })).toEqual(comes ? ['callback'] : []);
  });
});

describe('the first contact', () => {
  it.each([
    ['a lead got while there is time', ownedSince(DUE - 1), DUE - 2, true],
    ['a lead got at the limit', ownedSince(DUE), DUE - 1, false],
    [
      'a lead that is warned of already',
      { ...aLead(), ...warned('first_contact', DUE - HOUR) },
      DUE - 1,
      false,
    ],
    ['a lead that a colleague was warned of', { ...aLead(), ...warned('first_contact', 1, 'luis') }, 2, true],
    ['a lead with another warning', { ...aLead(), ...warned('no_response_soon', 1) }, DUE - 1, true],
    ['a lead at the limit', aLead(), DUE, false],
  ] as const)('is warned of: %s? [U8, U9]', (_, lead, now, comes) => {
    expect(kinds(lead, now).includes('first_contact')).toBe(comes);
  });

  it.each([
    [
      'came before the limit',
      aLead({ assignedToDealerAt: TUESDAY_10 - DAY, receivedAt: TUESDAY_10 - 1 }),
      true,
    ],
    ['came at the limit', aLead({ assignedToDealerAt: TUESDAY_10 - DAY }), false],
    ['was warned of before', { ...aLead(), ...warned('first_contact', DUE - HOUR) }, true],
    ['is told as missed already', { ...aLead(), ...warned('first_contact_missed', DUE, 'elena') }, false],
  ] as const)('is told as missed where the lead %s? [U9]', (_, lead, comes) => {
    expect(kinds(lead).includes('first_contact_missed')).toBe(comes);
  });

  const counts = (what: 'attempt' | 'reached') =>
    aDealership({ policy: { firstContact: { ...aDealership().policy.firstContact, counts: what } } });
  const waiting = given(aLead());
  it.each([
    ['a call without answer', aCall(), false, true],
    ['a customer reached', aCall({ outcome: 'reached' }), false, false],
    ['an attempt seen in Salesforce', aMirror({ attemptsDone: 1 }), false, true],
    ['an appointment', anAppointment(), false, false],
    ['a look that shows nothing new', aMirror(), true, true],
  ] as const)(
    'runs on after %s, by what the policy counts? [R22, X3]',
    (_, command, onAttempts, onReached) => {
      const { lead } = waiting.when(command);
      const runs = (what: 'attempt' | 'reached') => kinds(lead, TUESDAY_10, counts(what)).length > 0;
      expect([runs('attempt'), runs('reached')]).toEqual([onAttempts, onReached]);
    },
  );
});

it('what is due next is the earliest, in whatever order it was found [U8, U9]', () => {
  const slow = passesOn({ reassignAfterOpenMinutes: 3000, warnBeforeMinutes: 10 });
  expect(kinds(aLead(), TUESDAY_10, slow)[0]).toBe('no_response_warning');
  expect(nextDue(aLead(), slow, TUESDAY_10)).toEqual({ at: TUESDAY_10 + 7.5 * HOUR, what: 'first_contact' });
  expect(nextDue(aLead(), passesOn(), TUESDAY_10)).toEqual({
    at: TUESDAY_10 + 40 * MINUTE,
    what: 'no_response_warning',
  });
});
