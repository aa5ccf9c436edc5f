import { describe, expect, it } from 'vitest';
import type { Command, LeadEvent } from './commands.ts';
import { EVENT_VERSION } from './events.ts';
import { evolve } from './evolve.ts';
import { aCall, aDealership, aLead, DAY, given, HOUR, person, SYSTEM, TUESDAY_10 } from './testing.ts';
import {
  aHandOver,
  aMirror,
  aNoSale,
  anAppointment,
  anUndo,
  aRecontact,
  aRecontactChange,
  aSale,
  isSpam,
} from './testing-commands.ts';
import type { Lead, LastAction } from './types.ts';

const T = TUESDAY_10;
const NOW = T + HOUR;
const by = person('marta');
const dealership = aDealership({ authority: 'pitlane' });
const here = (): Lead => aLead({}, { dealership });
const start = () => given(here(), { dealership, now: NOW });
const called = () => start().when(aCall({ outcome: 'reached' }));
const lastOf = (r: { readonly lead: Lead | null }) => r.lead?.lastAction as LastAction;
/** One event of marta's action `x`. */
const event = <E extends object>(e: E, over: Partial<LeadEvent> = {}) =>
  ({ v: EVENT_VERSION, at: NOW, by, actionId: 'x', ...e, ...over }) as unknown as LeadEvent;

describe('the last action', () => {
  const there = () => given(aLead(), { now: NOW }).when(aCall({ outcome: 'reached' }));
  const doubted = () => start().when({ type: 'not_mine', by, reason: 'test_or_spam' });
  const takeIt: Command = { type: 'take', by: person('luis'), confirmed: true };
  const assign: Command = { type: 'assign', by: person('elena'), personId: 'luis' };
  it.each([
    ['contact', () => called()],
    ['appointment', () => called().when(anAppointment())],
    ['sale', () => called().when(aSale())],
    ['no_sale', () => called().when(aNoSale())],
    ['recontact', () => called().when(aRecontact())],
    ['change_recontact', () => called().when(aRecontact()).when(aRecontactChange())],
    ['take', () => start().when({ type: 'take', by, confirmed: false })],
    ['take', () => start().when(takeIt)],
    ['assign', () => start().when(assign)],
    ['hand_over', () => start().when(aHandOver())],
    ['hand_over', () => start().when(aHandOver({ note: '' }))],
    ['not_mine', () => doubted()],
    ['test_or_spam', () => doubted().when(isSpam())],
    ['test_or_spam', () => doubted().when(isSpam({ what: 'real' }))],
    ['drop_intent', () => there().when({ type: 'drop_intent', by, intentId: 'c1' })],
  ] as const)('is called %s [U12]', (what, act) => {
    const outcome = act();
    expect(outcome.rejection).toBeNull();
    expect(lastOf(outcome)).toMatchObject({ what, at: NOW, over: null });
  });

  it('is an assignment where nothing else is said, as in events of other releases [U12]', () => {
    const linked = evolve(here(), event({ type: 'linked', leadId: 'l9' }));
    expect(linked.lastAction).toMatchObject({ id: 'x', what: 'assign', byPersonId: 'marta' });
  });

  it('is a person’s own: what a clock does is none, whatever id it carries [U12]', () => {
    const noted = event({ type: 'noted', noteId: 'n1' }, { by: SYSTEM });
    expect(evolve(here(), noted).lastAction).toBeNull();
  });
});

describe('what an undo would need', () => {
  it('is the fields that the action changed, as they were, and those that it added [U12]', () => {
    const before = called().lead as Lead;
    const made = called().when(anAppointment());
    expect(lastOf(made).before).toEqual({ set: { status: 'assigned_to_dealer' }, unset: ['appointment'] });
    expect(lastOf(called().when(aCall({ contactId: 'c2' }))).before).toEqual({
      set: { contacts: before.contacts },
      unset: [],
    });
    const sold = made.when(aSale());
    const { status, appointment } = made.lead as Extract<Lead, { status: 'appointment_made' }>;
    expect(lastOf(sold).before).toEqual({
      set: { status, appointment },
      unset: ['closedAt', 'hadAppointment'],
    });
  });

  it('is what its first event found, however often its later ones change the same [U12]', () => {
    const lead = here();
    const luis = { ...lead.responsible, personId: 'luis', takenAt: null };
    const explanation = { ...lead.explanation, how: 'by_hand' };
    const taken = evolve(lead, event({ type: 'taken', personId: 'marta' }));
    const both = evolve(taken, event({ type: 'assigned', responsible: luis, explanation }));
    expect(both.lastAction?.before).toEqual({
      set: { responsible: lead.responsible, explanation: lead.explanation },
      unset: [],
    });
    const undone = event({ type: 'undone', what: 'take' });
    expect(evolve(both, undone).responsible).toEqual(lead.responsible);
  });

  it('keeps apart what the action added once, took away and added again [U12]', () => {
    const appointment = { at: T + DAY, setAt: NOW, byPersonId: 'marta', mailsCustomer: null, moves: 0 };
    const made = event({ type: 'appointment_made', appointment, intent: null });
    const sold = event({ type: 'sale_closed', intent: null });
    const once = [made, sold].reduce(evolve, here());
    const before = { set: { status: 'assigned_to_dealer' } };
    expect(once.lastAction?.before).toEqual({
      ...before,
      unset: ['appointment', 'closedAt', 'hadAppointment'],
    });
    const often = [made, sold].reduce(evolve, once);
    expect(often.lastAction?.before).toEqual(once.lastAction?.before);
    const open = evolve(often, event({ type: 'undone', what: 'sale' }));
    expect(open.status).toBe('assigned_to_dealer');
    for (const key of ['appointment', 'closedAt', 'hadAppointment']) expect(open).not.toHaveProperty(key);
  });
});

describe('the end of what can be taken back', () => {
  it('is Salesforce’s where a look contradicts the wish of a lead closed there before [R48, U12]', () => {
    const shown = { status: 'closed_no_sale', reason: 'recontact' } as const;
    const changed = given(aLead(), { now: NOW })
      .when(aMirror({ ...shown, recontactAt: T + 30 * DAY }))
      .when(aRecontactChange());
    expect(lastOf(changed)).toMatchObject({ over: null, before: { set: { intents: [] } } });
    const other = changed.when(aMirror({ ...shown, recontactAt: T + 45 * DAY }));
    expect(other.events.map((e) => e.type)).toEqual(['mirrored', 'intent_conflicted']);
    expect(lastOf(other)).toMatchObject({ over: 'in_salesforce', before: null });
    expect(other.when(anUndo()).rejection?.code).toBe('already_in_salesforce');
  });

  it('is what came later where time went on with it, and not what it leaves alone [U12, R47]', () => {
    const closed = called().when(aRecontact({ recontactAt: NOW + HOUR }));
    const linked = closed.when({ type: 'link', by: SYSTEM, leadId: 'l9' });
    expect(lastOf(linked)).toEqual(lastOf(closed));
    const tick = { type: 'tick', by: SYSTEM, childLeadId: 'l2' } as const;
    const opened = closed.when(tick, { now: NOW + 2 * HOUR });
    expect(lastOf(opened)).toEqual({ ...lastOf(closed), before: null, over: 'later' });
  });
});
