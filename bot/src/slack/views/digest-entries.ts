import {
  type CustomerOf,
  type Dealership,
  DIGEST_GROUPS,
  type DigestGroupKey,
  type DigestLine,
  digestOf,
  effectiveAppointment,
  type EpochMs,
  type Lead,
} from '@pitlane/core';

/** One lead as the morning's list sees it. */
export interface Entry {
  readonly lead: Lead;
  readonly line: DigestLine;
  readonly groups: ReadonlySet<DigestGroupKey>;
  readonly visitAt: EpochMs | null;
  /** It needs somebody today: it has a line. */
  readonly listed: boolean;
}
export type Listed = Entry;

/** What is only counted: nobody need hurry. */
const UNLISTED: ReadonlySet<DigestGroupKey> = new Set<DigestGroupKey>(['in_progress']);
const MARKS = { late: 0, at_risk: 1, today: 2 } as const;

/**
 * The leads of a morning's list by how they press: overdue, at risk, due today, the rest; then by due time and number.
 * Each lead stands once, with all that is said of it.
 * @param personId only this person's; left out: all
 */
export function entriesOf(
  leads: readonly Lead[],
  dealership: Dealership,
  now: EpochMs,
  {
    personId,
    customerOf,
  }: { readonly personId?: string | undefined; readonly customerOf?: CustomerOf | undefined } = {},
): Entry[] {
  return leads
    .flatMap((lead) => entryOf(lead, dealership, now, customerOf))
    .filter((e) => personId === undefined || e.line.personId === personId)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.line.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.line.dueAt ?? Number.MAX_SAFE_INTEGER) ||
        a.line.number - b.line.number,
    );
}

const rank = ({ line }: Entry): number => (line.mark ? MARKS[line.mark] : 3);

function entryOf(lead: Lead, dealership: Dealership, now: EpochMs, customerOf?: CustomerOf): Entry[] {
  const { groups } = digestOf([lead], dealership, now, customerOf ? { customerOf } : {});
  const keys = DIGEST_GROUPS.filter((key) => groups[key].count > 0);
  // An appointment's line has the visit for its time; the others the work that is due.
  const key = keys.find((k) => !k.startsWith('appointments')) ?? keys[0];
  const line = key && groups[key].lines[0];
  if (!line) return [];
  return [
    {
      lead,
      line,
      groups: new Set(keys),
      visitAt: effectiveAppointment(lead)?.at ?? null,
      listed: keys.some((k) => !UNLISTED.has(k)),
    },
  ];
}
