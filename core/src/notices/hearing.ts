import { actingManager, isAbsentOn, isActiveOn, isAtWork, workBlocks } from '../assignment/people.ts';
import type { Dealership, Member } from '../dealership/types.ts';
import type { Notice } from '../lead/commands.ts';
import { addDays, localDateOf, localTimeOf, toEpoch } from '../time/index.ts';
import type { EpochMs, Zone } from '../time/types.ts';
import type { NoticePreferences } from './preferences.ts';

/** A person as one who is told things. */
export interface Listener {
  readonly member: Member;
  readonly preferences: NoticePreferences;
  /** IANA zone of the person's own clock: only their quiet times follow it. */
  readonly zone: Zone;
}

/** How far ahead somebody's return is looked for. */
const DAYS = 120;

/**
 * When this person may next be written to: `at` itself inside their working hours and outside their own quiet
 * times; never on a day of absence.
 * @returns null when they do not come back within four months
 */
export function hearsFrom(
  { member, preferences, zone }: Listener,
  d: Dealership,
  at: EpochMs,
): EpochMs | null {
  const { quiet } = preferences;
  const home = d.hours.zone;
  const today = localDateOf(home, at);
  for (let n = 0; n < DAYS; n++) {
    const date = addDays(today, n);
    if (!isActiveOn(member, date) || isAbsentOn(member, date)) continue;
    if (quiet === 'never' && n === 0) return at;
    for (const block of workBlocks(member, d, date)) {
      const from = Math.max(at, toEpoch(home, date, block.from));
      const to = toEpoch(home, date, block.to);
      const heard = typeof quiet === 'string' ? from : afterQuiet(from, quiet, zone);
      if (from < to && heard < to) return heard;
    }
  }
  return null;
}

/** The first moment from `at` on that is outside the daily quiet time of the person's clock. */
function afterQuiet(at: EpochMs, { from, to }: { from: string; to: string }, zone: Zone): EpochMs {
  const time = localTimeOf(zone, at);
  const overnight = from > to;
  const inside = overnight ? time >= from || time < to : from <= time && time < to;
  if (!inside) return at;
  const date = localDateOf(zone, at);
  return toEpoch(zone, overnight && time >= from ? addDays(date, 1) : date, to);
}

/** What has a time, or waits for this very answer, does not wait for somebody's return. */
const PRESSING: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>([
  'warning',
  'no_response_warning',
  'missed',
  'held',
  'inbound',
  'asked',
]);

export type Hearing =
  | { readonly kind: 'now' }
  | { readonly kind: 'wait'; readonly until: EpochMs }
  /** To a colleague at work, in this person's place. */
  | { readonly kind: 'instead'; readonly personId: string }
  /** This person has left, and nobody needs to know. */
  | { readonly kind: 'nobody' };

/**
 * U9: whether the person hears of it now. Off work it waits for their next opening, unless it is pressing and
 * they are away for the day, or its due time would pass first: then it goes to the manager or alternate at work.
 * @param dueAt the time that must not pass unheard (UTC ms); null: none
 */
export function hearing(
  kind: Notice['kind'],
  listener: Listener,
  d: Dealership,
  o: { readonly now: EpochMs; readonly dueAt: EpochMs | null },
): Hearing {
  const { now, dueAt } = o;
  const from = hearsFrom(listener, d, now);
  if (from === now) return { kind: 'now' };
  if (PRESSING.has(kind)) {
    const { member } = listener;
    const today = localDateOf(d.hours.zone, now);
    const away = from === null || isAbsentOn(member, today) || !isActiveOn(member, today);
    const passes = dueAt !== null && dueAt > now && from !== null && from >= dueAt;
    const other = away || passes ? standIn(d, now, member.personId) : null;
    if (other !== null) return { kind: 'instead', personId: other };
  }
  return from === null ? { kind: 'nobody' } : { kind: 'wait', until: from };
}

/** R2: the acting manager when at work, else another manager or alternate who is; null: nobody of them is. */
export function standIn(d: Dealership, at: EpochMs, except: string): string | null {
  const acting = actingManager(d, at);
  const leads = d.members.filter((m) => m.roles.includes('manager') || m.roles.includes('alternate'));
  const there = leads.filter((m) => m.personId !== except && isAtWork(m, d, at));
  return (there.find((m) => m.personId === acting) ?? there[0])?.personId ?? null;
}
