import { describe, expect, it } from 'vitest';
import { aCall, aDealership, aLead, DAY, given, TUESDAY_10 } from './testing.ts';
import { anAppointment, aRecontact } from './testing-commands.ts';

const called = given(aLead()).when(aCall({ outcome: 'reached' }));
const code = (command: Parameters<typeof called.when>[0]) =>
  called.when(command, { dealership: aDealership() }).rejection?.code ?? null;

describe('a date whose year must be a slip', () => {
  it.each([
    [400, null, null],
    [600, 'time_too_far', null],
    [36 * 365, 'time_too_far', 'time_too_far'],
  ] as const)(
    'in %i days is refused where nobody plans so far ahead [R40, R46, U2]',
    (days, agreed, recontact) => {
      const at = TUESDAY_10 + days * DAY;
      expect(code(anAppointment({ at }))).toBe(agreed);
      const promised = aCall({ contactId: 'c2', outcome: 'call_back_at', callBackAt: at });
      expect(code(promised)).toBe(agreed);
      expect(code(aRecontact({ recontactAt: at }))).toBe(recontact);
    },
  );
});
