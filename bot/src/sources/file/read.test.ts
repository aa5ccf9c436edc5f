import { join } from 'node:path';
import type { ReadTable } from '@pitlane/core';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readLeadFile } from './read.ts';

const FILES = join(import.meta.dirname, '../../../../test/fixtures/files');
const MADRID = { locale: 'es', zone: 'Europe/Madrid', country: 'ES' } as const;
const NICE = { locale: 'fr', zone: 'Europe/Paris', country: 'FR' } as const;
const TOKYO = { locale: 'ja', zone: 'Asia/Tokyo', country: 'JP' } as const;

const summary = ({ leads, problems, skipped }: ReadTable) => ({
  leads: leads.map(({ row, lead }) => `${row} ${lead.leadName} ${lead.status}`),
  errors: problems.filter((p) => p.severity === 'error').map(({ row, code }) => `${row} ${code}`),
  warnings: problems.filter((p) => p.severity === 'warning').map(({ row, code }) => `${row} ${code}`),
  skipped: [skipped.empty.length, skipped.footer.length, skipped.duplicate.length],
});
const file = (name: string, place: typeof MADRID | typeof NICE | typeof TOKYO) =>
  readLeadFile(join(FILES, name), undefined, place);

const ES_LIST = {
  leads: [
    '2 Clara Ficticia assigned_to_dealer',
    '3 Tomás Inventado appointment_made',
    '4 Ejemplo, Nuria assigned_to_dealer',
    '7 Óscar Modelo lost_sale',
  ],
  errors: ['5 malformed_date', '6 unknown_status'],
  warnings: [],
  skipped: [0, 0, 0],
};
const FR_REPORT = {
  leads: [
    '2 Jeanne Exemple assigned_to_dealer',
    '3 Paul Fictif assigned_to_dealer',
    '4 Léa Modèle closed_sale',
  ],
  errors: [],
  // 27 March 2022, 2:30 does not exist in France.
  warnings: ['4 skipped_hour'],
  skipped: [0, 2, 0],
};

describe('lead files', () => {
  it.each([
    ['es-list-view.csv', MADRID, ES_LIST],
    ['es-list-view.xlsx', MADRID, ES_LIST],
    ['fr-report.csv', NICE, FR_REPORT],
    ['fr-unicode.csv', NICE, FR_REPORT],
    [
      'es-report.csv',
      MADRID,
      {
        leads: ['5 Clara Ficticia assigned_to_dealer', '6 Tomás Inventado closed_no_sale'],
        errors: ['8 conflicting_duplicate', '9 missing_value'],
        warnings: ['4 unknown_column', '6 malformed_email', '7 duplicate_row'],
        skipped: [1, 3, 1],
      },
    ],
    [
      'fr-list-view.csv',
      NICE,
      {
        leads: ['2 Jeanne Exemple assigned_to_dealer', '3 Paul Fictif appointment_made'],
        errors: [],
        warnings: [],
        skipped: [0, 0, 0],
      },
    ],
    [
      'ja-report.csv',
      TOKYO,
      {
        leads: ['2 見本 花子 assigned_to_dealer', '3 試験 太郎 closed_no_sale'],
        errors: ['4 wrong_date_order'],
        warnings: [],
        skipped: [0, 2, 0],
      },
    ],
    [
      'ja-list-view.csv',
      TOKYO,
      {
        leads: ['2 見本 花子 assigned_to_dealer', '3 山田見本様 assigned_to_dealer'],
        errors: [],
        warnings: [],
        skipped: [0, 0, 0],
      },
    ],
    [
      'ja-report.xlsx',
      TOKYO,
      {
        // A workbook holds real dates: no order to mistake.
        leads: [
          '4 見本 花子 assigned_to_dealer',
          '5 試験 太郎 closed_no_sale',
          '6 架空 次郎 assigned_to_dealer',
        ],
        errors: [],
        warnings: [],
        skipped: [0, 2, 0],
      },
    ],
    [
      'es-missing-columns.csv',
      MADRID,
      { leads: [], errors: ['1 missing_column'], warnings: [], skipped: [0, 0, 0] },
    ],
    ['no-leads.csv', MADRID, { leads: [], errors: ['1 no_header'], warnings: [], skipped: [0, 0, 0] }],
  ] as const)('%s [R72, X35, X49]', async (name, place, expected) => {
    expect(summary(await file(name, place))).toEqual(expected);
  });

  it('reads fields in Spanish: both columns Estado, consents, quoted lines [R64, R65, X36]', async () => {
    const { leads } = await file('es-report.csv', MADRID);
    expect(leads[0]?.lead).toMatchObject({
      sourceRef: { system: 'file', org: 'file', externalId: 'a0BAA0000001abC2AQ' },
      status: 'assigned_to_dealer',
      state: 'Madrid',
      leadType: 'customer_driven',
      language: 'es',
      phones: ['+34 600 000 001'],
      customerNotes: 'Quisiera cita por la mañana;\nmejor el jueves',
      preferredDates: ['2022-07-28'],
      attemptDates: [Date.parse('2022-07-25T07:12:00Z')],
      consents: { phone: false, email: null },
    });
    expect(leads[1]?.lead).toMatchObject({ closeReason: 'not_owner_sold', leadType: 'hq_driven' });
  });

  it('reads fields in French: both columns Pays, the assignment time, the master lead [R47, X4, X36]', async () => {
    const { leads } = await file('fr-report.csv', NICE);
    expect(leads[0]?.lead).toMatchObject({
      country: 'France',
      state: 'Alpes-Maritimes',
      assignedToDealerAt: Date.parse('2022-08-02T08:07:00Z'),
      customerNotes: 'Pneus d’hiver ?\nMerci de rappeler l’après-midi',
    });
    expect(leads[1]?.lead).toMatchObject({ recontacted: true, masterLead: 'Paul Fictif 2021' });
  });

  it('reads fields in Japanese, from Shift_JIS and from a workbook alike [R65, R66]', async () => {
    for (const name of ['ja-report.csv', 'ja-report.xlsx']) {
      const { leads } = await file(name, TOKYO);
      expect(leads[0]?.lead, `${name}`).toMatchObject({
        createdAt: Date.parse('2022-07-28T14:02:00Z'),
        requestFor: '12か月点検の予約',
        requestDetails: '土曜の午前を希望します',
        customerNotes: '駅から近い店舗、希望',
        language: 'ja',
        mileage: 12_345,
        preferredDates: ['2022-08-06'],
        consents: { phone: true },
      });
    }
  });
});

describe('encodings and delimiters', () => {
  const LINES = [
    ['Nombre del cliente potencial posventa', 'Fecha de creación', 'Estado', 'Campaña posventa'],
    ['Íñigo Ficción', '25/07/2022 9:07', 'Cita Concertada', 'Promoción; de, temporada'],
  ];
  const csv = (delimiter: string) =>
    LINES.map((line) => line.map((cell) => `"${cell}"`).join(delimiter)).join('\n');

  it.each([',', ';', '\t'])('delimiter %j in every encoding', async (delimiter) => {
    for (const encoding of ['utf8', 'windows-1252', 'utf16le', 'utf16be']) {
      for (const addBOM of encoding.startsWith('utf16') ? [true] : [false, encoding === 'utf8']) {
        const bytes = iconv.encode(csv(delimiter), encoding, { addBOM });
        const { leads, problems } = await readLeadFile(bytes, 'leads.csv', MADRID);
        expect(problems, `${encoding}`).toEqual([]);
        expect(leads[0]?.lead, `${encoding}`).toMatchObject({
          leadName: 'Íñigo Ficción',
          campaign: 'Promoción; de, temporada',
        });
      }
    }
  });

  it('reads a Western file of a Japanese dealership, whose own encoding does not fit', async () => {
    const bytes = iconv.encode(csv(';').replace('25/07/2022', '2022/07/25'), 'windows-1252');
    const { leads } = await readLeadFile(bytes, 'leads.csv', TOKYO);
    expect(leads[0]?.lead.leadName).toBe('Íñigo Ficción');
  });
});
