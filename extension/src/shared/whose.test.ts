import { expect, it } from 'vitest';
import type { Status } from './messages.ts';
import { whoseIs } from './whose.ts';

const MADRID = 'Tridente Madrid - 70001';
const ANNECY = 'Tridente Annecy - 70002';
const linked = (accounts: Readonly<Record<string, string | null>>, org = 'demo') =>
  ({
    link: { state: 'linked', personId: 'carmen', name: 'Carmen' },
    places: Object.entries(accounts).map(([key, account]) => ({ key, org, account })),
  }) as unknown as Status;

it.each([
  ['the only dealership’s of the org, whatever account it shows', { madrid: null }, ANNECY, 'madrid'],
  ['the only dealership’s, where none is known and none shown', { madrid: null }, null, 'madrid'],
  ['the only dealership’s before it is read', { madrid: MADRID }, undefined, 'madrid'],
  ['the account’s', { annecy: ANNECY, madrid: MADRID }, MADRID, 'madrid'],
  [
    'the account’s, as people type it',
    { annecy: null, madrid: ' tridente  MADRID - ７０００１' },
    MADRID,
    'madrid',
  ],
  ['nobody’s on another account', { madrid: MADRID }, ANNECY, 'panel.other_account'],
  ['nobody’s where one is asked for and none shown', { madrid: MADRID }, null, 'panel.other_account'],
  ['nobody’s on a third account', { annecy: ANNECY, madrid: MADRID }, 'Lyon', 'panel.other_account'],
  ['nobody’s of several without accounts', { annecy: null, madrid: null }, MADRID, 'panel.which_place'],
  [
    'nobody’s where it might be the one without',
    { annecy: ANNECY, madrid: null },
    MADRID,
    'panel.which_place',
  ],
  [
    'nobody’s where two have the same account',
    { annecy: MADRID, madrid: MADRID },
    MADRID,
    'panel.which_place',
  ],
  ['nobody’s of several before it is read', { annecy: ANNECY, madrid: MADRID }, undefined, undefined],
])('a page is %s [U5]', (_, accounts, user, expected) => {
  const { place, barrier } = whoseIs(linked(accounts as Record<string, string | null>), 'demo', user);
  expect(place?.key ?? barrier?.key).toBe(expected);
});

it('a page of another org is nobody’s, and without a link there is nothing in the way [U5]', () => {
  expect(whoseIs(linked({ madrid: null }, 'other'), 'demo', MADRID).barrier?.key).toBe('panel.other_org');
  const unlinked = { link: { state: 'unlinked' }, places: [] } as unknown as Status;
  expect(whoseIs(unlinked, 'demo', MADRID)).toEqual({ place: null, barrier: null });
});
