/** Values of a lead from outside, without the schema that checks them: the panel loads no schemas. */

/** R62, X48: `spontaneous` is made by the dealer's own staff. */
export const LEAD_TYPES = ['customer_driven', 'hq_driven', 'spontaneous'] as const;
export type LeadType = (typeof LEAD_TYPES)[number];

/** The eight marketing flags (R64). They say nothing about answering a request (X45). */
export const CONSENTS = [
  'direct_marketing',
  'profiling',
  'email',
  'phone',
  'post',
  'sms',
  'fax',
  'social',
] as const;
export type Consent = (typeof CONSENTS)[number];

/** null: the source did not carry the flag, which is not a "no". */
export type Consents = { [K in Consent]: boolean | null };
export const NO_CONSENTS: Consents = {
  direct_marketing: null,
  profiling: null,
  email: null,
  phone: null,
  post: null,
  sms: null,
  fax: null,
  social: null,
};
