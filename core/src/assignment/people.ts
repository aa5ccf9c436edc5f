import type { Dealership, Member } from '../dealership/types.ts';
import { blocksOn, localParts, type LocalParts, weekdayOf } from '../time/index.ts';
import type { Block, EpochMs, LocalDate } from '../time/types.ts';

type Place = Pick<Dealership, 'hours'>;

/** Joined and not yet left on that local day; the last day counts. */
export const isActiveOn = (m: Member, date: LocalDate): boolean =>
  (m.joinedOn === null || m.joinedOn <= date) && (m.leftOn === null || date <= m.leftOn);

export const isAbsentOn = (m: Member, date: LocalDate): boolean =>
  m.absences.some((a) => a.from <= date && date <= a.to);

/**
 * When a person works on a local day. Holidays and closures close for everyone; a special day (half day, extra
 * opening) is the dealership's blocks, cut to the person's own where they have any.
 */
export function workBlocks(m: Member, { hours }: Place, date: LocalDate): readonly Block[] {
  const house = blocksOn(hours, date);
  if (m.week === null) return house;
  const own = m.week[weekdayOf(date)] ?? [];
  if (hours.special.some((s) => s.date === date)) return own.flatMap((o) => house.flatMap((h) => cut(o, h)));
  const closed =
    hours.holidays.some((h) => h.date === date) || hours.closures.some((c) => c.from <= date && date <= c.to);
  return closed ? [] : own;
}

function cut(a: Block, b: Block): Block[] {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? [{ from, to }] : [];
}

const within = (blocks: readonly Block[], { time }: LocalParts) =>
  blocks.some((b) => b.from <= time && time < b.to);

/** Whether the dealership's doors are open at a moment of its wall clock. */
export const isOpenNow = ({ hours }: Place, clock: LocalParts): boolean =>
  within(blocksOn(hours, clock.date), clock);

/** Member of the dealership on that local day: joined, not left. */
export const isActive = (m: Member, d: Place, at: EpochMs): boolean =>
  isActiveOn(m, localParts(d.hours.zone, at).date);

/** U13: absent on that day of the dealership's calendar; both ends of an absence count. */
export const isAbsent = (m: Member, d: Place, at: EpochMs): boolean =>
  isAbsentOn(m, localParts(d.hours.zone, at).date);

/** Active, not absent, and inside their own hours, or the dealership's where they have none. */
export const isAtWork = (m: Member, d: Place, at: EpochMs): boolean =>
  isAtWorkNow(m, d, localParts(d.hours.zone, at));

export const isAtWorkNow = (m: Member, d: Place, clock: LocalParts): boolean =>
  isActiveOn(m, clock.date) && !isAbsentOn(m, clock.date) && within(workBlocks(m, d, clock.date), clock);

const leads = (m: Member): boolean => m.roles.includes('manager') || m.roles.includes('alternate');

/** Stable order that does not depend on how the members are listed. */
export const byId = (a: Member, b: Member): number => (a.personId < b.personId ? -1 : 1);

/**
 * R2, R107: who allocates at that moment: whoever took over that day (U13) and is not absent since; else the
 * manager; while they are absent that local day, the alternate; while both are, the manager again. The day after,
 * or when the manager is back, it is theirs by itself. null: neither role is filled.
 */
export function actingManager(
  d: Pick<Dealership, 'hours' | 'members' | 'takeovers'>,
  at: EpochMs,
): string | null {
  const { date } = localParts(d.hours.zone, at);
  const staff = d.members.filter((m) => isActiveOn(m, date)).sort(byId);
  const takeover = d.takeovers?.findLast(
    (x) =>
      x.date === date && staff.some((m) => m.personId === x.personId && leads(m) && !isAbsentOn(m, date)),
  );
  if (takeover) return takeover.personId;
  const managers = staff.filter((m) => m.roles.includes('manager'));
  const alternates = staff.filter((m) => m.roles.includes('alternate'));
  const present = [...managers, ...alternates].find((m) => !isAbsentOn(m, date));
  return (present ?? managers[0] ?? alternates[0])?.personId ?? null;
}

/**
 * R11: the one who answers for a lead that nobody else can have. Where neither manager nor alternate is active
 * (setup refuses that; people may have left since) it is the manager of record, else whoever is there.
 * @throws RangeError when the dealership has no members at all
 */
export function lastResort(
  d: Pick<Dealership, 'id' | 'hours' | 'members' | 'takeovers'>,
  at: EpochMs,
): string {
  const acting = actingManager(d, at);
  if (acting !== null) return acting;
  const { date } = localParts(d.hours.zone, at);
  const all = [...d.members].sort(byId);
  const found =
    all.find((m) => m.roles.includes('manager')) ??
    all.find((m) => m.roles.includes('alternate')) ??
    all.find((m) => isActiveOn(m, date)) ??
    all[0];
  if (!found) throw new RangeError(`Dealership ${d.id} has no members: nobody can be responsible (R11)`);
  return found.personId;
}
