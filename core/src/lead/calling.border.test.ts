import { describe, expect, it } from 'vitest';
import { callingNow } from './calling.ts';
import { aLead, given, HOUR, MINUTE, person, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';
import type { Lead } from './types.ts';

const T = TUESDAY_10;

describe('who is calling', () => {
  it('is a person, never a clock or Salesforce', () => {
    for (const by of [SYSTEM, SALESFORCE]) {
      const r = given(aLead()).when({ type: 'calling', by });
      expect([r.rejection, r.events]).toEqual([{ code: 'not_allowed', field: null, params: {} }, []]);
    }
  });

  it('is nobody on a lead stored before it was kept, and on a new one [U11]', () => {
    const { calling: _, ...old } = aLead();
    expect([old as Lead, aLead()].map((l) => callingNow(l, T))).toEqual([[], []]);
  });

  it('is everybody whose minutes are not over, in the order they began [U11]', () => {
    const until = (personId: string, end: number) => ({ personId, since: T - HOUR, until: end });
    const calling = [until('luis', T + MINUTE), until('elena', T), until('marta', T + 1)];
    expect(callingNow({ ...aLead(), calling }, T).map((c) => c.personId)).toEqual(['luis', 'marta']);
    const again = given({ ...aLead(), calling }).when({ type: 'calling', by: person('marta') });
    expect(again.lead?.calling?.map((c) => c.personId)).toEqual(['luis', 'marta']);
  });
});
