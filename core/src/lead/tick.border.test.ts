import { describe, expect, it } from 'vitest';
import type { Dealership, RuleTarget } from '../dealership/types.ts';
import type { Command, Notice } from './commands.ts';
import {
  aDealership,
  aLead,
  aMember,
  aReceive,
  given,
  HOUR,
  MINUTE,
  person,
  SYSTEM,
  TUESDAY_10,
} from './testing.ts';

const tick: Command = { type: 'tick', by: SYSTEM, childLeadId: 'child' };
const AFTER = TUESDAY_10 + HOUR;
const noResponse = { reassignAfterOpenMinutes: 60, warnBeforeMinutes: 20 };
const pool = (...personIds: string[]): RuleTarget => ({ kind: 'pool', personIds });
const sharedBy = (to: RuleTarget, over: Partial<Pick<Dealership, 'members'>> = {}) =>
  aDealership({
    rule: { version: 1, rows: [], otherwise: { to, mode: 'auto' } },
    policy: { noResponse },
    ...over,
  });
const bornWith = (personId: string) => aLead({}, { dealership: sharedBy({ kind: 'person', personId }) });

describe('a lead that nobody took goes on', () => {
  const moved = (toPersonId: string, personId: string, fromPersonId?: string): Notice => ({
    kind: 'no_response',
    personId,
    toPersonId,
    ...(fromPersonId ? { fromPersonId } : {}),
  });
  const assigned = (personId: string): Notice => ({ kind: 'assigned', personId, bundled: false });
  const held: Notice = { kind: 'held', personId: 'elena', reason: 'nobody_available' };
  const few = [aMember('marta'), aMember('luis')];
  it.each([
    [
      'and who had it and the manager hear so',
      bornWith('marta'),
      sharedBy(pool('marta', 'luis')),
      [assigned('luis'), moved('luis', 'marta'), moved('luis', 'elena', 'marta')],
    ],
    [
      'and the manager hears once where it was hers',
      bornWith('elena'),
      sharedBy(pool('elena', 'luis')),
      [assigned('luis'), moved('luis', 'elena')],
    ],
    [
      'and the manager hears once where it becomes hers',
      bornWith('marta'),
      sharedBy(pool('marta')),
      [held, moved('elena', 'marta')],
    ],
    ['and only as held where it was and stays hers', bornWith('elena'), sharedBy(pool('elena')), [held]],
    [
      'and nobody else hears so where there is no manager',
      bornWith('marta'),
      sharedBy(pool('marta', 'luis'), { members: few }),
      [assigned('luis'), moved('luis', 'marta')],
    ],
  ] as const)('%s [R5, R11]', (_, lead, dealership, notices) => {
    expect(given(lead, { dealership }).when(tick, { now: AFTER }).notices).toEqual(notices);
  });

  it.each([
    [
      'to a colleague',
      sharedBy(pool('marta', 'luis')),
      'no_response',
      ['no_response', 'default_row', 'only_one'],
    ],
    ['to the manager', sharedBy(pool('marta')), 'held', ['no_response', 'default_row', 'nobody_available']],
  ] as const)('%s: why is said first, then what the rule says [U14, R11]', (_, dealership, how, because) => {
    const explanation = given(aLead(), { dealership }).when(tick, { now: AFTER }).lead?.explanation;
    expect(explanation?.how).toBe(how);
    expect(explanation?.because.map((b) => b.code)).toEqual(because);
    expect(explanation?.because[0]?.params).toEqual({ personId: 'marta' });
  });

  it('never to one who gave it back before [U12]', () => {
    const r = given(aLead(), { dealership: sharedBy(pool('marta', 'luis')) })
      .when({ type: 'not_mine', by: person('marta'), reason: 'other' })
      .when(tick, { now: AFTER });
    expect(r.lead?.responsible).toMatchObject({ personId: 'elena', held: 'nobody_available' });
  });
});

describe('a proposal that nobody confirmed', () => {
  const otherwise = { to: { kind: 'person', personId: 'marta' }, mode: 'confirm' } as const;
  const plain = aDealership({ rule: { version: 3, rows: [], otherwise } });
  const proposed = given(null).when(aReceive(), { dealership: plain });
  const today = [{ from: '2026-09-01', to: '2026-09-01' }];
  const later = (over: Record<string, object>): Dealership => ({
    ...plain,
    members: plain.members.map((m) => ({ ...m, ...over[m.personId] })),
  });
  const left = { leftOn: '2026-08-31' };
  it.each([
    ['is theirs', {}, 'marta', null],
    ['is theirs on their last day', { marta: { leftOn: '2026-09-01' } }, 'marta', null],
    ['is held where they left', { marta: left }, 'elena', 'nobody_available'],
    ['is held where they are absent', { marta: { absences: today } }, 'elena', 'nobody_available'],
    [
      'is held by whoever stands in',
      { marta: left, elena: { absences: today } },
      'andres',
      'nobody_available',
    ],
    [
      'stays where it was with nobody to manage',
      { marta: left, elena: left, andres: left },
      'elena',
      'nobody_available',
    ],
  ] as const)('%s [U14, R11, R2]', (_, over, personId, held) => {
    const now = TUESDAY_10 + 15 * MINUTE;
    const r = proposed.when(tick, { now, dealership: later(over) });
    expect(r.lead?.responsible).toEqual({ personId, since: now, held, proposed: null, takenAt: null });
    const before = proposed.lead?.explanation;
    expect(r.lead?.explanation).toEqual(
      held
        ? { ...before, how: 'held', because: [{ code: 'nobody_available', params: {} }] }
        : {
            ...before,
            how: 'confirmed',
            because: [...(before?.because.slice(0, -1) ?? []), { code: 'confirm_expired', params: {} }],
          },
    );
  });
});
