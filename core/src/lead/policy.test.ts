import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Policy } from '../dealership/types.ts';
import { reasonsOffered, vinWarnings } from './closing.ts';
import { mayLeaveVoicemail } from './contact.ts';
import { attemptCount } from './state.ts';
import { aCall, aCustomer, aDealership, aLead, DAY, given, HOUR, TUESDAY_10 } from './testing.ts';
import { aMirror, aNoSale, anAppointment, aRecontact, aSale, SOME_VIN } from './testing-commands.ts';
import { CLOSE_REASONS } from './types.ts';

const NOW = TUESDAY_10 + HOUR;
const untouched = (policy: Partial<Policy> = {}) => {
  const dealership = aDealership({ authority: 'pitlane', policy });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const called = (policy: Partial<Policy> = {}) => untouched(policy).when(aCall({ outcome: 'reached' }));

describe('by the dealership’s policy', () => {
  it.each([aSale(), aNoSale(), aRecontact()])(
    '$type needs a recorded attempt first, or not [R31, R59, X16]',
    (command) => {
      expect(untouched().when(command).rejection?.code).toBe('no_attempt_yet');
      expect(untouched({ attemptBeforeClosing: false }).when(command).rejection).toBeNull();
    },
  );

  it('*vehicle sold* asks for the end of the ownership, or not [R45, X20]', () => {
    const sold = aNoSale({ reason: 'not_owner_sold' });
    expect(called().when(sold).rejection).toMatchObject({
      code: 'ownership_end_missing',
      field: 'ownership_end',
    });
    expect(called({ ownershipEndAsked: false }).when(sold).lead).toMatchObject({ ownershipEnd: null });
    const dated = aNoSale({ reason: 'not_owner_sold', ownershipEnd: '2026-05-01' });
    expect(called({ ownershipEndAsked: false }).when(dated).lead).toMatchObject({
      ownershipEnd: '2026-05-01',
    });
  });

  it('a market offers all nine reasons or those that its Salesforce has [X28]', () => {
    expect(reasonsOffered(DEFAULT_POLICY)).toEqual(CLOSE_REASONS);
    const reasons = ['other', 'not_eligible'] as const;
    const few = { ...DEFAULT_POLICY, reasons };
    expect(reasonsOffered(few)).toEqual(['not_eligible', 'other']);
    expect(called({ reasons }).when(aNoSale({ reason: 'new_vehicle' })).rejection).toMatchObject({
      code: 'reason_not_enabled',
      field: 'reason',
    });
    expect(called({ reasons }).when(aNoSale({ reason: 'not_eligible' })).rejection).toBeNull();
    // Recontact is a button and no reason of the list.
    expect(called({ reasons }).when(aRecontact()).rejection).toBeNull();
  });

  it('a sale without appointment needs notes, or only *Other* does [R42, R44, X32]', () => {
    const bare = aSale({ managementNotes: '' });
    expect(called().when(bare).rejection?.code).toBe('notes_missing');
    expect(called({ notesMandatory: 'other_only' }).when(bare).lead?.status).toBe('closed_sale');
    for (const notesMandatory of ['both', 'other_only'] as const) {
      const other = called({ notesMandatory }).when(aNoSale({ reason: 'other' }));
      expect(other.rejection?.code).toBe('notes_missing');
    }
    expect(called().when(anAppointment()).when(bare).rejection).toBeNull();
  });

  it('a doubtful VIN warns or passes in silence, a wrong one is refused either way [X47]', () => {
    const strict = { ...DEFAULT_POLICY, vinCheck: 'warn' as const };
    const format = { ...DEFAULT_POLICY, vinCheck: 'format_only' as const };
    const doubtful = 'WXYXX00A100000001';
    expect(vinWarnings(doubtful, strict)).toEqual(['check_digit', 'maker']);
    expect(vinWarnings(doubtful, format)).toEqual([]);
    expect(vinWarnings(' ', strict)).toEqual([]);
    for (const vinCheck of ['warn', 'format_only'] as const) {
      expect(called({ vinCheck }).when(aSale({ vin: doubtful })).rejection).toBeNull();
      const wrong = called({ vinCheck }).when(aSale({ vin: SOME_VIN.slice(1) }));
      expect(wrong.rejection?.code).toBe('vin_invalid');
    }
  });

  it('a failed call asks “Voicemail left?”, or may leave it open [R24, X46]', () => {
    const open = aCall({ voicemail: null });
    expect(untouched().when(open).rejection).toMatchObject({
      code: 'voicemail_missing',
      field: 'voicemail',
    });
    const attempts = { ...DEFAULT_POLICY.attempts, voicemail: 'optional' as const };
    expect(untouched({ attempts }).when(open).lead?.contacts).toMatchObject([{ voicemail: null }]);
    for (const voicemail of [true, false]) {
      expect(untouched().when(aCall({ voicemail })).lead?.contacts).toMatchObject([{ voicemail }]);
    }
    const asked = { direction: 'outbound', channel: 'phone', outcome: 'busy_or_off' } as const;
    expect(mayLeaveVoicemail(asked)).toBe(true);
    expect(mayLeaveVoicemail({ ...asked, channel: 'sms' })).toBe(false);
    expect(mayLeaveVoicemail({ ...asked, direction: 'inbound' })).toBe(false);
    expect(mayLeaveVoicemail({ ...asked, outcome: 'reached' })).toBe(false);
  });

  it.each([
    { customerMails: 'ask', said: [true, false, null], kept: [true, false, null] },
    { customerMails: 'implied', said: [true, false, null], kept: [true, true, true] },
    { customerMails: 'never', said: [true, false, null], kept: [false, false, false] },
  ] as const)('$customerMails: the customer’s mails are noted as $kept [R89, X19]', (row) => {
    row.said.forEach((mailsCustomer, i) => {
      const { lead } = untouched({ customerMails: row.customerMails }).when(anAppointment({ mailsCustomer }));
      expect(lead).toMatchObject({ appointment: { mailsCustomer: row.kept[i] } });
    });
  });

  it('the clocks’ start comes from the history’s row or stays the creation [R81, X4]', () => {
    const later = aMirror({ assignedToDealerAt: TUESDAY_10 - HOUR });
    for (const [assignmentTime, at] of [
      ['history', TUESDAY_10 - HOUR],
      ['created', TUESDAY_10 - DAY],
    ] as const) {
      const dealership = aDealership({ policy: { assignmentTime } });
      const lead = aLead({ assignedToDealerAt: null, createdAt: TUESDAY_10 - DAY }, { dealership });
      const o = given(lead, { dealership, now: NOW }).when(later);
      expect(o.lead?.assignedToDealerAt).toBe(at);
      const both = aLead({ assignedToDealerAt: TUESDAY_10, createdAt: TUESDAY_10 - DAY }, { dealership });
      expect(both.assignedToDealerAt).toBe(assignmentTime === 'history' ? TUESDAY_10 : TUESDAY_10 - DAY);
    }
  });
});

describe('an attempt', () => {
  it.each(['wrong_number', 'invalid_number'] as const)(
    'may find a number dead: %s [R26, R112]',
    (outcome) => {
      const { lead } = untouched().when(aCall({ outcome }));
      expect(lead?.contacts).toMatchObject([{ outcome, voicemail: null }]);
      expect(lead && attemptCount(lead)).toBe(1);
    },
  );

  it('says whether the customer’s words or a summary were noted, where anything was [X44]', () => {
    const said = (over: Parameters<typeof aCall>[0]) => untouched().when(aCall(over)).lead?.contacts[0]?.said;
    expect(said({ verbatim: '«Hace un ruido»', said: 'verbatim' })).toBe('verbatim');
    expect(said({ verbatim: 'Oye un ruido al frenar', said: 'summary' })).toBe('summary');
    expect(said({ verbatim: ' ', said: 'summary' })).toBeUndefined();
    expect(said({ verbatim: 'Oye un ruido' })).toBeUndefined();
  });

  it('keeps real and recorded time, both, whatever the figures use [R60, X51]', () => {
    const at = NOW - 30 * 60_000;
    for (const attemptTime of ['salesforce', 'real'] as const) {
      const { lead } = untouched({ attemptTime }).when(aCall({ at }));
      expect(lead?.contacts).toMatchObject([{ at, recordedAt: NOW }]);
    }
  });
});

describe('a known VIN', () => {
  it('serves without typing it again [R42, X47]', () => {
    const known = { customer: aCustomer({ vin: 'valid' }) };
    expect(called().when(aSale({ vin: null }), known).rejection).toBeNull();
    expect(called().when(aSale({ vin: null })).rejection?.code).toBe('vin_missing');
  });
});
