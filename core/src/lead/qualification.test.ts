import { describe, expect, it } from 'vitest';
import { qualificationOf, QUALIFICATION_QUESTIONS, withoutAppointment } from './qualification.ts';

const yes = { in_scope: true, is_owner: true, timing_met: true };

describe('qualification', () => {
  it('is passed only if vehicle, owner and timing all fit, and leads to the appointment [R38, R55]', () => {
    expect(qualificationOf(yes)).toEqual({ result: 'ok', ask: null, next: 'appointment', reason: null });
    for (const q of QUALIFICATION_QUESTIONS) {
      expect(qualificationOf({ ...yes, [q]: null }).result).toBe('open');
      expect(qualificationOf({ ...yes, [q]: false }).result).toBe('ko');
    }
  });

  it('asks one question after another until there is enough to go on [R56]', () => {
    expect(qualificationOf({}).ask).toBe('in_scope');
    expect(qualificationOf({ in_scope: true }).ask).toBe('is_owner');
    expect(qualificationOf({ in_scope: true, is_owner: true }).ask).toBe('timing_met');
    expect(qualificationOf({ is_owner: false })).toMatchObject({ result: 'ko', ask: null });
  });

  it.each([
    { answers: { ...yes, in_scope: false }, next: 'close_no_sale', reason: 'not_eligible' },
    { answers: { ...yes, is_owner: false }, next: 'close_no_sale', reason: 'not_owner_sold' },
    { answers: { ...yes, timing_met: false }, next: 'recontact', reason: 'recontact' },
    { answers: { in_scope: false, is_owner: false }, next: 'close_no_sale', reason: 'not_eligible' },
  ] as const)('that fails closes the lead with the reason that fits: $reason [R57]', (row) => {
    expect(qualificationOf(row.answers)).toMatchObject({ result: 'ko', next: row.next, reason: row.reason });
  });

  it('passed, but without appointment: closes, or asks to recontact while a sale is possible [R58]', () => {
    expect(withoutAppointment(true)).toBe('recontact');
    expect(withoutAppointment(false)).toBe('close_no_sale');
  });
});
