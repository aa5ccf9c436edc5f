import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Origin, Policy } from '../dealership/types.ts';
import { type ChannelAdvice, channelsFor, firstChannel } from './channels.ts';
import type { CustomerFacts } from './commands.ts';
import { aCustomer, aDealership, aLead, someFacts, TUESDAY_10 } from './testing.ts';
import { type Channel, CHANNELS } from './types.ts';

interface Asked {
  readonly origin?: Origin;
  readonly customer?: Partial<CustomerFacts>;
  readonly policy?: Partial<Policy>;
}
const context = ({ customer = {}, policy = {} }: Asked) => ({
  dealership: aDealership({ policy }),
  customer: aCustomer(customer),
  now: TUESDAY_10,
});
const leadOf = ({ origin = 'customer' }: Asked) => aLead({ facts: someFacts({ origin }) });
const advice = (o: Asked) => channelsFor(leadOf(o), context(o));
const first = (o: Asked) => firstChannel(leadOf(o), context(o));
const consent = (over: Partial<Policy['consent']>) => ({ consent: { ...DEFAULT_POLICY.consent, ...over } });
const said = (phone: boolean | null, email: boolean | null, sms: boolean | null) => ({
  consent: { phone, email, sms },
});
const warningsOf = (list: readonly ChannelAdvice[]) =>
  Object.fromEntries(list.filter((a) => a.warnings.length > 0).map((a) => [a.channel, a.warnings.join(' ')]));
const unusableOf = (list: readonly ChannelAdvice[]) => list.filter((a) => !a.usable).map((a) => a.channel);

describe('what speaks against each channel', () => {
  it.each([
    { flags: said(false, true, true), warned: ['phone'] },
    { flags: said(true, false, true), warned: ['email'] },
    { flags: said(true, true, false), warned: ['sms', 'messaging'] },
    { flags: said(false, false, false), warned: ['phone', 'email', 'sms', 'messaging'] },
    { flags: said(true, true, true), warned: [] },
    { flags: said(null, null, null), warned: [] },
  ])('is its own flag of consent, a request: $warned [R113, X45]', ({ flags, warned }) => {
    const list = advice({ customer: flags });
    expect(warningsOf(list)).toEqual(Object.fromEntries(warned.map((c) => [c, 'consent_no'])));
    expect(unusableOf(list)).toEqual([]);
  });

  it.each([
    { flags: said(false, true, null), no: ['phone'], unknown: ['sms', 'messaging'] },
    { flags: said(true, false, true), no: ['email'], unknown: [] },
    { flags: said(null, true, false), no: ['sms', 'messaging'], unknown: ['phone'] },
    { flags: said(true, null, true), no: [], unknown: ['email'] },
    { flags: said(true, true, true), no: [], unknown: [] },
  ])('is its own flag of consent, a campaign: no $no, unknown $unknown [R16, X45]', (row) => {
    const list = advice({ origin: 'hq', customer: row.flags });
    expect(warningsOf(list)).toEqual({
      ...Object.fromEntries(row.no.map((c) => [c, 'consent_no_marketing'])),
      ...Object.fromEntries(row.unknown.map((c) => [c, 'consent_unknown'])),
    });
    expect(unusableOf(list)).toEqual(row.no);
  });

  it.each([
    {
      what: 'no number',
      customer: { hasPhone: false },
      warnings: { phone: 'no_phone', sms: 'no_phone', messaging: 'no_phone' },
    },
    {
      what: 'a number that is none',
      customer: { phoneValid: false },
      warnings: { phone: 'invalid_phone', sms: 'invalid_phone', messaging: 'invalid_phone' },
    },
    { what: 'no address', customer: { hasEmail: false }, warnings: { email: 'no_email' } },
    {
      what: 'nothing at all',
      customer: { hasPhone: false, hasEmail: false },
      warnings: { phone: 'no_phone', email: 'no_email', sms: 'no_phone', messaging: 'no_phone' },
    },
  ])('is $what, but never for who comes in [R29, R113, R26]', ({ customer, warnings }) => {
    const list = advice({ customer });
    expect(warningsOf(list)).toEqual(warnings);
    expect(unusableOf(list)).toEqual(Object.keys(warnings));
  });

  it.each([...CHANNELS, null])('is the wish for another, but never for who comes in: %s [R28]', (prefers) => {
    const list = advice({ customer: { prefers } });
    const others = prefers === null ? [] : CHANNELS.filter((c) => c !== prefers && c !== 'in_person');
    expect(warningsOf(list)).toEqual(Object.fromEntries(others.map((c) => [c, 'prefers_other'])));
    expect(list.filter((a) => a.preferred).map((a) => a.channel)).toEqual(prefers === null ? [] : [prefers]);
  });
});

describe('the channel of the first contact', () => {
  const wish = 'prefers_other_channel';
  const rows: { prefers: Channel; origin: Origin; channel: Channel; why: string }[] = [
    { prefers: 'phone', origin: 'customer', channel: 'phone', why: 'new_customer_lead' },
    { prefers: 'phone', origin: 'hq', channel: 'phone', why: 'new_campaign_lead' },
    { prefers: 'in_person', origin: 'customer', channel: 'phone', why: 'new_customer_lead' },
    { prefers: 'in_person', origin: 'hq', channel: 'phone', why: 'new_campaign_lead' },
    { prefers: 'email', origin: 'customer', channel: 'email', why: wish },
    { prefers: 'sms', origin: 'customer', channel: 'sms', why: wish },
    { prefers: 'messaging', origin: 'hq', channel: 'messaging', why: wish },
  ];
  it.each(rows)(
    'heeds the wish for $prefers of a lead from $origin: $channel, $why [R28, R23, X18]',
    (row) => {
      const { prefers, origin, channel, why } = row;
      expect(first({ origin, customer: { prefers } })).toEqual({ channel, why });
    },
  );

  it.each([
    { has: 'an address', hasEmail: true, channel: 'email' },
    { has: 'none', hasEmail: false, channel: null },
  ])('where there is no number is the e-mail, whatever was said of campaigns: $has [R26, X45]', (row) => {
    const { hasEmail, channel } = row;
    for (const flags of [said(null, false, null), said(null, true, null)]) {
      const noPhone = { ...flags, hasEmail, hasPhone: false };
      expect(first({ origin: 'hq', customer: noPhone })).toEqual({
        channel,
        why: hasEmail ? 'no_phone' : 'no_contact_data',
      });
      const invalid = { ...flags, hasEmail, phoneValid: false };
      expect(first({ origin: 'hq', customer: invalid })).toEqual({ channel, why: 'invalid_phone' });
    }
  });

  it.each([
    { flags: said(false, true, null), hasEmail: true, channel: 'email', why: 'no_consent' },
    { flags: said(false, false, null), hasEmail: true, channel: 'phone', why: 'consent_to_ask' },
    { flags: said(false, true, null), hasEmail: false, channel: 'phone', why: 'consent_to_ask' },
    { flags: said(true, false, null), hasEmail: true, channel: 'phone', why: 'new_campaign_lead' },
  ])('of a campaign by the consents $flags.consent and address $hasEmail [X45, R113]', (row) => {
    const { flags, hasEmail, channel, why } = row;
    const customer = { ...flags, hasEmail };
    expect(first({ origin: 'hq', customer, policy: consent({ campaign: 'email' }) })).toEqual({
      channel,
      why,
    });
  });
});
