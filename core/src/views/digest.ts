import type { Dealership, Nature, Origin } from '../dealership/types.ts';
import { closingClock } from '../lead/clocks.ts';
import { dayLimitToTell } from '../lead/limits.ts';
import { effectiveAppointment, groupOf, isFinal } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import { calendarDaysBetween } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { byWork, type CustomerOf, type Mark, markOf, type WorkDue, workDue } from './due.ts';

/** R35, R114: what the morning list speaks of. A lead may stand in several. */
export const DIGEST_GROUPS = [
  'not_yet_managed',
  'in_progress',
  'due_today',
  'at_risk',
  'appointments_today',
  'appointments_tomorrow',
  'closings_owed',
  'salesforce',
] as const;
export type DigestGroupKey = (typeof DIGEST_GROUPS)[number];

/** Number, model, nature and time: nothing that names a customer (U6, U7). */
export interface DigestLine {
  readonly leadId: string;
  readonly number: number;
  /** null: it waits for the acting manager. */
  readonly personId: string | null;
  readonly origin: Origin;
  readonly nature: Nature;
  readonly model: string | null;
  readonly dueAt: EpochMs | null;
  readonly due: WorkDue['what'] | null;
  /** An attempt is planned no earlier; null: at once. */
  readonly from: EpochMs | null;
  readonly cannotBeMet: boolean;
  readonly mark: Mark | null;
  /** R111: the limit of days that ends now or tomorrow, and when; null: none. */
  readonly limit: { readonly what: 'closing' | 'sixty_days'; readonly at: EpochMs } | null;
}

export interface DigestGroup {
  readonly key: DigestGroupKey;
  readonly count: number;
  /** Of them, over their time; counted apart. */
  readonly late: number;
  readonly lines: readonly DigestLine[];
  /** How many there are beside the lines. */
  readonly more: number;
  /** Held leads (null) first, then whoever is most pressed. */
  readonly byPerson: readonly {
    readonly personId: string | null;
    readonly count: number;
    readonly lines: readonly DigestLine[];
    readonly more: number;
  }[];
}

export interface Digest {
  readonly now: EpochMs;
  /** Open leads. */
  readonly open: number;
  readonly groups: Readonly<Record<DigestGroupKey, DigestGroup>>;
}

/** R35: ten lines a group and a person, the rest is counted. */
export const DIGEST_LINES = 10;

export interface DigestOptions {
  /** Only this person's leads (Home, direct messages); left out: all. */
  readonly personId?: string;
  readonly customerOf?: CustomerOf;
}

/**
 * The day's lists, each in the order of work (X42). Closed leads appear only while something is still to do in
 * Salesforce; tests and spam only there (U12).
 */
export function digestOf(
  leads: readonly Lead[],
  dealership: Dealership,
  now: EpochMs,
  { personId, customerOf }: DigestOptions = {},
): Digest {
  const entries = leads
    .map((lead) => ({ lead, line: lineOf(lead, dealership, now, customerOf) }))
    .filter(({ line }) => personId === undefined || line.personId === personId);
  const open = entries.filter(({ lead }) => !isFinal(lead));
  const { zone } = dealership.hours;
  const order = byWork(dealership.policy);
  const group = (key: DigestGroupKey, list: readonly { readonly line: DigestLine }[], byTime = false) =>
    groupOfLines(
      key,
      list
        .map(({ line }) => line)
        .sort(byTime ? (a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0) || a.number - b.number : order),
    );
  const visitIn = (days: number) =>
    open.flatMap(({ lead, line }) => {
      const at = effectiveAppointment(lead)?.at ?? null;
      // A visit of this morning is listed all day.
      return at !== null && calendarDaysBetween(zone, now, at) === days
        ? [{ line: { ...line, dueAt: at } }]
        : [];
    });
  const isDueToday = ({ dueAt, due, from, mark }: DigestLine) =>
    due !== 'appointment' &&
    dueAt !== null &&
    (mark === 'late' || calendarDaysBetween(zone, now, from ?? dueAt) <= 0);

  return {
    now,
    open: open.length,
    groups: {
      not_yet_managed: group(
        'not_yet_managed',
        open.filter(({ lead }) => groupOf(lead) === 'not_yet_managed'),
      ),
      in_progress: group(
        'in_progress',
        open.filter(({ lead }) => groupOf(lead) === 'in_progress'),
      ),
      due_today: group(
        'due_today',
        open.filter(({ line }) => isDueToday(line)),
      ),
      at_risk: group(
        'at_risk',
        open.filter(({ line }) => line.mark === 'at_risk' || line.limit !== null),
      ),
      appointments_today: group('appointments_today', visitIn(0), true),
      appointments_tomorrow: group('appointments_tomorrow', visitIn(1), true),
      closings_owed: group(
        'closings_owed',
        open.filter(({ lead, line }) => owesClosing(lead, line, dealership, now)),
      ),
      salesforce: group(
        'salesforce',
        entries.filter(({ lead }) => lead.intents.length > 0),
      ),
    },
  };
}

/** The visit is over and nobody closed the lead, or the ten days are (R38, R79). */
function owesClosing(lead: Lead, { due }: DigestLine, dealership: Dealership, now: EpochMs): boolean {
  const visit = effectiveAppointment(lead)?.at ?? null;
  if (visit !== null && visit <= now) return true;
  const { limit, lastChance } = closingClock(lead, dealership);
  return (due === 'closing' || due === 'attempt') && (lastChance ?? limit) < now;
}

function lineOf(lead: Lead, dealership: Dealership, now: EpochMs, customerOf?: CustomerOf): DigestLine {
  const { id: leadId, number, facts, responsible } = lead;
  const due = workDue(lead, dealership, now, customerOf?.(lead));
  const limit = dayLimitToTell(lead, { dealership, now });
  const mark = markOf(due, dealership, now);
  return {
    leadId,
    number,
    personId: responsible.held ? null : responsible.personId,
    origin: facts.origin,
    nature: facts.nature,
    model: facts.model,
    dueAt: due?.at ?? null,
    due: due?.what ?? null,
    from: due?.from ?? null,
    cannotBeMet: due?.cannotBeMet ?? false,
    mark: limit && mark !== 'late' ? 'at_risk' : mark,
    limit: limit && { what: limit.what as 'closing' | 'sixty_days', at: limit.dueAt },
  };
}

function groupOfLines(key: DigestGroupKey, lines: readonly DigestLine[]): DigestGroup {
  const people = new Map<string | null, DigestLine[]>();
  for (const line of lines) {
    const list = people.get(line.personId);
    if (list) list.push(line);
    else people.set(line.personId, [line]);
  }
  // The lines are in order already, so whoever comes first is most pressed.
  const byPerson = [...people].map(([personId, own]) => ({ personId, count: own.length, ...cut(own) }));
  return {
    key,
    count: lines.length,
    late: lines.filter((l) => l.mark === 'late').length,
    ...cut(lines),
    byPerson: [
      ...byPerson.filter((p) => p.personId === null),
      ...byPerson.filter((p) => p.personId !== null),
    ],
  };
}

const cut = (lines: readonly DigestLine[]) => ({
  lines: lines.slice(0, DIGEST_LINES),
  more: Math.max(0, lines.length - DIGEST_LINES),
});
