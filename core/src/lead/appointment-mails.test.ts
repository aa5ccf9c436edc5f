import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import { mailsAsked, plannedMails } from './appointment-mails.ts';
import type { Appointment } from './types.ts';

const at = (text: string) => Date.parse(text);
const anAppointment = (over: Partial<Appointment> = {}): Appointment => ({
  at: at('2026-09-10T10:00+02:00'),
  setAt: at('2026-09-01T10:00+02:00'),
  byPersonId: 'marta',
  mailsCustomer: true,
  moves: 0,
  ...over,
});
const mails = (over: Partial<Appointment> = {}, zone = 'Europe/Madrid') =>
  plannedMails(anAppointment(over), zone).map(
    (m) => `${m.what} ${m.to} ${m.on ?? 'now'}${m.moved ? ' moved' : ''}`,
  );

describe('mails about an appointment', () => {
  it('confirm at once and remind the day before, customer and dealer alike [R86, R87, R88]', () => {
    expect(mails()).toEqual([
      'confirmation customer now',
      'confirmation dealer now',
      'reminder customer 2026-09-09',
      'reminder dealer 2026-09-09',
    ]);
  });

  it('spare a customer who is not to be mailed; the dealer’s go all the same [R89, X19]', () => {
    expect(mails({ mailsCustomer: false })).toEqual([
      'confirmation dealer now',
      'reminder dealer 2026-09-09',
    ]);
    expect(mails({ mailsCustomer: null })).toHaveLength(4);
  });

  it('come again with the new date when it is moved [R41, X50]', () => {
    const moved = mails({ at: at('2026-09-15T10:00+02:00'), moves: 1 });
    expect(moved).toContain('confirmation customer now moved');
    expect(moved).toContain('reminder customer 2026-09-14 moved');
  });

  it('remind nobody when the day before is over, and say nothing without a date [R87]', () => {
    expect(mails({ at: at('2026-09-01T17:00+02:00') })).toEqual([
      'confirmation customer now',
      'confirmation dealer now',
    ]);
    expect(mails({ at: at('2026-09-02T09:00+02:00') })).toContain('reminder customer 2026-09-01');
    expect(mails({ at: null })).toEqual([]);
  });

  it.each([
    { zone: 'Europe/Paris', on: '2026-09-09' },
    { zone: 'Europe/Rome', on: '2026-09-09' },
    { zone: 'Asia/Tokyo', on: '2026-09-10' },
    { zone: 'Asia/Kolkata', on: '2026-09-10' },
  ])('count the day before in the dealership’s zone: $zone [R103]', ({ zone, on }) => {
    expect(mails({ at: at('2026-09-10T20:30Z') }, zone)).toContain(`reminder dealer ${on}`);
  });

  it('are asked about in the form only where the dealership does not know the answer [X19]', () => {
    const asked = (customerMails: 'ask' | 'implied' | 'never') =>
      mailsAsked({ ...DEFAULT_POLICY, customerMails });
    expect([asked('ask'), asked('implied'), asked('never')]).toEqual([true, false, false]);
  });
});
