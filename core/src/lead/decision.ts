import type {
  Actor,
  Command,
  CommandType,
  Context,
  Decision,
  FormField,
  Lead,
  LeadEvent,
  Rejection,
  RejectionCode,
} from './commands.ts';
import { EVENT_VERSION } from './events.ts';
import type { Intent } from './types.ts';

/** One kind of command. */
export type Of<T extends CommandType> = Extract<Command, { type: T }>;
type Accepted = Extract<Decision, { ok: true }>;
/** An event without what every event of a decision shares. */
type Bare<E> = E extends LeadEvent ? Omit<E, 'v' | 'at' | 'by'> : never;

export const NOTHING: Accepted = { ok: true, events: [], personal: [], notices: [], child: null };

export const accept = (
  events: readonly LeadEvent[],
  rest: Partial<Pick<Accepted, 'personal' | 'notices' | 'child'>> = {},
): Accepted => ({ ...NOTHING, ...rest, events });

export const rejection = (
  code: RejectionCode,
  field: FormField | null = null,
  params: Rejection['params'] = {},
): Rejection => ({ code, field, params });

/** Marks a person's events as one action, by which a repeat is known and an undo finds them. */
export function asAction(decision: Decision, actionId: string | null): Decision {
  if (!decision.ok || actionId === null) return decision;
  return { ...decision, events: decision.events.map((e) => ({ ...e, actionId })) };
}

export const refuse = (problem: Rejection): Decision => ({ ok: false, rejection: problem });

/** Stamps a decision's events with who and when. */
export const stamp =
  (by: Actor, ctx: Pick<Context, 'now'>) =>
  (event: Bare<LeadEvent>): LeadEvent =>
    ({ v: EVENT_VERSION, at: ctx.now, by, ...event }) as LeadEvent;

/** Under `salesforce` what is done here is a wish until Salesforce shows it; under `pitlane` it is done. */
export function intentFor(
  lead: Lead,
  personId: string,
  ctx: Pick<Context, 'now'>,
  wish: Pick<Intent, 'id' | 'kind'> & Partial<Intent>,
): Intent | null {
  if (lead.authority === 'pitlane') return null;
  return {
    at: ctx.now,
    byPersonId: personId,
    attemptNo: null,
    appointmentAt: null,
    recontactAt: null,
    reason: null,
    ...wish,
  };
}

/** Longest text of one field (characters): what a Slack form holds. */
export const TEXT_MAX = 3000;

export const tooLong = (text: string, field: FormField): Rejection[] =>
  text.length > TEXT_MAX ? [rejection('text_too_long', field, { max: TEXT_MAX, length: text.length })] : [];

export const isBlank = (text: string): boolean => text.trim() === '';
