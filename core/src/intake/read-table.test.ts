import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { label } from '../lexicon/label.ts';
import { LEAD_STATUSES } from '../lead/types.ts';
import { readTable } from './read-table.ts';
import { IncomingLead } from './types.ts';

const MADRID = { locale: 'es', zone: 'Europe/Madrid', country: 'ES' } as const;
const HEADER = ['Nombre del cliente potencial posventa', 'Fecha de creación', 'Estado'];
const ROW = ['Clara Ficticia', '25/07/2022 9:07', 'Asignado a Concesionario'];
const codes = (rows: readonly (readonly string[])[], header: readonly string[] = HEADER) =>
  readTable(header, rows, MADRID).problems.map(({ code, row, severity }) => `${severity} ${code} ${row}`);

describe('a table of leads', () => {
  it('reads the least that a lead is, and every lead has the shape all sources share [R72]', () => {
    const { leads, locale, problems } = readTable(HEADER, [ROW], MADRID);
    expect(locale).toBe('es');
    expect(problems).toEqual([]);
    expect(leads).toHaveLength(1);
    expect(leads[0]).toMatchObject({
      row: 2,
      lead: {
        leadName: 'Clara Ficticia',
        createdAt: Date.parse('2022-07-25T07:07:00Z'),
        status: 'assigned_to_dealer',
      },
    });
    expect(IncomingLead.parse(leads[0]?.lead)).toEqual(leads[0]?.lead);
  });

  it.each(['en', 'es', 'fr', 'ja', 'it'] as const)('recognises a header in %s [R72, X49]', (locale) => {
    const header = (['column.lead_name', 'column.created', 'column.status', 'column.source'] as const).map(
      (key) => label(key, locale),
    );
    const status = label('status.closed_sale', locale);
    const result = readTable(header, [['Clara Ficticia', '2022/07/28 23:02', status, 'Web']], {
      ...MADRID,
      locale,
    });
    expect(result.locale).toBe(locale);
    expect(result.leads[0]?.lead).toMatchObject({ status: 'closed_sale', source: 'Web' });
  });

  it('reads dates in the order of the dealership, whatever the header speaks [X49]', () => {
    const header = ['Lead Name', 'Created Date', 'Status'];
    const row = ['Clara Ficticia', '03/04/2022 10:00', 'Assigned to Dealer'];
    const result = readTable(header, [row], MADRID);
    expect(result.locale).toBe('en');
    expect(result.leads[0]?.lead.createdAt).toBe(Date.parse('2022-04-03T08:00:00Z'));
  });

  it('names all missing columns and what it found instead, and takes nothing', () => {
    const result = readTable(['Fuente', HEADER[0] ?? ''], [['Web', 'Clara']], MADRID);
    expect(result.leads).toEqual([]);
    expect(result.problems).toEqual([
      {
        severity: 'error',
        code: 'missing_column',
        row: 1,
        params: {
          columns: 'Fecha de creación, Estado',
          found: 'Fuente, Nombre del cliente potencial posventa',
        },
      },
    ]);
  });

  it('a table that is no list of leads says so', () => {
    expect(codes([['1', '2']], ['Importe', 'Total'])).toEqual(['error no_header 1']);
    expect(codes([], HEADER)).toEqual(['error no_rows 1']);
  });

  it.each([
    ['a day that does not exist', ['A', '31/02/2022 9:00', 'Cita Concertada'], 'error malformed_date 3'],
    ['month first', ['A', '07/28/2022 9:00', 'Cita Concertada'], 'error wrong_date_order 3'],
    ['an unknown status', ['A', '25/07/2022 9:00', 'Pendiente'], 'error unknown_status 3'],
    ['no status', ['A', '25/07/2022 9:00', ''], 'error missing_value 3'],
    ['a name beyond the field', ['A'.repeat(256), '25/07/2022 9:00', 'Cita Concertada'], 'error too_long 3'],
    ['a cell too many', ['A', '25/07/2022 9:00', 'Cita Concertada', 'x'], 'error too_many_cells 3'],
  ])('%s keeps only its row out [X49]', (_, bad, problem) => {
    const result = readTable(HEADER, [ROW, bad, ['B', ...ROW.slice(1)]], MADRID);
    expect(result.leads.map(({ row }) => row)).toEqual([2, 4]);
    expect(result.problems.map(({ code, row, severity }) => `${severity} ${code} ${row}`)).toEqual([problem]);
  });

  it('an unknown or repeated column is a warning, not an error', () => {
    const header = [...HEADER, 'Color', 'Fuente', 'Fuente', ''];
    const result = readTable(header, [[...ROW, 'rojo', 'Web', 'Owner App', '']], MADRID);
    expect(result.leads[0]?.lead).toMatchObject({ source: 'Web' });
    expect(result.problems.map(({ code, severity, column }) => [severity, code, column])).toEqual([
      ['warning', 'unknown_column', 'Color'],
      ['warning', 'repeated_column', 'Fuente'],
    ]);
  });

  it('a cut header that could be several things is left out with a warning [R72]', () => {
    const header = [...HEADER, 'Fecha preferida...'];
    expect(codes([[...ROW, '28/07/2022']], header)).toEqual(['warning ambiguous_column 1']);
  });

  it('of two columns called Estado the values tell which is the status [X36]', () => {
    const header = ['Estado', ...HEADER];
    const rows = [
      ['Toledo', ...ROW],
      ['', 'B', ...ROW.slice(1)],
    ];
    const { leads, problems } = readTable(header, rows, MADRID);
    expect(problems).toEqual([]);
    expect(leads[0]?.lead).toMatchObject({ status: 'assigned_to_dealer', state: 'Toledo' });
  });

  it('a single column Estado is the status even if every value is wrong [X36]', () => {
    expect(codes([['A', '25/07/2022 9:00', 'Toledo']])).toEqual(['error unknown_status 2']);
  });

  it('drops and counts totals and closing lines, but no lead with a gap', () => {
    const rows = [
      ROW,
      ['Total', '1'],
      ['', '', ''],
      ['Copyright (c) 2022'],
      ['Sin Fecha', '', 'Cita Concertada'],
    ];
    const result = readTable(HEADER, rows, MADRID);
    expect(result.skipped).toEqual({ empty: [4], footer: [3, 5], duplicate: [] });
    expect(result.problems).toMatchObject([{ code: 'missing_value', row: 6, column: 'Fecha de creación' }]);
  });

  it('passes over a repeated row, and takes neither side of a contradiction on', () => {
    const same = [ROW[0] ?? '', '25/07/2022 09:07', 'Asignado al Dealer'];
    const other = [ROW[0] ?? '', '25/07/2022 9:07', 'Cita Concertada'];
    const result = readTable(HEADER, [ROW, same, other], MADRID);
    expect(result.leads.map(({ row }) => row)).toEqual([2]);
    expect(result.skipped.duplicate).toEqual([3]);
    expect(result.problems).toMatchObject([
      { code: 'duplicate_row', severity: 'warning', row: 3, params: { firstRow: 2 } },
      { code: 'conflicting_duplicate', severity: 'error', row: 4, params: { firstRow: 2 } },
    ]);
  });

  it('two people of one name, minute and campaign with ids of their own are two leads', () => {
    const header = ['ID', ...HEADER];
    const rows = [
      ['a0B000000000001', ...ROW],
      ['a0B000000000002', ...ROW],
    ];
    const { leads } = readTable(header, rows, { ...MADRID, org: '00D000000000001' });
    expect(leads.map(({ lead }) => lead.sourceRef)).toEqual([
      { system: 'salesforce', org: '00D000000000001', externalId: 'a0B000000000001EAA' },
      { system: 'salesforce', org: '00D000000000001', externalId: 'a0B000000000002EAA' },
    ]);
  });

  it('tells a column of dates without times once and takes the start of the local day [X49]', () => {
    const rows = [
      ['A', '25/07/2022', 'Cita Concertada'],
      ['B', '26/07/2022', 'Cita Concertada'],
    ];
    const { leads, problems } = readTable(HEADER, rows, MADRID);
    expect(leads[0]?.lead.createdAt).toBe(Date.parse('2022-07-24T22:00:00Z'));
    expect(problems).toMatchObject([{ code: 'date_without_time', severity: 'warning', row: 2 }]);
  });

  it('counts ticked attempts, reads their times, consents and reasons [R64, R67, X38]', () => {
    const header = [
      ...HEADER,
      'Intento de contacto del concesionario 1',
      'Intento de contacto del concesionario 2',
      'Fecha de intento del concesionario 1',
      'Fecha del primer intento de contacto',
      'por Teléfono',
      'por Fax',
      'Cerrar No hay motivo de venta',
      'Kilometraje actual',
    ];
    const row = [...ROW, 'Sí', 'No', '25/07/2022 9:12', '25/07/2022 9:12', 'No', '', 'Otros', '12.345'];
    const { leads, problems } = readTable(header, [row], MADRID);
    const at = Date.parse('2022-07-25T07:12:00Z');
    expect(problems).toEqual([]);
    expect(leads[0]?.lead).toMatchObject({
      attemptsDone: 1,
      attemptDates: [at],
      firstAttemptAt: at,
      closeReason: 'other',
      mileage: 12_345,
      consents: { phone: false, fax: null, email: null },
    });
  });

  it('leaves out what it cannot use of an optional cell and says so', () => {
    const header = [...HEADER, 'Kilometraje actual', 'Dirección de Correo Electrónico', 'Idioma preferido'];
    const result = readTable(header, [[...ROW, 'muchos', 'sin correo', 'élfico']], MADRID);
    expect(result.leads).toHaveLength(1);
    expect(result.problems.map(({ code }) => code)).toEqual([
      'malformed_number',
      'malformed_email',
      'unknown_value',
    ]);
  });

  it('every row is a lead, an error or passed over: none is lost, none counted twice', () => {
    const cell = fc.constantFrom(
      '',
      'Clara',
      '25/07/2022 9:07',
      '31/02/2022',
      'Cita Concertada',
      'x',
      'Total',
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), (rows) => {
        const { leads, problems, skipped } = readTable(HEADER, rows, MADRID);
        const wrong = problems.filter(({ severity, code }) => severity === 'error' && code !== 'no_rows');
        const places = [
          ...leads.map(({ row }) => row),
          ...new Set(wrong.map(({ row }) => row)),
          ...skipped.empty,
          ...skipped.footer,
          ...skipped.duplicate,
        ];
        expect(places.sort((a, b) => Number(a) - Number(b))).toEqual(rows.map((_, i) => i + 2));
        for (const { lead } of leads) expect(LEAD_STATUSES).toContain(lead.status);
      }),
    );
  });
});
