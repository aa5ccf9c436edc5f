import { describe, expect, it } from 'vitest';
import { type Case, leadOf } from '../kpi/testing.ts';
import { aCall, aLead, DAY, given, HOUR, TUESDAY_10 } from '../lead/testing.ts';
import { aSale } from '../lead/testing-commands.ts';
import type { Lead } from '../lead/types.ts';
import '../messages/catalogues.ts';
import { OWN_GROUPS, ownGroupName, ownGroupOf, type View, viewName, viewOf, VIEWS } from './views.ts';
import { LOCALES } from '../dealership/types.ts';

const T = TUESDAY_10;

/** One lead of each kind; the number says which. */
const kinds: readonly (Case & { number: number })[] = [
  { number: 1 },
  { number: 2, attempt: T + HOUR },
  { number: 3, attempt: T, appointment: T + HOUR },
  { number: 4, attempt: T, closed: T + DAY, as: 'sale' },
  { number: 5, attempt: T, closed: T + DAY, as: 'no_sale' },
  { number: 6, attempt: T, closed: T + DAY, as: 'recontact' },
  { number: 7, attempt: T, closed: T + DAY, as: 'lost' },
  { number: 8, attempt: T, closed: T + DAY, as: 'no_sale', reason: null },
  { number: 9, excluded: 'test' },
];
const leads = kinds.map((c) => leadOf({ id: `l${c.number}`, ...c }));
const inView = (view: View, views: 'manual' | 'own') => viewOf(view, leads, { views }).map((l) => l.number);

describe('lists', () => {
  it.each([
    ['home', [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8]],
    ['assigned', [1, 2], [1, 2]],
    ['not_yet_managed', [1], [1]],
    ['in_progress', [2], [2, 3]],
    ['closed_sale', [3, 4], [4]],
    ['closed_no_sale', [5, 6], [5, 6, 8]],
    ['lost_sale', [7], [7]],
  ] as const)(
    '%s holds what the manual says, or by the switch what our grouping says [X25, X26, X27]',
    (view, manual, own) => {
      expect(inView(view, 'manual')).toEqual(manual);
      expect(inView(view, 'own')).toEqual(own);
    },
  );

  it('assigned, not yet managed and in progress are told apart by attempts [R72, R73, R74]', () => {
    const tried = given(aLead()).when(aCall(), { now: T + HOUR }).lead as Lead;
    const names = (lead: Lead) =>
      VIEWS.filter((view) => viewOf(view, [lead], { views: 'manual' }).length > 0);
    expect(names(aLead())).toEqual(['home', 'assigned', 'not_yet_managed']);
    expect(names(tried)).toEqual(['home', 'assigned', 'in_progress']);
  });

  it('closed with sale has appointments too, closed no sale whatever has a reason [R75, R76]', () => {
    expect(inView('closed_sale', 'manual')).toContain(3);
    expect(inView('closed_no_sale', 'manual')).not.toContain(8);
  });

  it('lost is by the status lost, not by the one on the French page [R77, X8]', () => {
    expect(inView('lost_sale', 'manual')).toEqual([7]);
    expect(inView('lost_sale', 'manual')).not.toContain(5);
  });

  it('take what was done here for done, before Salesforce shows it [U1]', () => {
    const closed = given(aLead())
      .when(aCall(), { now: T + HOUR })
      .when(aSale()).lead as Lead;
    expect(closed.status).toBe('assigned_to_dealer');
    expect(viewOf('in_progress', [closed], { views: 'manual' })).toEqual([]);
    expect(viewOf('closed_sale', [closed], { views: 'manual' })).toEqual([closed]);
  });

  it('are named as Salesforce names them, not as the statuses [U17, X33]', () => {
    expect(viewName('closed_sale', 'es')).toBe('Cerrado en venta');
    expect(viewName('closed_sale', 'fr')).toBe('Fermé par vente');
    expect(viewName('not_yet_managed', 'ja')).toBe('未管理');
    for (const locale of LOCALES) {
      expect(new Set(VIEWS.map((v) => viewName(v, locale))).size).toBe(VIEWS.length);
      expect(new Set(OWN_GROUPS.map((g) => ownGroupName(g, locale))).size).toBe(OWN_GROUPS.length);
    }
  });
});

describe('our own grouping', () => {
  it('puts every lead in one group [X25, X26, X27]', () => {
    expect(leads.map(ownGroupOf)).toEqual([
      'not_yet_managed',
      'in_progress',
      'appointment',
      'closed_sale',
      'closed_no_sale',
      'recontact',
      'lost_sale',
      'closed_no_sale',
      'excluded',
    ]);
  });
});
