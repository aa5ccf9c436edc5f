import { describe, expect, it } from 'vitest';
import type { Rejection } from './commands.ts';
import { aCall, aLead, given, HOUR, MINUTE, person, SALESFORCE, SYSTEM, TUESDAY_10 } from './testing.ts';

const NOW = TUESDAY_10 + HOUR;
const fresh = given(aLead(), { now: NOW });
const inbound = { direction: 'inbound', outcome: 'reached' } as const;

describe('a contact', () => {
  const refused = (
    code: Rejection['code'],
    field: Rejection['field'] = null,
    params: Rejection['params'] = {},
  ) => ({ code, field, params });
  const promise = (callBackAt: number) => ({ outcome: 'call_back_at', callBackAt }) as const;
  const late = NOW + 2 * MINUTE + 1;
  it.each([
    ['by a clock', { by: SYSTEM }, refused('not_allowed')],
    ['by Salesforce', { by: SALESFORCE }, refused('not_allowed')],
    ['of the moment the lead came', { at: TUESDAY_10 }, null],
    [
      'of a moment before',
      { at: TUESDAY_10 - 1 },
      refused('before_assignment', 'at', { at: TUESDAY_10 - 1, earliest: TUESDAY_10 }),
    ],
    ['of two minutes ahead', { at: late - 1 }, null],
    ['of more than that', { at: late }, refused('time_in_future', 'at', { at: late })],
    ['with a promise for the next moment', promise(NOW + 1), null],
    ['with a promise for now', promise(NOW), refused('time_in_past', 'call_back_at', { at: NOW })],
  ] as const)('%s: what is wrong with it? [R60, U2]', (_, over, rejection) => {
    expect(fresh.when(aCall(over)).rejection).toEqual(rejection);
  });

  it.each([
    ['neither', '', ' ', false],
    ['what the customer said', 'Mañana', '', true],
    ['what was answered', '\n', 'De acuerdo', true],
    ['both', 'Mañana', 'De acuerdo', true],
  ] as const)('keeps %s apart from the history [R33]', (_, verbatim, answer, kept) => {
    const { personal } = fresh.when(aCall({ verbatim, answer }));
    expect(personal).toEqual(kept ? [{ kind: 'contact_text', contactId: 'c1', verbatim, answer }] : []);
  });

  it.each([
    ['a call out', {}, true],
    ['an e-mail out', { channel: 'email', outcome: 'message_sent' }, null],
    ['a call in', inbound, null],
    ['an e-mail in', { ...inbound, channel: 'email' }, null],
  ] as const)('keeps a voicemail of %s only [R24, X46]', (_, over, voicemail) => {
    const { lead } = fresh.when(aCall({ ...over, voicemail: true }));
    expect(lead?.contacts[0]?.voicemail).toBe(voicemail);
  });

  const luis = person('luis');
  const told = [{ kind: 'inbound', personId: 'marta', byPersonId: 'luis' }];
  it.each([
    ['by its person, who had not taken it', fresh, {}, ['taken', 'contact_logged'], []],
    ['by its person again', fresh.when(aCall({ contactId: 'c0' })), {}, ['contact_logged'], []],
    ['in, with its person', fresh, inbound, ['taken', 'contact_logged'], []],
    ['out, by a colleague', fresh, { by: luis }, ['contact_logged'], []],
    ['in, with a colleague', fresh, { ...inbound, by: luis }, ['contact_logged'], told],
  ] as const)('%s: who hears of it, and is it taken? [U3, R11]', (_, before, over, types, notices) => {
    const r = before.when(aCall(over));
    expect([r.events.map((e) => e.type), r.notices]).toEqual([types, notices]);
  });
});
