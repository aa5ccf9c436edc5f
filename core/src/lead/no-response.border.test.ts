import { describe, expect, it } from 'vitest';
import type { Dealership } from '../dealership/types.ts';
import { letPass, noResponseTimer } from './no-response.ts';
import { aCall, aDealership, aLead, given, HOUR, MINUTE, person, someFacts, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment, aNoSale } from './testing-commands.ts';
import type { Lead } from './types.ts';

const NOW = TUESDAY_10 + 5 * MINUTE;
const noResponse = { reassignAfterOpenMinutes: 60, warnBeforeMinutes: 20 };
const on = aDealership({ policy: { noResponse } });
const RUNS = { at: TUESDAY_10 + HOUR, warnAt: TUESDAY_10 + 40 * MINUTE };
const fresh = given(aLead(), { now: NOW });
const byLuis = { by: person('luis') };

describe('the time until a lead goes on', () => {
  const held = { ...aLead(), responsible: { ...aLead().responsible, held: 'no_rule' as const } };
  const inbound = { direction: 'inbound', outcome: 'reached' } as const;
  it.each([
    ['of a lead that nobody touched', aLead(), RUNS],
    ['of one that a colleague is calling', fresh.when({ type: 'calling', ...byLuis }).lead, RUNS],
    ['of one that its person is calling', fresh.when({ type: 'calling', by: person('marta') }).lead, RUNS],
    ['of one that is held', held, null],
    ['of one that was taken', fresh.when({ type: 'take', by: person('marta'), confirmed: false }).lead, null],
    ['of a campaign’s', aLead({ facts: someFacts({ origin: 'hq' }) }), null],
    ['of the dealer’s own', aLead({ facts: someFacts({ origin: 'spontaneous' }) }), RUNS],
    ['after a colleague’s attempt', fresh.when(aCall(byLuis)).lead, null],
    ['after the customer called a colleague', fresh.when(aCall({ ...byLuis, ...inbound })).lead, null],
    ['after an attempt seen in Salesforce', fresh.when(aMirror({ attemptsDone: 1 })).lead, null],
    ['after an appointment', fresh.when(anAppointment()).lead, null],
    ['after it was closed in Salesforce', fresh.when(aMirror({ status: 'lost_sale' })).lead, null],
    ['after it was closed here', fresh.when(aCall()).when(aNoSale()).lead, null],
  ] as [string, Lead, typeof RUNS | null][])('%s [R5, R11]', (_, lead, expected) => {
    expect(noResponseTimer(lead, on, NOW)).toEqual(expected);
  });

  const opens = (over: Partial<Dealership['hours']>) => ({
    ...on,
    hours: { ...on.hours, week: {}, ...over },
  });
  const once = (to: string) =>
    opens({ special: [{ name: 'Inventario', date: '2026-09-01', blocks: [{ from: '09:00', to }] }] });
  it.each([
    ['by policy never', aDealership(), null],
    ['never, for it never opens', opens({}), null],
    ['never, for it closes for good between warning and end', once('10:50'), null],
    ['just before it closes for good', once('11:00'), RUNS],
    [
      'warned of at once where the warning is longer than the time',
      aDealership({ policy: { noResponse: { ...noResponse, warnBeforeMinutes: 90 } } }),
      { ...RUNS, warnAt: TUESDAY_10 },
    ],
  ] as [string, Dealership, typeof RUNS | null][])('ends %s [R5, U9]', (_, dealership, expected) => {
    expect(noResponseTimer(aLead(), dealership, NOW)).toEqual(expected);
  });
});

it('whoever was told that a lead went on let it pass, whoever was only warned did not [R5]', () => {
  const warned = (['first_contact', 'no_response_soon', 'no_response', 'callback'] as const).map((what) => ({
    personId: what,
    what,
    at: NOW,
  }));
  expect(letPass({ ...aLead(), warned })).toEqual(['no_response']);
});
