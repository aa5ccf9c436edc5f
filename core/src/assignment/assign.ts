import type { Dealership } from '../dealership/types.ts';
import type { Context, Load } from '../lead/commands.ts';
import type { Explanation, HoldReason, LeadFacts, Responsible, WhyCode } from '../lead/types.ts';
import { addOpenTime, localParts, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import { type Asked, type Candidate, candidatesOf, isThere } from './candidates.ts';
import { type Matched, matchRow } from './match.ts';
import { isOpenNow, lastResort } from './people.ts';
import { fairShare } from './share.ts';

export interface AssignContext {
  readonly now: EpochMs;
  /** When the lead came: `arrived: open | closed` in a rule looks at it. */
  readonly arrivedAt: EpochMs;
  readonly load: Load;
  readonly sameCustomer: Context['sameCustomer'];
  readonly formerAdvisorId: string | null;
  /** People who gave this lead back (U12): the rule does not return it to them. */
  readonly gaveBack: readonly string[];
}

export interface Assigned {
  readonly responsible: Responsible;
  readonly explanation: Explanation;
}

type Reason = Explanation['because'][number];
const reason = (code: WhyCode, params: Reason['params'] = {}): Reason => ({ code, params });

/**
 * R5, R7, R11: who is responsible for a lead, and why. Always exactly one person: the owner of the same
 * customer's open lead if they are there (U11), else whom the first matching row of the rule gives, else the
 * acting manager, with the reason why it is held. Somebody named by a row who is unknown or has left holds the
 * lead too: trying the default row instead would hide that the rule is out of date (R10).
 * @throws RangeError when the dealership has no members at all
 */
export function assign(facts: LeadFacts, dealership: Dealership, ctx: AssignContext): Assigned {
  const asked: Asked = { ...ctx, facts, dealership, clock: localParts(dealership.hours.zone, ctx.now) };
  const { rule } = dealership;
  const known = sameCustomer(asked, ctx);
  if (known) return known;
  if (rule === null) return held('no_rule', asked, { because: [reason('no_rule')] });

  const arrivedOpen = isOpenNow(dealership, localParts(dealership.hours.zone, ctx.arrivedAt));
  const row = matchRow(rule, facts, arrivedOpen);
  const named = row.to.kind === 'person';
  const candidates = candidatesOf(
    row.to.kind === 'person' ? [row.to.personId] : row.to.personIds,
    asked,
    named,
  );
  const eligible = candidates.filter((c) => c.skipped === null);
  const because = [whichRow(row, facts, arrivedOpen)];
  const story = { row: row.id, ruleVersion: rule.version, candidates: candidates.map(told) };

  if (eligible.length === 0) {
    const gone = candidates.every((c) => c.skipped === 'not_member' || c.skipped === 'left');
    const why = gone ? 'unknown_person' : 'nobody_available';
    return held(why, asked, { ...story, because: [...because, reason(why)] });
  }
  const { chosen, why } = choose(eligible, candidates, asked, ctx.formerAdvisorId, named);
  because.push(why);
  if (row.mode === 'confirm') {
    const manager = lastResort(dealership, ctx.now);
    // Nobody is asked to confirm what they get themselves.
    if (manager !== chosen.personId) return toConfirm(chosen.personId, asked, { ...story, because });
  }
  return {
    responsible: responsible(chosen.personId, ctx.now),
    explanation: { how: 'rule', ...story, because },
  };
}

/** U11: one customer, one person. Capacity does not count here; who gave the lead back is not asked again. */
function sameCustomer(asked: Asked, ctx: AssignContext): Assigned | null {
  const found = ctx.sameCustomer.routesTo;
  const owner = found && asked.dealership.members.find((m) => m.personId === found.personId);
  if (!found || !owner || ctx.gaveBack.includes(owner.personId) || !isThere(owner, asked)) return null;
  const { personId } = owner;
  return {
    responsible: responsible(personId, ctx.now),
    explanation: {
      how: 'same_customer',
      ruleVersion: asked.dealership.rule?.version ?? null,
      row: null,
      because: [reason('same_customer', { personId, number: found.number })],
      candidates: [{ personId, open: ctx.load[personId]?.open ?? 0, skipped: null }],
    },
  };
}

/** The customer's former advisor first; else the fair share. `mean`: open leads of the row's people, one decimal. */
function choose(
  eligible: readonly Candidate[],
  all: readonly Candidate[],
  asked: Asked,
  formerAdvisorId: string | null,
  named: boolean,
): { chosen: Candidate; why: Reason } {
  const former = eligible.find((c) => c.personId === formerAdvisorId);
  const chosen = former ?? fairShare(eligible, asked.clock.date, asked.dealership);
  const { personId, open } = chosen;
  if (named) return { chosen, why: reason('named_person', { personId }) };
  if (former) return { chosen, why: reason('former_advisor', { personId }) };
  if (eligible.length === 1) return { chosen, why: reason('only_one', { personId, open }) };
  const team = all.filter((c) => c.skipped !== 'not_member' && c.skipped !== 'left');
  const mean = Math.round((team.reduce((sum, c) => sum + c.open, 0) / team.length) * 10) / 10;
  return { chosen, why: reason('fair_share', { personId, open, mean }) };
}

/** The row, and the facts by which it matched, as the lead has them. */
function whichRow(row: Matched, facts: LeadFacts, arrivedOpen: boolean): Reason {
  if (row.when === null) return reason('default_row');
  const { when } = row;
  const params: Record<string, string | number> = { row: row.id };
  if (when.nature) params['nature'] = facts.nature;
  if (when.language) params['language'] = facts.language ?? '';
  if (when.origin) params['origin'] = facts.origin;
  if (when.campaign) params['campaign'] = facts.campaign ?? '';
  if (when.model) params['model'] = facts.model ?? '';
  if (when.hasVin !== undefined) params['vin'] = facts.hasVin ? 'yes' : 'no';
  if (when.hasContract !== undefined) params['contract'] = facts.hasContract ? 'yes' : 'no';
  if (when.recontacted !== undefined) params['recontacted'] = facts.recontacted ? 'yes' : 'no';
  if (when.arrived) params['arrived'] = arrivedOpen ? 'open' : 'closed';
  return reason('row_matched', params);
}

const told = ({ personId, open, skipped }: Candidate): Explanation['candidates'][number] => ({
  personId,
  open,
  skipped,
});

type Story = Pick<Explanation, 'because'> & Partial<Explanation>;

function held(why: HoldReason, { dealership, now }: Asked, story: Story): Assigned {
  return {
    responsible: responsible(lastResort(dealership, now), now, why),
    explanation: { how: 'held', ruleVersion: null, row: null, candidates: [], ...story },
  };
}

/** U14: the acting manager holds it until they accept or the open minutes of the policy have passed. */
function toConfirm(personId: string, asked: Asked, story: Story): Assigned {
  const { dealership, now } = asked;
  const ms = dealership.policy.confirmWithinMinutes * 60_000;
  const confirmBy = addOpenTime(scheduleFor(dealership.hours, now), now, ms) ?? now + ms;
  const result = held('to_confirm', asked, {
    ...story,
    because: [...story.because, reason('to_confirm', { personId })],
  });
  return { ...result, responsible: { ...result.responsible, proposed: { personId, confirmBy } } };
}

const responsible = (personId: string, since: EpochMs, why: HoldReason | null = null): Responsible => ({
  personId,
  since,
  held: why,
  proposed: null,
  takenAt: null,
});
