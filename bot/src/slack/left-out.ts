import type { Lead } from '@pitlane/core';
import type { Log } from '../log.ts';

/** What is made of one lead of a list; null, and its id in the log, when it cannot be: the others are still wanted. */
export function orLeftOut<T>(log: Log, leadId: string, make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    const message = error instanceof Error ? error.message : undefined;
    log.error({ leadId, message }, 'a lead cannot be shown and is left out of its list');
    return null;
  }
}

type OfLead = Lead | { readonly lead: Lead };
const idOf = (of: OfLead): string => ('lead' in of ? of.lead.id : of.id);

/**
 * A list made of many leads, without those of which it cannot be made: one bad lead does not take the whole list from
 * everybody (R35, U7).
 * @param make called once when all is well; else with each lead alone, and with those that went well
 */
export function withoutBroken<T extends OfLead, R>(
  log: Log,
  leads: readonly T[],
  make: (leads: readonly T[]) => R,
): R {
  try {
    return make(leads);
  } catch {
    const sound = (lead: T) => orLeftOut(log, idOf(lead), () => [make([lead])]) !== null;
    return make(leads.filter(sound));
  }
}
