import type { Figure, FigureKind, KpiLead, LeftOutWhy } from './types.ts';

/** What one lead is to one indicator. `ms`: its time, where it has one. */
export type Verdict =
  | { readonly is: 'counted' | 'missed'; readonly ms: number | null }
  | { readonly is: 'pending' }
  | { readonly is: 'left_out'; readonly why: LeftOutWhy };

export type Judge = (lead: KpiLead) => Verdict;

export const counted = (ms: number | null = null): Verdict => ({ is: 'counted', ms });
export const missed = (ms: number | null = null): Verdict => ({ is: 'missed', ms });
export const PENDING: Verdict = { is: 'pending' };
export const leftOut = (why: LeftOutWhy): Verdict => ({ is: 'left_out', why });

/** U12: tests and spam are in no figure, and counted as such. */
const real =
  (judge: Judge): Judge =>
  (lead) =>
    lead.excluded ? leftOut(lead.excluded) : judge(lead);

interface Sorted {
  readonly counted: { readonly id: string; readonly ms: number | null }[];
  readonly missed: { readonly id: string; readonly ms: number | null }[];
  readonly pending: string[];
  readonly leftOut: { readonly leadId: string; readonly why: LeftOutWhy }[];
}

function sort(leads: readonly KpiLead[], judge: Judge): Sorted {
  const sorted: Sorted = { counted: [], missed: [], pending: [], leftOut: [] };
  const verdict = real(judge);
  for (const lead of leads) {
    const v = verdict(lead);
    switch (v.is) {
      case 'counted':
      case 'missed':
        sorted[v.is].push({ id: lead.id, ms: v.ms });
        break;
      case 'pending':
        sorted.pending.push(lead.id);
        break;
      case 'left_out':
        sorted.leftOut.push({ leadId: lead.id, why: v.why });
        break;
    }
  }
  return sorted;
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Percent of the leads that made it among those that did or did not. Pending ones are neither. */
export function share(
  kind: FigureKind,
  leads: readonly KpiLead[],
  judge: Judge,
  target: number | null = null,
): Figure {
  const s = sort(leads, judge);
  const n = s.counted.length;
  const of = n + s.missed.length;
  return {
    kind,
    unit: 'share',
    value: of === 0 ? null : (n * 100) / of,
    n,
    of,
    target,
    // Whole numbers only: 7 of 10 are 70 %, whatever binary fractions make of it.
    met: target === null || of === 0 ? null : n * 100 >= target * of,
    leads: { counted: ids(s.counted), missed: ids(s.missed), pending: s.pending },
    leftOut: s.leftOut,
  };
}

/**
 * X15: over the leads that have a time, in time or late. Those past the limit without one are listed as missed; those in
 * time whose moment nobody told are left out of the average, and said.
 */
export function average(
  kind: FigureKind,
  unit: 'mean' | 'median',
  leads: readonly KpiLead[],
  judge: Judge,
  unknown: LeftOutWhy,
): Figure {
  const s = sort(leads, judge);
  const timed = [...s.counted, ...s.missed].flatMap(({ id, ms }) => (ms === null ? [] : [{ id, ms }]));
  const untimed = (list: Sorted['counted']) => ids(list.filter(({ ms }) => ms === null));
  const times = timed.map(({ ms }) => ms);
  return {
    kind,
    unit,
    value: unit === 'mean' ? mean(times) : median(times),
    n: timed.length,
    of: timed.length,
    target: null,
    met: null,
    leads: { counted: ids(timed), missed: untimed(s.missed), pending: s.pending },
    leftOut: [...s.leftOut, ...untimed(s.counted).map((leadId) => ({ leadId, why: unknown }))],
  };
}

/** Milliseconds, rounded; null: nothing to average. */
export const mean = (times: readonly number[]): number | null =>
  times.length === 0 ? null : Math.round(times.reduce((sum, ms) => sum + ms, 0) / times.length);

/** The middle one, or half-way between the middle two, rounded; null: nothing. */
export function median(times: readonly number[]): number | null {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle];
  if (high === undefined) return null;
  const low = sorted.length % 2 === 0 ? (sorted[middle - 1] ?? high) : high;
  return Math.round((low + high) / 2);
}
