import type { EpochMs } from '../time/types.ts';
import type { Context, Decision, Lead } from './commands.ts';
import { accept, NOTHING, type Of, refuse, rejection, stamp } from './decision.ts';
import { isFinal } from './state.ts';
import type { Calling } from './types.ts';

/** Who is calling the customer at this moment (U11), in the order they began. Warns others, blocks nobody. */
export const callingNow = (lead: Lead, now: EpochMs): readonly Calling[] =>
  (lead.calling ?? []).filter((c) => c.until > now);

/** U11: "Sophie is calling", for the policy's minutes or until she logs the contact. Counts in no figure. */
export function calling(lead: Lead, { by }: Of<'calling'>, ctx: Context): Decision {
  if (by.kind !== 'person') return refuse(rejection('not_allowed'));
  if (isFinal(lead)) return refuse(rejection('final'));
  const { personId } = by;
  const until = ctx.now + ctx.dealership.policy.callingMinutes * 60_000;
  const known = callingNow(lead, ctx.now).some((c) => c.personId === personId && c.until >= until);
  return known ? NOTHING : accept([stamp(by, ctx)({ type: 'calling', personId, until })]);
}
