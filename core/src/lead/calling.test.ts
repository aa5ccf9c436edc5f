import { describe, expect, it } from 'vitest';
import { callingNow } from './calling.ts';
import { aCall, aDealership, aLead, given, MINUTE, person, TUESDAY_10 } from './testing.ts';
import { anAppointment, aSale } from './testing-commands.ts';

const call = (who: string) => ({ type: 'calling', by: person(who) }) as const;
const NOW = TUESDAY_10;
const start = (callingMinutes = 10) => {
  const dealership = aDealership({ authority: 'pitlane', policy: { callingMinutes } });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const who = (lead: ReturnType<typeof aLead> | null, now: number) =>
  lead && callingNow(lead, now).map((c) => c.personId);

describe('“is calling”', () => {
  it('stands for the policy’s minutes, then is over by itself [U11]', () => {
    for (const minutes of [10, 3]) {
      const { lead } = start(minutes).when(call('marta'));
      expect(lead && callingNow(lead, NOW)).toEqual([
        { personId: 'marta', since: NOW, until: NOW + minutes * MINUTE },
      ]);
      expect(who(lead, NOW + minutes * MINUTE - 1)).toEqual(['marta']);
      expect(who(lead, NOW + minutes * MINUTE)).toEqual([]);
    }
  });

  it('warns others and blocks nobody [U11]', () => {
    const mine = start().when(call('marta'));
    const both = mine.when(call('luis'), { now: NOW + MINUTE });
    expect(who(both.lead, NOW + MINUTE)).toEqual(['marta', 'luis']);
    expect(mine.when(aCall({ by: person('luis') })).rejection).toBeNull();
    expect(mine.when(anAppointment({ by: person('luis') })).rejection).toBeNull();
  });

  it('ends with the contact that this very person logs', () => {
    const both = start().when(call('marta')).when(call('luis'));
    expect(who(both.when(aCall()).lead, NOW)).toEqual(['luis']);
    expect(who(both.when(aCall({ by: person('luis') })).lead, NOW)).toEqual(['marta']);
  });

  it('is said once for one press, and anew for a later one', () => {
    const once = start().when(call('marta'));
    expect(once.when(call('marta')).events).toEqual([]);
    const again = once.when(call('marta'), { now: NOW + 8 * MINUTE });
    expect(again.lead?.calling).toEqual([
      { personId: 'marta', since: NOW + 8 * MINUTE, until: NOW + 18 * MINUTE },
    ]);
  });

  it('forgets those who are over when the next one begins', () => {
    const later = start()
      .when(call('marta'))
      .when(call('luis'), { now: NOW + 30 * MINUTE });
    expect(later.lead?.calling?.map((c) => c.personId)).toEqual(['luis']);
  });

  it('starts no clock, counts as no attempt, and is no last action to undo', () => {
    const { lead, notices } = start().when(call('marta'));
    expect(lead).toMatchObject({ contacts: [], intents: [], lastAction: null, warned: [] });
    expect(notices).toEqual([]);
  });

  it('is not for a closed lead [R51]', () => {
    expect(start().when(aCall()).when(aSale()).when(call('marta')).rejection?.code).toBe('final');
  });
});
