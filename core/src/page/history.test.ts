import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { aDealership } from '../lead/testing.ts';
import { readLeadPage } from './lead-page.ts';
import { assignmentOf, leadFromPage, seenOnPage } from './lead.ts';
import { aPage, ASSIGNED, CREATED, MONDAY, readIn, type PageSpec } from './testing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const later = MONDAY.created + 3 * HOUR;
const read = (locale: Locale, history: PageSpec['history']) =>
  readLeadPage(aPage(locale, history === undefined ? {} : { history }), readIn(locale));

describe('the assignment in the history', () => {
  const late = ['history.row_assigned_at', { at: later }, later] as const;

  it.each(LOCALES)('in %s is its own row where there is one [X4, R81]', (locale) => {
    const { lead } = read(locale, [late, CREATED]);
    expect(lead.history.assignedAt).toBe(later);
    expect(lead.values.assignedToDealerAt).toBe(later);
    expect(assignmentOf(lead, 'history')).toEqual({ at: later, from: 'assigned' });
  });

  it('is the creation where there is none, as in the Spanish manual, and is marked so [X4]', () => {
    const { lead } = read('es', [CREATED, ['history.row_campaign', 'Web', MONDAY.created]]);
    expect(lead.history.assignedAt).toBeNull();
    expect(lead.values.assignedToDealerAt).toBeUndefined();
    expect(assignmentOf(lead, 'history')).toEqual({ at: MONDAY.created, from: 'created' });
  });

  it('by policy is the creation even where the row is there [X4]', () => {
    const { lead } = read('fr', [late, CREATED]);
    expect(assignmentOf(lead, 'created')).toEqual({ at: MONDAY.created, from: 'created' });
    const start = (assignmentTime: 'history' | 'created') =>
      leadFromPage(read('fr', [late, CREATED]), aDealership({ policy: { assignmentTime } }), later)?.lead;
    expect(start('history')).toMatchObject({ assignedToDealerAt: later, assignedFrom: 'assigned' });
    expect(start('created')).toMatchObject({ assignedToDealerAt: MONDAY.created, assignedFrom: 'created' });
  });

  it('is the first of several: nothing starts the clock again [X2, X4]', () => {
    const again = ['history.row_assigned_at', { at: later + DAY }, later + DAY] as const;
    expect(read('ja', [again, late, CREATED]).lead.history.assignedAt).toBe(later);
  });

  it('a row that names no time of its own counts with the time it was written [X4]', () => {
    const bare = ['history.row_assigned_at', 'Talleres Ejemplo', later] as const;
    expect(read('fr', [bare, CREATED]).lead.history.assignedAt).toBe(later);
  });
});

describe('the closing in the history', () => {
  const to = (
    key: 'closed_sale' | 'closed_no_sale' | 'appointment_made' | 'assigned_to_dealer',
    at: number,
  ) => ['history.row_status', { key: `status.${key}` }, at] as const;

  it.each(LOCALES)('in %s is the last change to a final status [R81]', (locale) => {
    const rows = [to('closed_sale', later + DAY), to('appointment_made', later), CREATED];
    const { history } = read(locale, rows).lead;
    expect(history.closedAt).toBe(later + DAY);
    expect(history.changes.map(({ status }) => status)).toEqual([null, 'appointment_made', 'closed_sale']);
  });

  it('a lead opened again is not closed [R81]', () => {
    const rows = [to('assigned_to_dealer', later + DAY), to('closed_no_sale', later), CREATED];
    expect(read('es', rows).lead.history.closedAt).toBeNull();
  });

  it('comes to the bot with the status that the page shows [R81, U1]', () => {
    const fields = { 'contact.status': { key: 'status.closed_sale' } } as const;
    const history = [to('closed_sale', later), CREATED];
    const page = readLeadPage(aPage('fr', { fields, history }), readIn('fr'));
    expect(seenOnPage(page, later + DAY)).toMatchObject({
      status: 'closed_sale',
      at: later + DAY,
      closedAt: later,
    });
  });
});

describe('what a history row may hold', () => {
  it('a row whose date cannot be read is told and left out [X49]', () => {
    const page = aPage('es');
    const history = [{ ...page.history[0], Fecha: '07/28/2022 9:07' }];
    const { lead, problems } = readLeadPage({ ...page, history }, readIn('es'));
    expect(lead.history.changes).toEqual([]);
    expect(problems).toMatchObject([{ code: 'unreadable_history', label: 'Creado.' }]);
  });

  it('changes of other fields are kept in order, those of unknown ones without a name [R68]', () => {
    const page = aPage('es', {
      history: [['qualification.attempt_1', 'Yes', MONDAY.tried], CREATED],
    });
    const other = { Fecha: '26/07/2022 9:00', Campo: 'Propietario', Usuario: 'X', 'Valor nuevo': 'Y' };
    const { changes } = readLeadPage({ ...page, history: [other, ...page.history] }, readIn('es')).lead
      .history;
    expect(changes.map(({ field }) => field)).toEqual([
      'history.row_created',
      'qualification.attempt_1',
      null,
    ]);
  });

  it.each([
    ['Europe/Madrid', 'es'],
    ['Europe/Paris', 'fr'],
    ['Europe/Rome', 'it'],
    ['Asia/Tokyo', 'ja'],
    ['Asia/Kolkata', 'en'],
  ] as const)('times of %s are read in that zone [X49]', (zone, locale) => {
    const options = readIn(locale, { zone });
    const page = readLeadPage(aPage(locale, { history: [CREATED, ASSIGNED] }, options), options);
    expect(page.lead.history).toMatchObject({ createdAt: MONDAY.created, assignedAt: MONDAY.created });
  });
});
