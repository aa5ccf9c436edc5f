import type { Dealership } from '../dealership/types.ts';
import { addDays, isOpen, localDateOf, nextOpening, scheduleFor, toEpoch } from '../time/index.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';

export interface ProposalContext {
  readonly dealership: Pick<Dealership, 'hours'>;
  /** R70: dates 1–3 of the customer, in their order. */
  readonly preferredDates: readonly LocalDate[];
  readonly now: EpochMs;
  /** Moments that are no longer free. */
  readonly taken?: readonly EpochMs[];
  /** How many to propose. */
  readonly count?: number;
  /** Appointments begin so many minutes apart. */
  readonly everyMinutes?: number;
  /** The earliest is so many minutes from now. */
  readonly noticeMinutes?: number;
}

export interface Proposal {
  readonly at: EpochMs;
  /** Which of the customer's dates it is on, counted from 1; null: none, it is the next that is free. */
  readonly preferred: number | null;
}

const DAYS_AHEAD = 60;

/**
 * R70: moments to propose for an appointment: first one on each of the customer's dates, in their order, where
 * the doors are open that day; then the next free ones, one a day. None twice, none taken, none in the past.
 */
export function proposeAppointments(ctx: ProposalContext): readonly Proposal[] {
  const { dealership, preferredDates, now, count = 3, noticeMinutes = 120 } = ctx;
  const { zone } = dealership.hours;
  const earliest = now + noticeMinutes * 60_000;
  const list: Proposal[] = [];
  const used = new Set<LocalDate>();
  const offer = (date: LocalDate, preferred: number | null) => {
    if (list.length >= count || used.has(date)) return;
    const at = firstFree(date, earliest, ctx);
    if (at === null) return;
    used.add(date);
    list.push({ at, preferred });
  };
  preferredDates.forEach((date, i) => offer(date, i + 1));
  const today = localDateOf(zone, earliest);
  for (let day = 0; day < DAYS_AHEAD && list.length < count; day++) offer(addDays(today, day), null);
  return list;
}

/** The first free beginning of that day, counted from the opening of each block; null: none. */
function firstFree(date: LocalDate, earliest: EpochMs, ctx: ProposalContext): EpochMs | null {
  const { dealership, taken = [], everyMinutes = 30 } = ctx;
  const { hours } = dealership;
  const step = everyMinutes * 60_000;
  const midnight = toEpoch(hours.zone, date, '00:00');
  const end = toEpoch(hours.zone, date, '24:00');
  const s = scheduleFor(hours, midnight);
  for (let at = nextOpening(s, midnight); at !== null && at < end; ) {
    // A visit must fit before the doors close.
    const fits = isOpen(s, at) && isOpen(s, at + step - 1);
    if (fits && at >= earliest && !taken.includes(at)) return at;
    at = nextOpening(s, at + step);
  }
  return null;
}
