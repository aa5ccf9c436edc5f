import { describe, expect, it } from 'vitest';
import type { Dealership } from '../dealership/types.ts';
import { toEpoch } from '../time/index.ts';
import { nextStep } from './next-step.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aMirror, anAppointment } from './testing-commands.ts';
import { CHANNELS, type Lead } from './types.ts';

const ownTruth = aDealership({ authority: 'pitlane' });
const step = (lead: Lead | null, now = TUESDAY_10, dealership: Dealership = aDealership()) => {
  const { obstacles, ...rest } = nextStep(lead as Lead, { dealership, customer: aCustomer(), now });
  expect(Object.keys(obstacles)).toContain('attempt');
  return rest;
};
const nothingElse = {
  params: {},
  from: null,
  dueAt: null,
  cannotBeMet: false,
  channel: null,
  text: null,
  ifUnanswered: null,
  action: null,
};

describe('a promised call', () => {
  const instead = { phone: 'phone', email: 'phone', in_person: 'phone', sms: 'sms', messaging: 'messaging' };
  it.each(CHANNELS.map((channel) => [channel, instead[channel]]))(
    'promised by %s is made by %s, with the script and its moment [U2, R29]',
    (channel, by) => {
      const callBackAt = TUESDAY_10 + 30 * HOUR;
      const call = aCall({ channel: channel as 'phone', outcome: 'call_back_at', callBackAt });
      expect(step(given(aLead()).when(call).lead)).toEqual({
        ...nothingElse,
        kind: 'call_back',
        why: 'promised_call_back',
        params: { at: callBackAt },
        from: callBackAt,
        dueAt: callBackAt,
        channel: by,
        text: 'call_script',
        action: 'attempt',
      });
    },
  );

  it.each([
    [-1, false],
    [0, true],
    [1, true],
  ])('is due %s ms from its moment: at once is %s [U2]', (after, atOnce) => {
    const callBackAt = TUESDAY_10 + 30 * HOUR;
    const { lead } = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt }));
    expect(step(lead, callBackAt + after).from).toBe(atOnce ? null : callBackAt);
  });
});

describe('an appointment', () => {
  const at = TUESDAY_10 + DAY;
  const visit = { ...nothingElse, kind: 'visit', why: 'appointment_coming', channel: 'in_person' };
  const { lead } = given(aLead({}, { dealership: ownTruth }), { dealership: ownTruth }).when(
    anAppointment({ at }),
  );

  it('is a visit until its moment, then to be closed within the ten days [R38, R100]', () => {
    expect(step(lead, at - 1)).toEqual({ ...visit, params: { at }, from: at });
    expect(step(lead, at)).toEqual({
      ...nothingElse,
      kind: 'close',
      why: 'appointment_passed',
      params: { at },
      dueAt: toEpoch('Europe/Madrid', '2026-09-11', '10:00'),
      action: 'sale',
    });
  });

  it('seen in Salesforce without its date counts as coming, however late [R38, U1]', () => {
    const undated = given(aLead()).when(aMirror({ status: 'appointment_made' })).lead;
    expect(step(undated)).toEqual(visit);
    expect(step(undated, TUESDAY_10 + 90 * DAY)).toEqual(visit);
  });

  it('that Salesforce does not show yet is carried over there while it is to come [U1]', () => {
    const pending = given(aLead()).when(anAppointment({ at })).lead;
    const todo = {
      ...nothingElse,
      kind: 'do_in_salesforce',
      why: 'saved_here_not_there',
      params: { count: 1 },
    };
    expect(step(pending, at - 1)).toEqual(todo);
    expect(step(pending, at)).toMatchObject({ kind: 'close', why: 'appointment_passed', params: { at } });
  });
});

describe('a final lead', () => {
  it('asks for nothing at all [R51]', () => {
    const final = given(aLead()).when(aMirror({ status: 'lost_sale' })).lead;
    expect(step(final)).toEqual({ ...nothingElse, kind: 'nothing', why: 'final' });
  });
});
