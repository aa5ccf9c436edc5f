import { lastChance, scheduleFor, warningAt } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import type { StepContext } from './obstacles.ts';

export const LIMIT_KINDS = [
  'first_contact_elapsed',
  'first_contact_working',
  'plan',
  'email',
  'closing',
  'sixty_days',
  'appointment',
  'callback',
  'recontact',
] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** One limit of a lead (R111, U8). All times are instants. */
export interface Limit {
  readonly what: LimitKind;
  readonly limit: EpochMs;
  /** The last open moment before it; null: there was none. A promised moment is its own. */
  readonly lastChance: EpochMs | null;
  /** What people see: the last chance, or the limit itself where there is none. */
  readonly dueAt: EpochMs;
  /** When people are told, before the limit and never after (R111). */
  readonly warnAt: EpochMs;
  /** U8: it falls while the doors are shut throughout. */
  readonly cannotBeMet: boolean;
  /** When what it asks for was done; null: not yet. */
  readonly metAt: EpochMs | null;
  /** The limit passed first. */
  readonly missed: boolean;
}

/** What a limit is reckoned from. */
export type LimitContext = Pick<StepContext, 'dealership' | 'now'>;

export interface BareLimit {
  readonly what: LimitKind;
  readonly limit: EpochMs;
  readonly since: EpochMs;
  readonly metAt: EpochMs | null;
}

/** A limit kept in open hours, warned of so much open time before its last chance. */
export function openLimit(
  { what, limit, since, metAt }: BareLimit,
  { dealership, now }: LimitContext,
): Limit {
  const s = scheduleFor(dealership.hours, limit);
  const chance = lastChance(s, limit, since);
  const dueAt = chance ?? limit;
  return {
    what,
    limit,
    lastChance: chance,
    dueAt,
    warnAt: warningAt(s, dueAt, dealership.policy.warnBeforeMinutes * 60_000, since),
    cannotBeMet: chance === null,
    metAt,
    missed: (metAt ?? now) > limit,
  };
}

/** A moment that was agreed with somebody: it stands as promised, whatever the doors do. */
export const promised = (what: LimitKind, at: EpochMs, warnAt: EpochMs, { now }: StepContext): Limit => ({
  what,
  limit: at,
  lastChance: at,
  dueAt: at,
  warnAt,
  cannotBeMet: false,
  metAt: null,
  missed: now > at,
});
