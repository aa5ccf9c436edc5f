import { describe, expect, it } from 'vitest';
import type { RuleTarget } from '../dealership/types.ts';
import type { Command, CustomerFacts } from './commands.ts';
import { nextStep } from './next-step.ts';
import { ACTIONS, MORE_ACTIONS } from './next-step.types.ts';
import {
  aCall,
  aCustomer,
  aDealership,
  aLead,
  aReceive,
  DAY,
  given,
  HOUR,
  person,
  TUESDAY_10,
} from './testing.ts';
import type { Lead } from './types.ts';

const plain = aDealership();
const step = (
  lead: Lead | null,
  now = TUESDAY_10,
  customer: Partial<CustomerFacts> = {},
  dealership = plain,
) => nextStep(lead as Lead, { dealership, customer: aCustomer(customer), now });
const by = person('marta');
const appointment: Command = {
  type: 'make_appointment',
  by,
  intentId: 'a1',
  at: TUESDAY_10 + DAY,
  mailsCustomer: null,
};

describe('what was agreed', () => {
  it('a promised call is the step, from its moment on [U2]', () => {
    const callBackAt = TUESDAY_10 + 30 * HOUR;
    const lead = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt })).lead;
    const promised = { kind: 'call_back', why: 'promised_call_back', dueAt: callBackAt, action: 'attempt' };
    expect(step(lead)).toMatchObject({ ...promised, from: callBackAt });
    expect(step(lead, callBackAt)).toMatchObject({ ...promised, from: null });
  });

  it('a promised call that found nobody goes on as the plan [U2, R25]', () => {
    const callBackAt = TUESDAY_10 + HOUR;
    const o = given(aLead()).when(aCall({ outcome: 'call_back_at', callBackAt }));
    const missed = o.when(aCall({ contactId: 'c2' }), { now: callBackAt }).lead;
    expect(step(missed, callBackAt)).toMatchObject({
      kind: 'call',
      why: 'retry_other_slot',
      params: { n: 3 },
    });
  });

  it.each([
    { how: 'an answered call', over: { outcome: 'reached' } },
    { how: 'a customer who called', over: { direction: 'inbound', outcome: 'reached', tick: true } },
  ] as const)('$how ends the plan: an appointment or the closing [U3, R38]', ({ over }) => {
    const { lead } = given(aLead()).when(aCall(over));
    expect(step(lead)).toMatchObject({ kind: 'close', why: 'reached_not_concluded', action: 'appointment' });
  });

  it('an appointment is to come, then to be closed [R38, R53]', () => {
    const dealership = aDealership({ authority: 'pitlane' });
    const lead = given(aLead({}, { dealership })).when(appointment, { dealership }).lead;
    const from = TUESDAY_10 + DAY;
    expect(step(lead)).toMatchObject({
      kind: 'visit',
      why: 'appointment_coming',
      from,
      channel: 'in_person',
    });
    expect(step(lead, from)).toMatchObject({ kind: 'close', why: 'appointment_passed', action: 'sale' });
  });
});

describe('other states', () => {
  it('a held lead is to be assigned, a proposed one to be confirmed [R11, U14]', () => {
    const noRule = aDealership({ rule: null });
    expect(step(aLead({}, { dealership: noRule }))).toMatchObject({
      kind: 'assign',
      why: 'held',
      action: 'assign',
    });
    const to: RuleTarget = { kind: 'person', personId: 'marta' };
    const dealership = aDealership({ rule: { version: 1, rows: [], otherwise: { to, mode: 'confirm' } } });
    const { lead } = given(null).when(aReceive(), { dealership });
    expect(step(lead)).toMatchObject({
      kind: 'confirm_assignment',
      why: 'to_confirm',
      params: { personId: 'marta' },
      dueAt: TUESDAY_10 + DAY,
    });
  });

  it('what is saved here is to be done in Salesforce when nothing else is left [U1]', () => {
    const todo = { kind: 'do_in_salesforce', why: 'saved_here_not_there' };
    expect(step(given(aLead()).when(appointment).lead)).toMatchObject({ ...todo, params: { count: 1 } });
    const closed = given(aLead()).when(aCall()).when({
      type: 'close_no_sale',
      by,
      intentId: 'n',
      reason: 'offer_declined',
      ownershipEnd: null,
      managementNotes: '',
    });
    expect(step(closed.lead)).toMatchObject({ ...todo, params: { count: 2 } });
  });

  it('a final lead asks for nothing [R51]', () => {
    const dealership = aDealership({ authority: 'pitlane' });
    const closed = given(aLead({}, { dealership }), { dealership })
      .when(aCall())
      .when({ type: 'recontact', by, intentId: 'r', recontactAt: TUESDAY_10 + DAY }).lead;
    const { obstacles, ...rest } = step(closed);
    expect(rest).toMatchObject({ kind: 'nothing', why: 'final', action: null, dueAt: null });
    expect(obstacles.sale).toEqual([{ code: 'final', forReason: null }]);
    // R48: the date of the recontact may still change, and only that.
    expect(obstacles.recontact).toEqual([{ code: 'recontact_missing', forReason: null }]);
  });
});

describe('obstacles', () => {
  const codes = (lead: Lead | null, customer: Partial<CustomerFacts> = {}) => {
    const { obstacles } = step(lead, TUESDAY_10, customer);
    return Object.fromEntries(
      [...ACTIONS, ...MORE_ACTIONS].map((a) => [
        a,
        obstacles[a].map((o) => (o.forReason ? `${o.code}:${o.forReason}` : o.code)),
      ]),
    );
  };

  it('are all that the forms must still bring, for each action [R42, R43, R59]', () => {
    expect(codes(aLead())).toEqual({
      take: [],
      assign: [],
      attempt: [],
      notmine: [],
      appointment: ['time_missing'],
      sale: ['no_attempt_yet', 'vin_missing', 'notes_missing'],
      nosale: [
        'no_attempt_yet',
        'reason_missing',
        'notes_missing:other',
        'ownership_end_missing:not_owner_sold',
      ],
      recontact: ['no_attempt_yet', 'recontact_missing'],
      note: ['text_missing'],
      callback: [],
      inbound: [],
      calling: [],
      handover: ['text_missing'],
      undo: ['nothing_to_undo'],
    });
  });

  it('are none for taking back what was just done, until its minutes are over [U12]', () => {
    const { lead } = given(aLead()).when(aCall());
    expect(codes(lead).undo).toEqual([]);
    expect(step(lead, TUESDAY_10 + HOUR).obstacles.undo.map((o) => o.code)).toEqual(['undo_too_late']);
  });

  it('disappear with what removes them [R42, R52]', () => {
    const { lead } = given(aLead()).when(aCall()).when(appointment);
    expect(codes(lead, { vin: 'valid' }).sale).toEqual([]);
    expect(codes(lead, { vin: 'invalid' }).sale).toEqual(['vin_invalid']);
  });
});
