import { describe, expect, it } from 'vitest';
import type { Nature } from '../dealership/types.ts';
import { CATALOGUES } from '../messages/catalogues.ts';
import {
  PREPARATION_ITEMS,
  PREPARATION_STATES,
  type PreparationFacts,
  preparationOf,
} from './preparation.ts';
import { aCall, aLead, given, someFacts } from './testing.ts';
import type { Lead } from './types.ts';

const nothing: PreparationFacts = {
  vin: 'none',
  consent: { phone: null, email: null, sms: null },
  historySeen: null,
  hasContract: null,
};
const states = (facts: Partial<PreparationFacts> = {}, nature: Nature = 'booking', lead?: Lead | null) =>
  Object.fromEntries(
    preparationOf(lead ?? aLead({ facts: someFacts({ nature }) }), { ...nothing, ...facts }).map((p) => [
      p.item,
      p.state,
    ]),
  );

describe('what to have at hand before a call', () => {
  it('is nine things in their order, the look-up in one’s own systems being free [R14, R19, R21]', () => {
    const list = preparationOf(aLead(), nothing);
    expect(list.map((p) => p.item)).toEqual([...PREPARATION_ITEMS]);
    expect(list.filter((p) => p.optional).map((p) => p.item)).toEqual(['prequalification']);
    expect(states()).toMatchObject({ request: 'known', answer: 'to_check', script: 'known' });
  });

  it.each([
    { vin: 'none', hasContract: null, state: 'unknown' },
    { vin: 'invalid', hasContract: null, state: 'unknown' },
    { vin: 'valid', hasContract: null, state: 'to_check' },
    { vin: 'valid', hasContract: false, state: 'known' },
  ] as const)(
    'asks for the contract only with a VIN: $vin, $hasContract: $state [R17]',
    ({ state, ...facts }) => {
      expect(states(facts).contract).toBe(state);
    },
  );

  it('says whether history and consent are known [R15, R16]', () => {
    expect(states()).toMatchObject({ history: 'to_check', consent: 'unknown' });
    const consent = { phone: false, email: null, sms: null };
    expect(states({ historySeen: true, consent })).toMatchObject({ history: 'known', consent: 'known' });
    expect(states({ historySeen: false }).history).toBe('unknown');
  });

  it('asks for both calendars where an appointment may come of it [R18]', () => {
    const both = (nature: Nature) => {
      const { appointment_calendar: a, workshop_calendar: w } = states({}, nature);
      return [a, w];
    };
    expect(both('booking')).toEqual(['to_check', 'to_check']);
    expect(both('parts')).toEqual(['not_needed', 'not_needed']);
  });

  it('has the script at hand, and pre-qualifies only before the first call [R20, R21]', () => {
    const called = given(aLead()).when(aCall()).lead;
    expect(states()).toMatchObject({ script: 'known', prequalification: 'to_check' });
    expect(states({}, 'booking', called).prequalification).toBe('not_needed');
  });

  it('has words for each thing and state', () => {
    const wanted = [
      ...PREPARATION_ITEMS.map((i) => `preparation.${i}`),
      ...PREPARATION_STATES.map((s) => `preparation.state.${s}`),
    ];
    expect(wanted.filter((key) => !(key in CATALOGUES.en))).toEqual([]);
  });
});
