import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import type { Command } from './commands.ts';
import { replay } from './evolve.ts';
import { effectiveStatus, isFinal } from './state.ts';
import {
  aCall,
  aContext,
  aDealership,
  aLead,
  aReceive,
  DAY,
  given,
  HOUR,
  MINUTE,
  person,
  SALESFORCE,
  TUESDAY_10,
} from './testing.ts';
import {
  aHandOver,
  aMirror,
  aNoSale,
  anAppointment,
  anUndo,
  aRecontact,
  aRecontactChange,
  aSale,
} from './testing-commands.ts';
import type { Lead } from './types.ts';
import { undoable, withoutUndone } from './undo.ts';

const NOW = TUESDAY_10 + HOUR;
const under = (authority: Authority, policy: Parameters<typeof aDealership>[0] = {}) => {
  const dealership = aDealership({ authority, ...policy });
  return given(aLead({}, { dealership }), { dealership, now: NOW });
};
const called = (authority: Authority = 'pitlane') => under(authority).when(aCall({ outcome: 'reached' }));
const marta = person('marta');
/** Without what an undo leaves behind on purpose: which action was the last, and which ids were used. */
const bare = (lead: Lead | null) => lead && { ...lead, lastAction: null, actionIds: [], calling: [] };

describe('undo', () => {
  const actions: readonly { what: string; command: Command }[] = [
    { what: 'contact', command: aCall({ contactId: 'c2', verbatim: 'Mañana' }) },
    { what: 'appointment', command: anAppointment() },
    { what: 'sale', command: aSale() },
    { what: 'no_sale', command: aNoSale() },
    { what: 'recontact', command: aRecontact() },
    { what: 'take', command: { type: 'take', by: marta, confirmed: false } },
    { what: 'assign', command: { type: 'assign', by: person('elena'), personId: 'luis' } },
    { what: 'not_mine', command: { type: 'not_mine', by: marta, reason: 'other_dealer' } },
    { what: 'hand_over', command: aHandOver() },
  ];
  it.each(
    actions.flatMap((a) => (['pitlane', 'salesforce'] as const).map((authority) => ({ ...a, authority }))),
  )(
    'of $what gives back the lead as it was, under `$authority`, through replay too [U12, R51]',
    ({ what, command, authority }) => {
      const dealership = aDealership({ authority });
      const start = given([...given(null).when(aReceive(), { dealership }).history], {
        dealership,
        now: NOW,
      });
      const before = what === 'take' ? start : start.when(aCall({ outcome: 'reached', by: person('luis') }));
      const lead = 'lead' in before ? before.lead : aLead({}, { dealership });
      const done = before.when(command);
      expect(done.rejection).toBeNull();
      expect(done.lead?.lastAction?.what).toBe(what);
      const undone = done.when(anUndo({ by: command.by }));
      const { notes } = undone.lead as Lead;
      expect(bare(undone.lead)).toEqual(bare(lead && { ...lead, notes }));
      expect(replay(JSON.parse(JSON.stringify(undone.history)))).toEqual(undone.lead);
    },
  );

  it('of a moved appointment brings back the former date; of a closing, the appointment [R41, U12]', () => {
    const made = called().when(anAppointment());
    const moved = made.when(anAppointment({ intentId: 'a2', at: NOW + 3 * DAY }));
    const back = { status: 'appointment_made', appointment: { at: TUESDAY_10 + DAY, moves: 0 } };
    expect(moved.when(anUndo()).lead).toMatchObject(back);
    const closed = made.when(aNoSale()).when(anUndo()).lead;
    expect(closed).toMatchObject(back);
    expect(closed).not.toHaveProperty('closedAt');
  });

  it('takes the pending wish away, and gives back the one it had replaced [U1, U12]', () => {
    const first = called('salesforce').when(aRecontact());
    const changed = first.when(aRecontactChange());
    expect(changed.lead?.intents.map((i) => i.id)).toEqual(['c1', 'r2']);
    expect(changed.when(anUndo()).lead?.intents.map((i) => i.id)).toEqual(['c1', 'r1']);
    const closed = called('salesforce').when(aSale());
    expect(closed.when(anUndo()).lead?.intents.map((i) => i.id)).toEqual(['c1']);
  });

  it('erases what was said in the contact that it takes back', () => {
    const said = under('pitlane').when(aCall({ verbatim: 'Llámeme mañana' }));
    const undone = said.when(anUndo());
    expect(undone.personal).toEqual([{ kind: 'erase_contact_text', contactId: 'c1' }]);
    expect(undone.lead).toMatchObject({ contacts: [], responsible: { takenAt: null } });
  });

  it('is possible for the policy’s minutes and not one longer [U12]', () => {
    for (const undoMinutes of [5, 2]) {
      const done = under('pitlane', { policy: { undoMinutes } }).when(aCall());
      const last = NOW + undoMinutes * MINUTE - 1;
      expect(done.when(anUndo(), { now: last }).rejection).toBeNull();
      expect(done.when(anUndo(), { now: last + 1 }).rejection?.code).toBe('undo_too_late');
    }
  });

  it('belongs to the person who did it, and to the last action [U12]', () => {
    expect(under('pitlane').when(anUndo()).rejection?.code).toBe('nothing_to_undo');
    const mine = under('pitlane').when(aCall());
    expect(mine.when(anUndo({ by: person('elena') })).rejection).toMatchObject({
      code: 'undo_not_yours',
      params: { personId: 'marta' },
    });
    const then = mine.when(anAppointment({ by: person('luis') }));
    expect(then.when(anUndo({ actionId: 'c1' })).rejection?.code).toBe('undo_not_last');
    expect(then.when(anUndo({ actionId: null })).rejection?.code).toBe('undo_not_yours');
  });

  it('comes too late once Salesforce shows the wish or has closed the lead [U12]', () => {
    const made = called('salesforce').when(anAppointment());
    const shown = made.when(aMirror({ status: 'appointment_made', appointmentAt: TUESDAY_10 + DAY }));
    expect(shown.when(anUndo()).rejection?.code).toBe('already_in_salesforce');
    const taken = under('salesforce').when({ type: 'take', by: marta, confirmed: false });
    const closed = taken.when(aMirror({ status: 'lost_sale' }));
    expect(closed.when(anUndo()).rejection?.code).toBe('already_in_salesforce');
    const other = made.when(aMirror({ status: 'assigned_to_dealer', attemptsDone: 0 }));
    expect(other.when(anUndo()).rejection).toBeNull();
  });

  it('is over when time has gone on with what it would give back [U12]', () => {
    const soon = called().when(aRecontact({ recontactAt: NOW + MINUTE }));
    const tick = { type: 'tick', by: { kind: 'system' }, childLeadId: 'l2' } as const;
    const opened = soon.when(tick, { now: NOW + 2 * MINUTE });
    expect(opened.lead).toMatchObject({ recontactDone: true });
    expect(opened.when(anUndo()).rejection?.code).toBe('undo_not_last');
  });

  it('leaves alone what came in between: a note, a link, a warning', () => {
    const done = called().when(anAppointment());
    const later = done
      .when({ type: 'note', by: person('luis'), noteId: 'm1', text: 'Ojo' })
      .when({ type: 'link', by: { kind: 'system' }, leadId: 'l9' });
    expect(later.when(anUndo()).lead).toMatchObject({
      status: 'assigned_to_dealer',
      notes: [{ id: 'm1' }],
      links: ['l9'],
    });
  });

  it('does nothing twice, and what it took back does not come again by a repeat', () => {
    for (const command of [aCall({ contactId: 'c2' }), anAppointment(), aSale()]) {
      const undone = called().when(command).when(anUndo());
      expect(undone.when(anUndo({ actionId: undone.lead?.lastAction?.id ?? '' })).events).toEqual([]);
      expect(undone.when(anUndo()).decision).toMatchObject({ ok: true, events: [] });
      expect(undone.when(command).decision).toMatchObject({ ok: true, events: [] });
    }
  });

  it('opens a lead again that was closed here, and only that [R51]', () => {
    const closed = called().when(aSale());
    expect(closed.lead && isFinal(closed.lead)).toBe(true);
    const open = closed.when(anUndo()).lead;
    expect(open && effectiveStatus(open)).toBe('assigned_to_dealer');
  });

  it('tells whoever loses the lead by it and whoever gets it back', () => {
    const assigned = under('pitlane').when({ type: 'assign', by: person('elena'), personId: 'luis' });
    expect(assigned.when(anUndo({ by: person('elena') })).notices).toEqual([
      { kind: 'reassigned_away', personId: 'luis', toPersonId: 'marta' },
      { kind: 'assigned', personId: 'marta', bundled: false },
    ]);
    const away = under('pitlane').when({ type: 'not_mine', by: marta, reason: 'sales_enquiry' });
    expect(away.lead?.responsible).toMatchObject({ personId: 'elena', held: 'not_mine' });
    const mine = away.when(anUndo());
    expect(mine.lead?.responsible).toMatchObject({ personId: 'marta', held: null });
    expect(mine.lead?.gaveBack).toEqual([]);
    expect(mine.notices).toEqual([]);
  });

  it('is offered with what and until when, to its author only', () => {
    const { lead } = called().when(anAppointment());
    const ctx = (now: number) => aContext({ now, dealership: aDealership({ authority: 'pitlane' }) });
    expect(lead && undoable(lead, 'marta', ctx(NOW + MINUTE))).toEqual({
      actionId: 'a1',
      what: 'appointment',
      until: NOW + 5 * MINUTE,
    });
    expect(lead && undoable(lead, 'luis', ctx(NOW))).toBeNull();
    expect(lead && undoable(lead, 'marta', ctx(NOW + 5 * MINUTE))).toBeNull();
    expect(undoable(aLead(), 'marta', ctx(NOW))).toBeNull();
  });

  it('is refused to a system or to Salesforce: it is a person’s own', () => {
    expect(called().when({ ...anUndo(), by: SALESFORCE }).rejection?.code).toBe('not_allowed');
  });
});

describe('history without what was undone', () => {
  it('has neither the action nor its undoing, and the rest as it was', () => {
    const o = called()
      .when(anAppointment())
      .when(anUndo())
      .when(anAppointment({ intentId: 'a2' }));
    expect(withoutUndone(o.history).map((e) => [e.type, e.actionId])).toEqual([
      ['taken', 'c1'],
      ['contact_logged', 'c1'],
      ['appointment_made', 'a2'],
    ]);
    expect(withoutUndone(called().history)).toHaveLength(2);
  });
});
