import { describe, expect, it } from 'vitest';
import type { Command } from './commands.ts';
import { aDealership, aReceive, DAY, given, HOUR, MINUTE, TUESDAY_10 } from './testing.ts';
import { aMirror } from './testing-commands.ts';

const seen = (over: Parameters<typeof aMirror>[0] = {}) => aMirror(over).seen;
const received = (over: Parameters<typeof aReceive>[0] = {}) => given(null).when(aReceive(over));
const told = [{ kind: 'assigned', personId: 'marta', bundled: false }];

describe('a lead that comes with what Salesforce shows', () => {
  const view = { seenAt: TUESDAY_10 + HOUR, firstAttemptAt: null, managementAt: null };
  it.each([
    ['nothing', null, ['received'], null, told],
    ['a new lead', seen(), ['received'], { ...view, attemptsDone: null }, told],
    ['an attempt', seen({ attemptsDone: 2 }), ['received'], { ...view, attemptsDone: 2 }, told],
    [
      'an appointment',
      seen({ status: 'appointment_made', attemptsDone: 1, appointmentAt: TUESDAY_10 + DAY }),
      ['received', 'mirrored'],
      { ...view, attemptsDone: 1 },
      told,
    ],
    [
      'a sale',
      seen({ status: 'closed_sale' }),
      ['received', 'mirrored'],
      { ...view, attemptsDone: null },
      [],
    ],
    [
      'a lost one',
      seen({ status: 'lost_sale' }),
      ['received', 'mirrored'],
      { ...view, attemptsDone: null },
      [],
    ],
  ] as const)('%s [R39, R5]', (_, shown, types, salesforce, notices) => {
    const r = received({ seen: shown });
    expect(r.events.map((e) => e.type)).toEqual(types);
    expect(r.lead?.status).toBe(shown?.status ?? 'assigned_to_dealer');
    expect(r.events[0]).toMatchObject({ salesforce });
    expect(r.lead?.salesforce).toEqual(salesforce);
    expect(r.notices).toEqual(notices);
  });

  it('settles no wish: there was none [U1]', () => {
    const [, mirrored] = received({ seen: seen({ status: 'closed_sale' }) }).events;
    expect(mirrored).toMatchObject({ type: 'mirrored', cleared: [], assignedToDealerAt: null });
  });
});

describe('when it was assigned to the dealer', () => {
  const SOON = TUESDAY_10 + 2 * MINUTE;
  const OLD = TUESDAY_10 - DAY;
  const byCreation = aDealership({ policy: { assignmentTime: 'created' } });
  it.each([
    ['a clock two minutes ahead is right', 'history', SOON, OLD, SOON, 'assigned'],
    ['more than that is wrong', 'history', SOON + 1, OLD, OLD, 'created'],
    ['a creation yet to come is none either', 'history', null, SOON + 1, TUESDAY_10, 'received'],
    ['by policy the creation is first', 'created', TUESDAY_10, OLD, OLD, 'created'],
    ['but where it is not known', 'created', OLD, null, OLD, 'assigned'],
    ['and where it is yet to come', 'created', OLD, SOON + 1, OLD, 'assigned'],
  ] as const)('%s [X2, X4]', (_, policy, assignedToDealerAt, createdAt, at, from) => {
    const context = policy === 'created' ? { dealership: byCreation } : {};
    const { lead } = given(null).when(aReceive({ assignedToDealerAt, createdAt }), context);
    expect([lead?.assignedToDealerAt, lead?.assignedFrom]).toEqual([at, from]);
  });
});

describe('the other leads of its customer', () => {
  const routesTo = { leadId: 'l0', number: 398, personId: 'luis' };
  it.each([
    ['none', null, [], []],
    ['the one whose person gets it', routesTo, [], ['l0']],
    ['those of the same vehicle', null, ['l8', 'l9'], ['l8', 'l9']],
    ['both, each once', routesTo, ['l9', 'l0'], ['l0', 'l9']],
  ] as const)('are linked: %s [U11]', (_, route, links, expected) => {
    const { lead } = given(null).when(aReceive(), { sameCustomer: { routesTo: route, links } });
    expect(lead?.links).toEqual(expected);
  });
});

it('another lead in the place of one is refused with the number of that one [U7]', () => {
  const other: Command = aReceive({ leadId: 'l2', number: 500 });
  expect(received().when(other).rejection).toEqual({
    code: 'already_exists',
    field: null,
    params: { number: 412 },
  });
});
