import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { IncomingLead } from '../intake/types.ts';
import { label } from '../lexicon/label.ts';
import type { LexiconKey } from '../lexicon/terms.ts';
import { writeSalesforceDate } from '../lexicon/write-date.ts';
import { readListPage, type ListSnapshot } from './list-page.ts';
import { MONDAY, readIn, RECORD } from './testing.ts';

const COLUMNS = [
  'column.lead_name',
  'column.created',
  'column.status',
  'column.source',
  'column.campaign',
  'column.attempts_done',
  'column.days_since_creation',
] as const satisfies readonly LexiconKey[];
const URL_OF_LIST = 'https://ejemplo.lightning.force.com/lightning/o/AS_Lead__c/list?filterName=x';

const aList = (locale: Locale, over: Partial<ListSnapshot> = {}): ListSnapshot => {
  const { date, time } = writeSalesforceDate(MONDAY.created, { locale, zone: 'Europe/Madrid', market: 'ES' });
  const status = label('status.assigned_to_dealer', locale);
  return {
    url: URL_OF_LIST,
    org: null,
    title: `${label('screen.view_prefix', locale)} ${label('view.in_progress', locale)}`,
    columns: COLUMNS.map((key) => ({ label: label(key, locale), title: null })),
    rows: [
      {
        recordId: RECORD.slice(0, 15),
        cells: ['Clara Ficticia', `${date} ${time}`, status, 'Web', 'X', '2', '3'],
      },
      { recordId: RECORD, cells: ['Clara Ficticia', `${date} ${time}`, status, 'Web', 'X', '2', '3'] },
      { recordId: null, cells: ['Sin Enlace', `${date} ${time}`, status, 'Web', 'X', '0', '3'] },
    ],
    ...over,
  };
};

describe('a list view', () => {
  it.each(LOCALES)('in %s gives its rows, each record once, and its own name [R72, U1]', (locale) => {
    const page = readListPage(aList(locale), readIn(locale));
    expect(page).toMatchObject({ locale, org: 'ejemplo', view: 'view.in_progress' });
    expect(page.leads.map(({ row }) => row)).toEqual([0, 2]);
    expect(page.leads[0]?.lead).toMatchObject({
      sourceRef: { system: 'salesforce', org: 'ejemplo', externalId: RECORD },
      leadName: 'Clara Ficticia',
      createdAt: MONDAY.created,
      status: 'assigned_to_dealer',
      attemptsDone: 2,
    });
    for (const { lead } of page.leads) expect(IncomingLead.parse(lead)).toEqual(lead);
    expect(page.problems).toMatchObject([{ code: 'duplicate_row', row: 1 }]);
    expect(page.records.map(({ recordId }) => recordId)).toEqual([RECORD, RECORD]);
  });

  it.each([
    ['view.assigned', 'es', 'Service Dealer-Asignado a concesionario'],
    ['view.not_yet_managed', 'fr', 'Service Dealer - Pas encore géré'],
    ['view.in_progress', 'ja', 'サービスディーラー - 進行中'],
    ['view.closed_sale', 'fr', 'Service Dealer - Fermé par vente'],
    ['view.closed_no_sale', 'fr', 'Service Dealer - Fermé aucune vente'],
    ['view.lost_sale', 'es', 'Service Dealer-Venta pérdida'],
    [null, 'es', 'Mis clientes'],
  ] as const)('%s is known by its name [R73, R76, R77]', (view, locale, title) => {
    expect(readListPage(aList(locale, { title }), readIn(locale)).view).toBe(view);
  });

  it.each([
    [
      'es',
      [
        'Nombre del cliente pot...',
        'Fecha de creación',
        'Estado',
        'Fuente',
        'Campaña posventa',
        'Dealer C...',
        'Días des...',
      ],
    ],
    [
      'fr',
      [
        'Nom prospect ...',
        'Date de création',
        'Statut',
        'Source',
        'Campagne après-vente',
        'Dealer Contact ...',
        'Jours à partir de...',
      ],
    ],
    [
      'ja',
      [
        'アフターセール...',
        '作成日',
        'ステータス',
        'ソース',
        'アフターセールス キャン...',
        'ディーラーの...',
        'リード作成か...',
      ],
    ],
  ] as const)('in %s with headers cut as the manual shows them reads the same [R72]', (locale, headers) => {
    const cut = aList(locale, { columns: headers.map((text) => ({ label: text, title: null })) });
    const whole = readListPage(aList(locale), readIn(locale));
    expect(readListPage(cut, readIn(locale)).leads).toEqual(whole.leads);
  });

  it('where the page keeps the whole label, the cut one does not matter [R72]', () => {
    const columns = COLUMNS.map((key) => ({ label: '…', title: label(key, 'fr') }));
    const page = readListPage(aList('fr', { columns }), readIn('fr'));
    expect(page.leads).toEqual(readListPage(aList('fr'), readIn('fr')).leads);
  });

  it('the home list, names only, gives records and no leads [R71]', () => {
    const list = aList('es', {
      columns: [{ label: label('column.lead_name', 'es'), title: null }],
      rows: [{ recordId: RECORD, cells: ['Clara Ficticia'] }],
    });
    const page = readListPage(list, readIn('es'));
    expect(page.leads).toEqual([]);
    expect(page.records).toEqual([{ row: 0, recordId: RECORD, leadName: 'Clara Ficticia' }]);
    expect(page.problems).toMatchObject([{ code: 'missing_column', row: null }]);
  });

  it('a row that cannot be read is told with its place and keeps no other out [X49]', () => {
    const list = aList('es');
    const bad = { recordId: 'a0X5g000001ZZZZ', cells: ['Otro Nombre', '07/28/2022 9:00', 'Cita Concertada'] };
    const page = readListPage({ ...list, rows: [bad, ...list.rows] }, readIn('es'));
    expect(page.problems[0]).toMatchObject({ code: 'wrong_date_order', row: 0 });
    expect(page.leads.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('a list of something else is none of ours', () => {
    const columns = [{ label: 'Importe', title: null }];
    const page = readListPage(aList('es', { columns, title: 'Facturas' }), readIn('es'));
    expect(page).toMatchObject({ locale: null, view: null, leads: [] });
  });
});
