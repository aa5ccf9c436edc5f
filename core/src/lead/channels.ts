import type { StepContext } from './obstacles.ts';
import { unreachableByPhone } from './retry.ts';
import type { StepWhy } from './next-step.types.ts';
import { type Channel, CHANNELS, type Lead } from './types.ts';

/** What to know before a channel is chosen (R113, X45). Words: `channel.warning.<code>`. */
export const CHANNEL_WARNINGS = [
  'no_phone',
  'invalid_phone',
  'no_email',
  'consent_no',
  'consent_ask_manager',
  'consent_no_marketing',
  'consent_unknown',
  'prefers_other',
] as const;
export type ChannelWarning = (typeof CHANNEL_WARNINGS)[number];

export interface ChannelAdvice {
  readonly channel: Channel;
  /** false: nothing can be sent there, or the policy forbids it for this lead. Nobody is stopped from logging. */
  readonly usable: boolean;
  readonly warnings: readonly ChannelWarning[];
  /** The customer's own wish (R28). */
  readonly preferred: boolean;
}

/** X45: answering somebody's request is a service; what headquarters' campaigns say is marketing. */
export const isMarketing = (lead: Lead): boolean => lead.facts.origin === 'hq';

/** R29, R113: each channel with what speaks against it, in the order of `CHANNELS`. */
export const channelsFor = (lead: Lead, ctx: StepContext): readonly ChannelAdvice[] =>
  CHANNELS.map((channel) => {
    const missing = addressWarnings(channel, lead, ctx);
    const consent = consentWarnings(channel, lead, ctx);
    const { prefers } = ctx.customer;
    const preferred = prefers === channel;
    const other = prefers !== null && !preferred && channel !== 'in_person';
    return {
      channel,
      usable: missing.length === 0 && !consent.forbids,
      warnings: [...missing, ...consent.warnings, ...(other ? (['prefers_other'] as const) : [])],
      preferred,
    };
  });

/** What is needed to reach somebody there. R26: a number that is none, or not the customer's, counts as none. */
function addressWarnings(channel: Channel, lead: Lead, { customer }: StepContext): ChannelWarning[] {
  if (channel === 'email') return customer.hasEmail ? [] : ['no_email'];
  if (channel === 'in_person') return [];
  if (!customer.hasPhone) return ['no_phone'];
  return unreachableByPhone(lead, customer) ? ['invalid_phone'] : [];
}

/** R16, R113, X45: what the consent flags say, weighed by the policy of the market. */
function consentWarnings(
  channel: Channel,
  lead: Lead,
  { customer, dealership }: StepContext,
): { readonly warnings: readonly ChannelWarning[]; readonly forbids: boolean } {
  const given = consentFor(channel, customer.consent);
  const { request, campaign } = dealership.policy.consent;
  if (given === true || channel === 'in_person') return { warnings: [], forbids: false };
  if (given === null) return { warnings: isMarketing(lead) ? ['consent_unknown'] : [], forbids: false };
  if (isMarketing(lead)) return { warnings: ['consent_no_marketing'], forbids: campaign === 'email' };
  if (request === 'allow') return { warnings: [], forbids: false };
  return { warnings: [request === 'warn' ? 'consent_no' : 'consent_ask_manager'], forbids: false };
}

/** There are flags for calls, mails and short messages; other messaging goes to the number, as SMS does. */
function consentFor(channel: Channel, consent: StepContext['customer']['consent']): boolean | null {
  if (channel === 'phone') return consent.phone;
  if (channel === 'email') return consent.email;
  return channel === 'in_person' ? true : consent.sms;
}

/** The channel of the first contact and why; null: there is no way that is known. */
export interface FirstChannel {
  readonly channel: Channel | null;
  readonly why: StepWhy;
}

/**
 * R23, R26, R28, X18, X45: the customer's preference where the policy heeds it, else the telephone, else e-mail.
 * A campaign to somebody who said no to calls goes by e-mail; where they said no to that too, the manager is
 * asked first.
 */
export function firstChannel(lead: Lead, ctx: StepContext): FirstChannel {
  const { customer, dealership } = ctx;
  const advice = channelsFor(lead, ctx);
  const of = (channel: Channel) => advice.find((a) => a.channel === channel) as ChannelAdvice;
  const { prefers } = customer;
  const heeded = dealership.policy.firstChannel === 'preference' && prefers !== null;
  if (heeded && prefers !== 'phone' && prefers !== 'in_person' && of(prefers).usable)
    return { channel: prefers, why: 'prefers_other_channel' };
  const phone = of('phone');
  const email = of('email').usable;
  if (phone.usable) {
    if (phone.warnings.includes('consent_ask_manager')) return { channel: 'phone', why: 'consent_to_ask' };
    return { channel: 'phone', why: isMarketing(lead) ? 'new_campaign_lead' : 'new_customer_lead' };
  }
  const missing = phone.warnings.includes('no_phone')
    ? 'no_phone'
    : phone.warnings.includes('invalid_phone')
      ? 'invalid_phone'
      : null;
  if (missing === 'no_phone' && !customer.hasEmail) return { channel: null, why: 'no_contact_data' };
  if (missing !== null) return { channel: email || customer.hasEmail ? 'email' : null, why: missing };
  return email ? { channel: 'email', why: 'no_consent' } : { channel: 'phone', why: 'consent_to_ask' };
}
