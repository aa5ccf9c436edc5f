import type { Origin, Policy } from '../dealership/types.ts';
import type { NextStep } from './next-step.types.ts';
import type { Lead } from './types.ts';

export interface Ordered {
  readonly lead: Lead;
  readonly step: Pick<NextStep, 'kind' | 'from' | 'dueAt' | 'cannotBeMet'>;
}

/**
 * The order of work (R30, X42, X48): customers' own leads first and then by due time, or by due time alone. What
 * could not be met while the doors were shut stands first among its like (U8); what asks for nothing, last.
 */
export function compareByNextStep(
  policy: Pick<Policy, 'order' | 'spontaneousPriority'>,
): (a: Ordered, b: Ordered) => number {
  const keys = (item: Ordered): number[] => [
    asks(item),
    policy.order === 'origin_first' ? originRank(item.lead.facts.origin, policy) : 0,
    item.step.cannotBeMet ? 0 : 1,
    item.step.dueAt ?? item.step.from ?? Number.MAX_SAFE_INTEGER,
    item.step.from ?? 0,
    originRank(item.lead.facts.origin, policy),
    item.lead.number,
  ];
  return (a, b) => {
    const [ofA, ofB] = [keys(a), keys(b)];
    const i = ofA.findIndex((key, k) => key !== ofB[k]);
    return i < 0 ? 0 : (ofA[i] as number) - (ofB[i] as number);
  };
}

const asks = ({ step }: Ordered): number => (step.kind === 'nothing' ? 1 : 0);

const RANKS = { customer: 0, hq: 1, last: 2 } as const;

/** R62, X42, X48: customers before campaigns; what the dealer made himself where the policy puts it. */
export const originRank = (
  origin: Origin,
  { spontaneousPriority }: Pick<Policy, 'spontaneousPriority'>,
): number => RANKS[origin === 'spontaneous' ? spontaneousPriority : origin];
