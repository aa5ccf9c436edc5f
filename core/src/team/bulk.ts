import { assign } from '../assignment/index.ts';
import type { AssignmentRule, Dealership } from '../dealership/types.ts';
import type { Busy, Load } from '../lead/commands.ts';
import { isFinal } from '../lead/state.ts';
import type { Explanation, Lead } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';
import { originRank } from '../lead/order.ts';

/** Who gets a batch: whom the rule says, or these people in fair shares. */
export type BulkHow =
  | { readonly kind: 'rule' }
  | { readonly kind: 'people'; readonly personIds: readonly string[] };

export interface BulkGiven {
  readonly leadId: string;
  /** null: nobody could be found; the lead stays where it is. */
  readonly personId: string | null;
  readonly because: Explanation['because'];
}

/**
 * Several leads at once, fair within the batch: each assignment counts for the next. Customers' own requests are
 * given out before campaigns (R30, X42, X48), older before newer; closed leads are left out.
 * @param ctx.load what everybody has before the batch
 */
export function planBulk(
  leads: readonly Lead[],
  how: BulkHow,
  ctx: { readonly dealership: Dealership; readonly now: EpochMs; readonly load: Load },
): readonly BulkGiven[] {
  const { now } = ctx;
  const dealership = { ...ctx.dealership, rule: ruleFor(how, ctx.dealership) };
  const load: Record<string, Busy> = structuredClone(ctx.load);
  return inTurn(leads, dealership).map((lead): BulkGiven => {
    const { responsible, explanation } = assign(lead.facts, dealership, {
      now,
      arrivedAt: lead.assignedToDealerAt,
      load,
      sameCustomer: { routesTo: null, links: [] },
      formerAdvisorId: null,
      gaveBack: lead.gaveBack.map((g) => g.personId),
    });
    const personId = responsible.proposed?.personId ?? (responsible.held ? null : responsible.personId);
    if (personId !== null) {
      const own = (load[personId] ??= { open: 0, recent: 0, today: 0 });
      own.recent += 1;
      own.today += 1;
      if (lead.responsible.personId !== personId || lead.responsible.held) own.open += 1;
    }
    return { leadId: lead.id, personId, because: explanation.because };
  });
}

/** R30, X42: whoever waits for an answer first. */
const inTurn = (leads: readonly Lead[], { policy }: Dealership): Lead[] =>
  leads
    .filter((lead) => !isFinal(lead))
    .toSorted(
      (a, b) =>
        originRank(a.facts.origin, policy) - originRank(b.facts.origin, policy) ||
        a.assignedToDealerAt - b.assignedToDealerAt ||
        a.number - b.number,
    );

function ruleFor(how: BulkHow, { rule }: Dealership): AssignmentRule | null {
  if (how.kind === 'rule') return rule;
  const [only, ...more] = how.personIds;
  const to =
    only !== undefined && more.length === 0
      ? { kind: 'person' as const, personId: only }
      : { kind: 'pool' as const, personIds: how.personIds };
  return { version: rule?.version ?? 0, rows: [], otherwise: { to, mode: 'auto' } };
}

/**
 * The way back from a batch: each lead to whom it had before, left out where anything happened to it since.
 * @param before as each lead was, with its version then
 * @param after the same leads now, with the version that the batch left
 */
export function undoBulk(
  before: readonly { readonly leadId: string; readonly personId: string; readonly held: boolean }[],
  after: readonly { readonly leadId: string; readonly untouched: boolean }[],
): readonly { readonly leadId: string; readonly personId: string; readonly held: boolean }[] {
  const free = new Set(after.filter((a) => a.untouched).map((a) => a.leadId));
  return before.filter((b) => free.has(b.leadId));
}
