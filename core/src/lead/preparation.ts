import type { CustomerFacts } from './commands.ts';
import { attemptCount } from './state.ts';
import type { Lead } from './types.ts';

/** What to have at hand before a call (R14–R21), in the order to look at it. Words: `preparation.<item>`. */
export const PREPARATION_ITEMS = [
  'request',
  'history',
  'consent',
  'contract',
  'appointment_calendar',
  'workshop_calendar',
  'answer',
  'script',
  'prequalification',
] as const;
export type PreparationItem = (typeof PREPARATION_ITEMS)[number];

/** `to_check`: it is kept elsewhere and a person looks; `unknown`: nobody asked the customer or the source. */
export const PREPARATION_STATES = ['known', 'to_check', 'unknown', 'not_needed'] as const;
export type PreparationState = (typeof PREPARATION_STATES)[number];

export interface Preparation {
  readonly item: PreparationItem;
  readonly state: PreparationState;
  /** R17, R21: it is worth doing before the call, but nothing waits for it. */
  readonly optional: boolean;
}

/** What of the customer is known here beyond the facts of the rules; null: not known. */
export interface PreparationFacts extends Pick<CustomerFacts, 'vin' | 'consent'> {
  /** R15: the record shows what was done with this customer before. */
  readonly historySeen: boolean | null;
  /** R17: whether the vehicle has a service contract. */
  readonly hasContract: boolean | null;
}

/**
 * R14–R21: what is known of each thing that should be at hand. The two calendars are the dealer's own and always
 * to check where an appointment may come of the call. Pre-qualifying is allowed, never asked for.
 */
export function preparationOf(lead: Lead, facts: PreparationFacts): readonly Preparation[] {
  const { nature } = lead.facts;
  const consents = Object.values(facts.consent);
  const books = nature !== 'parts';
  const states: Readonly<Record<PreparationItem, PreparationState>> = {
    request: nature === 'other' ? 'to_check' : 'known',
    history: facts.historySeen === null ? 'to_check' : facts.historySeen ? 'known' : 'unknown',
    consent: consents.some((c) => c !== null) ? 'known' : 'unknown',
    contract: contractState(facts),
    appointment_calendar: books ? 'to_check' : 'not_needed',
    workshop_calendar: books ? 'to_check' : 'not_needed',
    answer: 'to_check',
    script: 'known',
    // Once somebody called, it is no longer "before calling".
    prequalification: attemptCount(lead) === 0 ? 'to_check' : 'not_needed',
  };
  return PREPARATION_ITEMS.map((item) => ({
    item,
    state: states[item],
    optional: item === 'prequalification',
  }));
}

/** R17: there is something to look up only where the VIN is known. */
function contractState({ vin, hasContract }: PreparationFacts): PreparationState {
  if (hasContract !== null) return 'known';
  return vin === 'valid' ? 'to_check' : 'unknown';
}
