import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../dealership/policy.ts';
import type { Origin, Policy } from '../dealership/types.ts';
import { CHANNEL_WARNINGS, channelsFor, firstChannel } from './channels.ts';
import type { CustomerFacts } from './commands.ts';
import { CATALOGUES } from '../messages/catalogues.ts';
import { nextStep } from './next-step.ts';
import { aCall, aCustomer, aDealership, aLead, given, someFacts, TUESDAY_10 } from './testing.ts';
import type { Lead } from './types.ts';

const saidNo = { phone: false, email: false, sms: false };
const ask = (
  o: {
    origin?: Origin;
    customer?: Partial<CustomerFacts>;
    policy?: Partial<Policy>;
    lead?: Lead | null;
  } = {},
) => {
  const lead = o.lead ?? aLead({ facts: someFacts({ origin: o.origin ?? 'customer' }) });
  const ctx = {
    dealership: aDealership({ policy: o.policy ?? {} }),
    customer: aCustomer(o.customer ?? {}),
    now: TUESDAY_10,
  };
  const told = Object.fromEntries(
    channelsFor(lead, ctx).map((a) => [a.channel, [...(a.usable ? [] : ['—']), ...a.warnings].join(' ')]),
  );
  return { told, first: firstChannel(lead, ctx), step: nextStep(lead, ctx) };
};
const consent = (over: Partial<Policy['consent']>) => ({ consent: { ...DEFAULT_POLICY.consent, ...over } });

describe('the channels to choose from', () => {
  it('are all that the manual names, and the customer who comes in [R29]', () => {
    expect(ask().told).toEqual({ phone: '', email: '', sms: '', messaging: '', in_person: '' });
  });

  it.each([
    { name: 'no number', customer: { hasPhone: false }, phone: '— no_phone', email: '' },
    { name: 'an invalid number', customer: { phoneValid: false }, phone: '— invalid_phone', email: '' },
    { name: 'no address', customer: { hasEmail: false }, phone: '', email: '— no_email' },
    { name: 'a wish for e-mail', customer: { prefers: 'email' as const }, phone: 'prefers_other', email: '' },
  ])('show $name at the channel [R113, R26]', ({ customer, phone, email }) => {
    expect(ask({ customer }).told).toMatchObject({ phone, email, sms: phone });
  });

  it('show a number as none once somebody else answered there [R26, R113]', () => {
    const { lead } = given(aLead()).when(aCall({ outcome: 'wrong_number' }));
    expect(ask({ lead }).told).toMatchObject({ phone: '— invalid_phone', email: '' });
  });

  it.each([
    { request: 'allow', phone: '' },
    { request: 'warn', phone: 'consent_no' },
    { request: 'ask_manager', phone: 'consent_ask_manager' },
  ] as const)('answer a customer’s own request by the policy $request [R113, X45]', ({ request, phone }) => {
    expect(ask({ customer: { consent: saidNo }, policy: consent({ request }) }).told.phone).toBe(phone);
  });

  it.each([
    { campaign: 'warn', phone: 'consent_no_marketing' },
    { campaign: 'email', phone: '— consent_no_marketing' },
  ] as const)('treat a campaign as marketing, by the policy $campaign [R113, X45]', ({ campaign, phone }) => {
    const { told } = ask({ origin: 'hq', customer: { consent: saidNo }, policy: consent({ campaign }) });
    expect(told.phone).toBe(phone);
    expect(told.in_person).toBe('');
  });

  it('say where a campaign’s consent was never asked; a request needs none [R16, X45]', () => {
    expect(ask({ origin: 'hq' }).told.phone).toBe('consent_unknown');
    expect(ask({ origin: 'spontaneous' }).told.phone).toBe('');
  });

  it('have words for each warning [R113]', () => {
    const missing = CHANNEL_WARNINGS.filter((code) => !(`channel.warning.${code}` in CATALOGUES.en));
    expect(missing).toEqual([]);
  });
});

describe('the first channel', () => {
  it.each([
    { firstChannel: 'preference', channel: 'email', why: 'prefers_other_channel' },
    { firstChannel: 'phone', channel: 'phone', why: 'new_customer_lead' },
  ] as const)('heeds the wish for e-mail by the policy $firstChannel [R28, X18]', (row) => {
    const { first } = ask({ customer: { prefers: 'email' }, policy: { firstChannel: row.firstChannel } });
    expect(first).toEqual({ channel: row.channel, why: row.why });
  });

  it.each([
    { campaign: 'email', channel: 'email', why: 'no_consent' },
    { campaign: 'warn', channel: 'phone', why: 'new_campaign_lead' },
  ] as const)('of a campaign to who said no to calls is by policy $campaign [X45, R23]', (row) => {
    const customer = { consent: { phone: false, email: null, sms: null } };
    const { first } = ask({ origin: 'hq', customer, policy: consent({ campaign: row.campaign }) });
    expect(first).toEqual({ channel: row.channel, why: row.why });
  });

  it('asks the manager first where the policy says so, or every way was refused [X45]', () => {
    const manager = consent({ request: 'ask_manager' });
    expect(ask({ customer: { consent: saidNo }, policy: manager }).step).toMatchObject({
      kind: 'call',
      why: 'consent_to_ask',
      channel: 'phone',
    });
    expect(ask({ origin: 'hq', customer: { consent: saidNo } }).step).toMatchObject({
      why: 'consent_to_ask',
    });
  });

  it('is none where there is neither number nor address, and a person finds a way [R23]', () => {
    const { first, step } = ask({ customer: { hasPhone: false, hasEmail: false } });
    expect(first).toEqual({ channel: null, why: 'no_contact_data' });
    expect(step).toMatchObject({ kind: 'call', channel: null });
  });
});
