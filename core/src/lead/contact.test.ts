import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import { TEXT_MAX } from './decision.ts';
import { attemptCount } from './state.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, MINUTE, person, TUESDAY_10 } from './testing.ts';

const under = (authority: Authority) => {
  const dealership = aDealership({ authority });
  return given(aLead({}, { dealership }), { dealership, now: TUESDAY_10 + HOUR });
};
const salesforce = under('salesforce');
const NOW = TUESDAY_10 + HOUR;

describe('logging a contact', () => {
  it('keeps real time, recorded time, person, channel and outcome [R33, R60, X51]', () => {
    const at = NOW - 20 * MINUTE;
    const { lead } = salesforce.when(aCall({ at, voicemail: true }));
    expect(lead?.contacts).toEqual([
      {
        id: 'c1',
        direction: 'outbound',
        channel: 'phone',
        outcome: 'no_answer',
        at,
        recordedAt: NOW,
        byPersonId: 'marta',
        callBackAt: null,
        voicemail: true,
        attemptNo: 1,
      },
    ]);
  });

  it('acknowledges my own lead by the way, and not a colleague’s', () => {
    expect(salesforce.when(aCall()).events.map((e) => e.type)).toEqual(['taken', 'contact_logged']);
    const helped = salesforce.when(aCall({ by: person('luis') }));
    expect(helped.events.map((e) => e.type)).toEqual(['contact_logged']);
    expect(helped.lead?.responsible).toMatchObject({ personId: 'marta', takenAt: null });
  });

  it('keeps what was said apart from the events, and only where something was said [R33]', () => {
    const { personal, events } = salesforce.when(aCall({ verbatim: 'Mañana mejor', answer: 'De acuerdo' }));
    expect(personal).toEqual([
      { kind: 'contact_text', contactId: 'c1', verbatim: 'Mañana mejor', answer: 'De acuerdo' },
    ]);
    expect(JSON.stringify(events)).not.toContain('Mañana mejor');
    expect(salesforce.when(aCall({ verbatim: '　 ' })).personal).toEqual([]);
  });

  it('keeps another number to call back on apart too, and only with a call back [U2, U6]', () => {
    const promised = {
      outcome: 'call_back_at',
      callBackAt: NOW + 5 * HOUR,
      callBackTo: ' 600 000 001 ',
    } as const;
    const { personal, events } = salesforce.when(aCall(promised));
    expect(personal).toEqual([
      { kind: 'contact_text', contactId: 'c1', verbatim: '', answer: '', callBackTo: '600 000 001' },
    ]);
    expect(JSON.stringify(events)).not.toContain('600');
    expect(salesforce.when(aCall({ callBackTo: '600 000 001' })).personal).toEqual([]);
    expect(salesforce.when(aCall({ ...promised, callBackTo: ' ' })).personal).toEqual([]);
  });

  it.each(['12345', 'su mujer', '600 000 001 / 600 000 002'])(
    'refuses a number to call back on that cannot be dialled: %s [U2]',
    (callBackTo) => {
      const call = aCall({ outcome: 'call_back_at', callBackAt: NOW + 5 * HOUR, callBackTo });
      expect(salesforce.when(call).decision).toMatchObject({
        ok: false,
        rejection: { code: 'phone_invalid', field: 'call_back_to', params: {} },
      });
    },
  );

  it('does nothing when sent again', () => {
    expect(salesforce.when(aCall()).when(aCall()).decision).toMatchObject({
      ok: true,
      events: [],
      personal: [],
    });
  });

  it('is a wish for Salesforce under `salesforce` and done under `pitlane` [U1]', () => {
    expect(salesforce.when(aCall()).lead?.intents).toMatchObject([
      { id: 'c1', kind: 'attempt', attemptNo: 1 },
    ]);
    expect(under('pitlane').when(aCall()).lead?.intents).toEqual([]);
  });

  it('fills Salesforce’s five boxes, goes on without, and counts those ticked there [R59]', () => {
    const seen = {
      status: 'assigned_to_dealer' as const,
      at: NOW,
      attemptsDone: 3,
      firstAttemptAt: null,
      managementAt: null,
      appointmentAt: null,
      closedAt: null,
      reason: null,
      recontactAt: null,
      assignedToDealerAt: null,
    };
    let o = salesforce.when({ type: 'mirror', by: { kind: 'salesforce' }, seen });
    for (const n of [4, 5, 6]) o = o.when(aCall({ contactId: `c${n}` }));
    expect(o.lead?.contacts.map((c) => c.attemptNo)).toEqual([4, 5, null]);
    expect(o.lead?.intents.map((i) => i.attemptNo)).toEqual([4, 5]);
  });

  it.each([
    { name: 'an inbound call', authority: 'salesforce', tick: false, attempts: 0, intents: 0 },
    { name: 'a ticked inbound call', authority: 'salesforce', tick: true, attempts: 1, intents: 1 },
    { name: 'an inbound call', authority: 'pitlane', tick: false, attempts: 1, intents: 0 },
  ] as const)(
    '$name under $authority counts as $attempts attempts [R59, U3]',
    ({ authority, tick, attempts, intents }) => {
      const { lead } = under(authority).when(aCall({ direction: 'inbound', outcome: 'reached', tick }));
      expect(lead && attemptCount(lead)).toBe(attempts);
      expect(lead?.intents).toHaveLength(intents);
    },
  );

  it('tells the responsible person of an inbound contact that a colleague took [U3]', () => {
    const inbound = { direction: 'inbound', outcome: 'reached' } as const;
    expect(salesforce.when(aCall({ ...inbound, by: person('luis') })).notices).toEqual([
      { kind: 'inbound', personId: 'marta', byPersonId: 'luis' },
    ]);
    expect(salesforce.when(aCall(inbound)).notices).toEqual([]);
  });

  const long = 'x'.repeat(TEXT_MAX + 1);
  it.each([
    { why: 'a call in the future', over: { at: NOW + 3 * MINUTE }, code: 'time_in_future', field: 'at' },
    { why: 'a call before the lead', over: { at: TUESDAY_10 - 1 }, code: 'before_assignment', field: 'at' },
    {
      why: 'a promise without moment',
      over: { outcome: 'call_back_at' },
      code: 'call_back_missing',
      field: 'call_back_at',
    },
    {
      why: 'a promise in the past',
      over: { outcome: 'call_back_at', callBackAt: NOW },
      code: 'time_in_past',
      field: 'call_back_at',
    },
    { why: 'too long a verbatim', over: { verbatim: long }, code: 'text_too_long', field: 'verbatim' },
    { why: 'too long an answer', over: { answer: long }, code: 'text_too_long', field: 'answer' },
  ] as const)('refuses $why at its field [R60, U2]', ({ over, code, field }) => {
    expect(salesforce.when(aCall(over)).rejection).toMatchObject({ code, field });
  });

  it('forgives two minutes of a clock that runs ahead, and writes now', () => {
    expect(salesforce.when(aCall({ at: NOW + 2 * MINUTE })).lead?.contacts[0]?.at).toBe(NOW);
  });

  it('allows a call made between the assignment and a later import [R60]', () => {
    const lead = aLead({ assignedToDealerAt: TUESDAY_10 - DAY });
    expect(given(lead).when(aCall({ at: TUESDAY_10 - HOUR })).rejection).toBeNull();
  });

  it('keeps a promised call back only with that outcome [U2]', () => {
    const promised = aCall({ outcome: 'call_back_at', callBackAt: NOW + DAY });
    expect(salesforce.when(promised).lead?.contacts[0]?.callBackAt).toBe(NOW + DAY);
    const other = salesforce.when(aCall({ outcome: 'reached', callBackAt: NOW + DAY }));
    expect(other.lead?.contacts[0]?.callBackAt).toBeNull();
  });
});
