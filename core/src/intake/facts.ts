import type { CustomerFacts, SeenInSalesforce } from '../lead/commands.ts';
import type { LeadFacts } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';
import { checkVin } from '../lexicon/vin.ts';
import { normalisePhone } from '../lexicon/phone.ts';
import { natureOf, originOf } from './nature.ts';
import type { IncomingLead } from './types.ts';

type Readable<K extends keyof IncomingLead> = Pick<IncomingLead, K>;

/** What the rule may look at (R6, R62); nothing of it names the customer. */
export const leadFactsOf = (
  lead: Readable<
    | 'source'
    | 'leadType'
    | 'nature'
    | 'campaign'
    | 'language'
    | 'vin'
    | 'model'
    | 'recontacted'
    | 'requestFor'
    | 'requestDetails'
    | 'extraServices'
    | 'customerNotes'
    | 'preferredDates'
  >,
): LeadFacts => ({
  origin: originOf(lead),
  nature: natureOf(lead),
  campaign: lead.campaign ?? null,
  language: lead.language ?? null,
  hasVin: Boolean(lead.vin),
  hasContract: false,
  model: lead.model ?? null,
  recontacted: lead.recontacted ?? false,
});

/** What decisions may know of the customer. @param market ISO 3166-1 alpha-2, for phones without a prefix */
export const customerFactsOf = (
  lead: Readable<'phones' | 'email' | 'vin' | 'consents' | 'preferredDates'>,
  market: string,
): CustomerFacts => ({
  hasPhone: lead.phones.length > 0,
  phoneValid: lead.phones.some((phone) => normalisePhone(phone, market).valid),
  hasEmail: Boolean(lead.email),
  vin: lead.vin ? (checkVin(lead.vin).ok ? 'valid' : 'invalid') : 'none',
  consent: { phone: lead.consents.phone, email: lead.consents.email, sms: lead.consents.sms },
  prefers: null,
  preferredDates: lead.preferredDates,
});

/** What Salesforce shows of a lead's way. @param at when it was looked at */
export const seenOf = (
  lead: Readable<'status'> & Partial<IncomingLead>,
  at: EpochMs,
  closedAt: EpochMs | null = null,
): SeenInSalesforce => ({
  status: lead.status,
  at,
  attemptsDone: lead.attemptsDone ?? null,
  firstAttemptAt: lead.firstAttemptAt ?? null,
  managementAt: lead.managementAt ?? null,
  appointmentAt: lead.appointmentAt ?? null,
  closedAt,
  reason: lead.closeReason ?? null,
  recontactAt: lead.recontactAt ?? null,
  assignedToDealerAt: lead.assignedToDealerAt ?? null,
});
