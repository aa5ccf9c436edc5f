import type { Dealership } from '../../dealership/types.ts';
import type { Busy, Load } from '../../lead/commands.ts';
import type { Explanation, LeadFacts } from '../../lead/types.ts';
import { localDateOf } from '../../time/index.ts';
import type { EpochMs } from '../../time/types.ts';
import { assign } from '../assign.ts';
import { FAIRNESS_DAYS } from '../share.ts';
import type { RuleTable } from './types.ts';

/** A lead of the past, as the rule would have seen it. */
export interface PastLead {
  readonly leadId: string;
  readonly number: number;
  readonly facts: LeadFacts;
  readonly arrivedAt: EpochMs;
  /** null: it is open. */
  readonly closedAt: EpochMs | null;
  /** Who has it now, or had it when it was closed. */
  readonly ownerId: string;
  readonly formerAdvisorId: string | null;
}

export interface DryRunRow {
  readonly leadId: string;
  readonly number: number;
  /** Whom the rule gives it to; the acting manager where it is held. */
  readonly personId: string;
  readonly held: boolean;
  /** `otherwise` for the default row; null: no row decided. */
  readonly row: string | null;
  readonly because: Explanation['because'];
}

export interface DryRun {
  readonly rows: readonly DryRunRow[];
  /** Leads by person: what the rule would give them, and what they really had. */
  readonly byPerson: Readonly<Record<string, { readonly would: number; readonly had: number }>>;
  readonly byRow: Readonly<Record<string, number>>;
}

/** As in the real run. */
const WINDOW = FAIRNESS_DAYS * 24 * 3_600_000;

/**
 * R7: what a rule would have done with these leads, oldest first, each decided by the very function of the real
 * run: same people, hours, absences and capacity at that moment, with the load that the rule itself has made so far: a
 * lead weighs on whoever it gives it to until the day it was really closed.
 */
export function dryRun(rule: RuleTable, past: readonly PastLead[], dealership: Dealership): DryRun {
  const tried: Dealership = {
    ...dealership,
    rule: { version: (dealership.rule?.version ?? 0) + 1, ...rule },
  };
  const given: Given[] = [];
  const rows = past
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt || a.number - b.number)
    .map((lead): DryRunRow => {
      const { responsible, explanation } = assign(lead.facts, tried, {
        now: lead.arrivedAt,
        arrivedAt: lead.arrivedAt,
        load: loadAt(given, lead.arrivedAt, dealership.hours.zone),
        sameCustomer: { routesTo: null, links: [] },
        formerAdvisorId: lead.formerAdvisorId,
        gaveBack: [],
      });
      // A proposal counts for the person proposed: after a quarter of an hour it is theirs (U14).
      const personId = responsible.proposed?.personId ?? responsible.personId;
      const held = responsible.held !== null && responsible.proposed === null;
      if (!held) given.push({ personId, at: lead.arrivedAt, until: lead.closedAt });
      const { row, because } = explanation;
      return { leadId: lead.leadId, number: lead.number, personId, held, row, because };
    });
  return { rows, byPerson: byPerson(rows, past), byRow: countBy(rows, (r) => r.row ?? 'held') };
}

interface Given {
  readonly personId: string;
  readonly at: EpochMs;
  readonly until: EpochMs | null;
}

function loadAt(given: readonly Given[], now: EpochMs, zone: string): Load {
  const today = localDateOf(zone, now);
  const load: Record<string, Busy> = {};
  for (const { personId, at, until } of given) {
    const own = (load[personId] ??= { open: 0, recent: 0, today: 0 });
    if (until === null || until > now) own.open += 1;
    if (at < now - WINDOW) continue;
    own.recent += 1;
    if (localDateOf(zone, at) === today) own.today += 1;
  }
  return load;
}

function byPerson(rows: readonly DryRunRow[], past: readonly PastLead[]): DryRun['byPerson'] {
  const would = countBy(rows, (r) => r.personId);
  const had = countBy(past, (p) => p.ownerId);
  const ids = [...new Set([...Object.keys(would), ...Object.keys(had)])].toSorted();
  return Object.fromEntries(ids.map((id) => [id, { would: would[id] ?? 0, had: had[id] ?? 0 }]));
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const key = keyOf(item);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}
