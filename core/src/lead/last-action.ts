import type { LeadEvent } from './events.ts';
import { isFinalStatus } from './state.ts';
import type { ActionKind, LastAction, Lead } from './types.ts';

/**
 * What an action of a person may change and its undo gives back. Notes, links, warnings and what Salesforce
 * showed are history of their own and stay.
 */
const GIVEN_BACK = [
  'status',
  'appointment',
  'closedAt',
  'hadAppointment',
  'reason',
  'ownershipEnd',
  'recontactAt',
  'recontactDone',
  'responsible',
  'explanation',
  'contacts',
  'intents',
  'gaveBack',
  'excluded',
] as const;

type Fields = Readonly<Record<string, unknown>>;
type Before = NonNullable<LastAction['before']>;

const fieldsOf = (lead: Lead): Fields => lead as unknown as Fields;
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The lead after an event, with what an undo would need. Events of one action are one step; whatever else
 * touches the same fields later makes an end of it.
 */
export function remember(before: Lead, after: Lead, event: LeadEvent): Lead {
  if (event.type === 'undone') return after;
  const last = before.lastAction ?? null;
  if (event.actionId !== undefined && event.by.kind === 'person') {
    const { at, actionId: id } = event;
    const goesOn = last?.id === id && last.over === null;
    const first: Before = goesOn && last.before ? last.before : { set: {}, unset: [] };
    const lastAction: LastAction = {
      id,
      what: strongKind(event) ?? (goesOn ? last.what : weakKind(event)),
      at,
      byPersonId: event.by.personId,
      before: merge(first, difference(before, after)),
      over: null,
    };
    return { ...after, lastAction };
  }
  if (!last?.before) return after;
  // What Salesforce closed, or shows of it, is changed there from now on.
  const closedThere = !isFinalStatus(before.status) && isFinalStatus(after.status);
  if (!closedThere && !touches(last.before, before, after)) return after;
  const over = event.type === 'mirrored' || event.type === 'intent_conflicted' ? 'in_salesforce' : 'later';
  return { ...after, lastAction: { ...last, before: null, over } };
}

/** The lead as it was before its last action. */
export function takeBack(lead: Lead, last: LastAction, before: Before, event: { readonly at: number }): Lead {
  const kept = Object.fromEntries(Object.entries(lead).filter(([key]) => !before.unset.includes(key)));
  return {
    ...kept,
    ...before.set,
    // The same command sent once more stays a repeat.
    actionIds: [...new Set([...(lead.actionIds ?? []), last.id])],
    lastAction: { ...last, at: event.at, before: null, over: 'undone' },
  } as unknown as Lead;
}

function difference(before: Lead, after: Lead): Before {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const changed = GIVEN_BACK.filter((key) => !same(was[key], is[key]));
  return {
    set: Object.fromEntries(changed.filter((key) => key in was).map((key) => [key, was[key]])),
    unset: changed.filter((key) => !(key in was)),
  };
}

/** What the action's first event found counts, not what its later ones did. */
function merge(first: Before, next: Before): Before {
  const known = new Set([...Object.keys(first.set), ...first.unset]);
  const set = Object.fromEntries(Object.entries(next.set).filter(([key]) => !known.has(key)));
  return {
    set: { ...first.set, ...set },
    unset: [...first.unset, ...next.unset.filter((key) => !known.has(key))],
  };
}

const touches = ({ set, unset }: Before, before: Lead, after: Lead): boolean =>
  [...Object.keys(set), ...unset].some((key) => !same(fieldsOf(before)[key], fieldsOf(after)[key]));

/** The kind that an event says by itself. */
function strongKind(event: LeadEvent): ActionKind | null {
  switch (event.type) {
    case 'contact_logged':
      return 'contact';
    case 'appointment_made':
      return 'appointment';
    case 'sale_closed':
      return 'sale';
    case 'no_sale_closed':
      return event.reason === 'recontact' ? 'recontact' : 'no_sale';
    case 'recontact_changed':
      return 'change_recontact';
    case 'given_back':
      return 'not_mine';
    case 'test_or_spam_settled':
      return 'test_or_spam';
    case 'intent_dropped':
      return 'drop_intent';
    default:
      return null;
  }
}

/** The kind of an action that consists of nothing more telling. */
function weakKind(event: LeadEvent): ActionKind {
  if (event.type === 'taken') return 'take';
  if (event.type === 'noted') return 'hand_over';
  if (event.type !== 'assigned') return 'assign';
  const { how } = event.explanation;
  return how === 'taken' ? 'take' : how === 'handed_over' ? 'hand_over' : 'assign';
}
