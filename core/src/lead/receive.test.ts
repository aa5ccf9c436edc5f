import { describe, expect, it } from 'vitest';
import type { RuleTarget } from '../dealership/types.ts';
import type { SeenInSalesforce } from './commands.ts';
import { aDealership, aReceive, DAY, given, HOUR, person, someFacts, TUESDAY_10 } from './testing.ts';

const marta: RuleTarget = { kind: 'person', personId: 'marta' };
const seen = (over: Partial<SeenInSalesforce> = {}): SeenInSalesforce => ({
  status: 'assigned_to_dealer',
  at: TUESDAY_10,
  attemptsDone: null,
  firstAttemptAt: null,
  managementAt: null,
  appointmentAt: null,
  closedAt: null,
  reason: null,
  recontactAt: null,
  assignedToDealerAt: null,
  ...over,
});

describe('receiving a lead', () => {
  it('is born assigned to the dealer and to one person, who is told at once [R5, R11, R39]', () => {
    const { lead, events, notices } = given(null).when(aReceive());
    expect(events.map((e) => e.type)).toEqual(['received']);
    expect(lead).toMatchObject({
      status: 'assigned_to_dealer',
      responsible: { personId: 'marta', held: null },
    });
    expect(notices).toEqual([{ kind: 'assigned', personId: 'marta', bundled: false }]);
  });

  it('bundles the notice of what headquarters sends [U9]', () => {
    const { notices } = given(null).when(aReceive({ facts: someFacts({ origin: 'hq' }) }));
    expect(notices).toEqual([{ kind: 'assigned', personId: 'marta', bundled: true }]);
  });

  it('tells nobody of what they brought in themselves [U9]', () => {
    expect(given(null).when(aReceive({ by: person('marta') })).notices).toEqual([]);
  });

  it('is held by the manager, who is told, while there is no rule [R7, R11]', () => {
    const { lead, notices } = given(null).when(aReceive(), { dealership: aDealership({ rule: null }) });
    expect(lead?.responsible).toMatchObject({ personId: 'elena', held: 'no_rule' });
    expect(notices).toEqual([{ kind: 'held', personId: 'elena', reason: 'no_rule' }]);
  });

  it('proposes where the row asks for confirmation, with the moment it becomes an assignment [U14]', () => {
    const rule = { version: 3, rows: [], otherwise: { to: marta, mode: 'confirm' as const } };
    const { lead, notices } = given(null).when(aReceive(), { dealership: aDealership({ rule }) });
    expect(lead?.responsible).toMatchObject({
      personId: 'elena',
      held: 'to_confirm',
      proposed: { personId: 'marta', confirmBy: TUESDAY_10 + 15 * 60_000 },
    });
    expect(notices).toEqual([{ kind: 'held', personId: 'elena', reason: 'to_confirm' }]);
  });

  const T = TUESDAY_10;
  it.each([
    { name: 'assignment', assigned: T - HOUR, created: T - DAY, at: T - HOUR, from: 'assigned' },
    { name: 'creation', assigned: null, created: T - DAY, at: T - DAY, from: 'created' },
    { name: 'receipt', assigned: null, created: null, at: T, from: 'received' },
    {
      name: 'creation, not a future assignment',
      assigned: T + DAY,
      created: T - DAY,
      at: T - DAY,
      from: 'created',
    },
  ])('starts the clocks at the $name [X2]', ({ assigned, created, at, from }) => {
    const { lead } = given(null).when(aReceive({ assignedToDealerAt: assigned, createdAt: created }));
    expect(lead).toMatchObject({ receivedAt: T, assignedToDealerAt: at, assignedFrom: from });
  });

  it('links the open leads of the same customer, the routing one among them, once each [U11]', () => {
    const sameCustomer = { routesTo: { leadId: 'l0', number: 398, personId: 'luis' }, links: ['l0', 'l9'] };
    const { lead } = given(null).when(aReceive(), { sameCustomer });
    expect(lead).toMatchObject({ links: ['l0', 'l9'], responsible: { personId: 'luis' } });
  });

  it('takes over what the source already shows, and stays quiet about what is closed', () => {
    const closedAt = TUESDAY_10 - DAY;
    const shown = seen({ status: 'closed_no_sale', attemptsDone: 2, closedAt, reason: 'offer_declined' });
    const { lead, events, notices } = given(null).when(aReceive({ seen: shown }));
    expect(events.map((e) => e.type)).toEqual(['received', 'mirrored']);
    expect(lead).toMatchObject({ status: 'closed_no_sale', closedAt, reason: 'offer_declined' });
    expect(lead?.salesforce?.attemptsDone).toBe(2);
    expect(notices).toEqual([]);
  });

  it('does nothing when received again, and refuses another lead in its place', () => {
    const first = given(null).when(aReceive());
    expect(first.when(aReceive()).decision).toMatchObject({ ok: true, events: [] });
    expect(first.when(aReceive({ leadId: 'l2' })).rejection).toMatchObject({ code: 'already_exists' });
  });

  it('knows no lead that was never received', () => {
    const { rejection } = given(null).when({ type: 'take', by: person('marta'), confirmed: false });
    expect(rejection?.code).toBe('unknown_lead');
  });
});
