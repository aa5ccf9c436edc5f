import type { Dealership, Member } from '../dealership/types.ts';
import type { Load } from '../lead/commands.ts';
import type { LeadFacts, SkipCode } from '../lead/types.ts';
import { type LocalParts, localDateOf, nextOpening, scheduleFor } from '../time/index.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import { isAbsentOn, isActiveOn, isAtWorkNow, isOpenNow, workBlocks } from './people.ts';

export interface Candidate {
  readonly personId: string;
  /** undefined: not a member. */
  readonly member: Member | undefined;
  readonly open: number;
  readonly recent: number;
  readonly today: number;
  readonly skipped: SkipCode | null;
}

export interface Asked {
  readonly facts: LeadFacts;
  readonly dealership: Dealership;
  readonly now: EpochMs;
  readonly clock: LocalParts;
  readonly load: Load;
  readonly gaveBack: readonly string[];
}

/**
 * The day on which a lead that comes now is worked on: today while the dealership is open or opens again
 * today, else the next open day. null: it never opens.
 */
export function workDay({ dealership: { hours }, now }: Asked): LocalDate | null {
  const opening = nextOpening(scheduleFor(hours, now), now);
  return opening === null ? null : localDateOf(hours.zone, opening);
}

/** Whether the person has working time left on that day. */
export function worksOn(m: Member, asked: Asked, day: LocalDate): boolean {
  const { clock } = asked;
  if (!isActiveOn(m, day) || isAbsentOn(m, day)) return false;
  return workBlocks(m, asked.dealership, day).some((b) => day > clock.date || b.to > clock.time);
}

/** U11: at work now; or, while the dealership is closed, at work on its next open day. */
export function isThere(m: Member, asked: Asked): boolean {
  if (isAtWorkNow(m, asked.dealership, asked.clock)) return true;
  if (isOpenNow(asked.dealership, asked.clock)) return false;
  const day = workDay(asked);
  return day !== null && worksOn(m, asked, day);
}

/** What rules a person out, whatever the hour. A row that names one person is not asked for language and skill. */
function whyNot(m: Member | undefined, asked: Asked, day: LocalDate, named: boolean): SkipCode | null {
  const { facts, load, gaveBack } = asked;
  if (!m) return 'not_member';
  if (m.leftOn !== null && m.leftOn < day) return 'left';
  if (!isActiveOn(m, day)) return 'not_member';
  if (isAbsentOn(m, day)) return 'absent';
  if (gaveBack.includes(m.personId)) return 'gave_back';
  if (!named && facts.language !== null && m.languages.length > 0 && !speaks(m, facts.language))
    return 'language';
  if (!named && m.skills.length > 0 && !m.skills.includes(facts.nature)) return 'skill';
  if (m.capacity !== null && (load[m.personId]?.open ?? 0) >= m.capacity) return 'capacity';
  return null;
}

const speaks = (m: Member, language: string) =>
  m.languages.some((l) => l.toLowerCase() === language.toLowerCase());

/**
 * Everyone a row names and why they are passed over. Those at work now come first. Where nobody is, the lead
 * goes to those who still work on its work day (see `workDay`): a lead of the night or of Sunday has its person
 * at once instead of waiting at the manager's, and somebody absent on that day does not get it.
 */
export function candidatesOf(personIds: readonly string[], asked: Asked, named: boolean): Candidate[] {
  const pass = (day: LocalDate, there: (m: Member) => boolean): Candidate[] =>
    [...new Set(personIds)].map((personId) => {
      const member = asked.dealership.members.find((m) => m.personId === personId);
      const { open, recent, today } = asked.load[personId] ?? { open: 0, recent: 0, today: 0 };
      const skipped =
        whyNot(member, asked, day, named) ?? (member && there(member) ? null : ('off_hours' as const));
      return { personId, member, open, recent, today, skipped };
    });
  const today = pass(asked.clock.date, (m) => isAtWorkNow(m, asked.dealership, asked.clock));
  if (today.some((c) => c.skipped === null)) return today;
  const day = workDay(asked);
  return day === null ? today : pass(day, (m) => worksOn(m, asked, day));
}
