import type { Dealership, Origin } from '../dealership/types.ts';
import type { Notice } from '../lead/commands.ts';
import { addCalendarDays, isWorkingDay, localDateOf, toEpoch } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import type { NoticePreferences } from './preferences.ts';

/** Warnings about headquarters' leads go out together at each half hour (ms). */
const WARNING_ROUND = 30 * 60_000;
/** What a manager need not decide at once goes out together at each full hour (ms). */
const MANAGER_ROUND = 60 * 60_000;

/** X48: a lead that came from the customer, or that this dealership treats so, cannot wait for a round. */
export const isUrgent = (origin: Origin, { policy }: Pick<Dealership, 'policy'>): boolean =>
  origin === 'customer' || (origin === 'spontaneous' && policy.spontaneousPriority === 'customer');

/** What the budget asks of a notice beside its kind. */
export interface NoticeFacts {
  readonly origin: Origin;
  /** What the notice warns of (UTC ms); null: nothing. */
  readonly dueAt: EpochMs | null;
  /** Of a warning: what is due. */
  readonly what?: string;
  /** Of an assignment: a person gave it to this very person, who expects to hear of it. */
  readonly byHand?: boolean;
}

/**
 * U9: when a notice may leave at the earliest, quiet hours apart: `now`, or the next round in which it goes out
 * together with others. Never later than its own due time.
 * @returns null when the person does not want it
 */
export function roundOf(
  kind: Notice['kind'],
  about: NoticeFacts,
  preferences: NoticePreferences,
  dealership: Dealership,
  now: EpochMs,
): EpochMs | null {
  const urgent = isUrgent(about.origin, dealership);
  switch (kind) {
    case 'assigned': {
      if (about.byHand) return now;
      const wish = urgent ? preferences.customerLeads : preferences.campaignLeads;
      if (wish === 'off') return null;
      return wish === 'at_once' ? now : nextBundleAt(dealership, now);
    }
    case 'warning':
    case 'no_response_warning':
      // A promised call comes as promised, whoever began it (U2).
      if (urgent || about.what === 'callback') return now;
      return preferences.campaignWarnings ? before(about.dueAt, nextRound(now, WARNING_ROUND), now) : null;
    case 'held':
    case 'missed':
      return urgent ? now : nextRound(now, MANAGER_ROUND);
    default:
      return now;
  }
}

const nextRound = (now: EpochMs, every: number): EpochMs => Math.ceil(now / every) * every;

/** A round after the due time would come too late. */
const before = (dueAt: EpochMs | null, at: EpochMs, now: EpochMs): EpochMs =>
  dueAt !== null && at >= dueAt ? now : at;

/**
 * U9: headquarters' leads are told to their person twice a day (`policy.bundleAt`), on working days, in the
 * dealership's zone.
 * @returns the next such moment after `now`; `now` itself when the dealership stays closed for a month
 */
export function nextBundleAt({ hours, policy }: Dealership, now: EpochMs): EpochMs {
  for (let day = 0; day < 30; day++) {
    const date = localDateOf(hours.zone, addCalendarDays(hours.zone, now, day));
    if (!isWorkingDay(hours, date)) continue;
    for (const time of [...policy.bundleAt].sort()) {
      const at = toEpoch(hours.zone, date, time);
      if (at > now) return at;
    }
  }
  return now;
}
