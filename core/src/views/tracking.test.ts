import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { leadOf } from '../kpi/testing.ts';
import { HOUR, TUESDAY_10 } from '../lead/testing.ts';
import '../messages/catalogues.ts';
import { trackingRows, trackingTable, trackingTableOffered } from './tracking.ts';

const T = TUESDAY_10;
const leads = [
  leadOf({
    id: 'a',
    number: 412,
    contacts: [
      { id: 'a1', at: T + 3 * HOUR, recordedAt: T + 4 * HOUR, outcome: 'reached', said: 'verbatim' },
      { id: 'a2', at: T + HOUR, recordedAt: T + 5 * HOUR, channel: 'email', outcome: 'message_sent' },
    ],
  }),
  leadOf({
    id: 'b',
    number: 413,
    contacts: [{ id: 'b1', at: T + 2 * HOUR, direction: 'inbound', outcome: 'reached', said: 'summary' }],
  }),
];
const words = new Map([
  ['a1', { verbatim: 'Quiero el jueves', answer: 'Jueves a las 9' }],
  ['b1', { verbatim: 'Pregunta por el precio', answer: '' }],
]);
const rows = trackingRows(leads, words);

describe('the contact tracking table', () => {
  it('has every contact with its real and its recorded time, person, words and answer [R32, R33, R109]', () => {
    expect(rows.map((r) => r.contactId)).toEqual(['a2', 'b1', 'a1']);
    expect(rows[2]).toEqual({
      leadId: 'a',
      number: 412,
      contactId: 'a1',
      at: T + 3 * HOUR,
      recordedAt: T + 4 * HOUR,
      personId: 'marta',
      channel: 'phone',
      direction: 'outbound',
      outcome: 'reached',
      verbatim: 'Quiero el jueves',
      kind: 'verbatim',
      answer: 'Jueves a las 9',
    });
  });

  it('marks the customer’s own words and summaries, and keeps a contact whose words were erased [X44]', () => {
    expect(rows.map((r) => r.kind)).toEqual([null, 'summary', 'verbatim']);
    const erased = trackingRows(leads, new Map());
    expect(erased.map((r) => [r.verbatim, r.kind])).toEqual([
      ['', null],
      ['', null],
      ['', null],
    ]);
  });

  it('is ready for a file in every language, times in the dealership’s zone [R33, R94]', () => {
    const options = { zone: 'Asia/Tokyo', nameOf: (id: string) => id.toUpperCase() };
    for (const locale of LOCALES) {
      const table = trackingTable(rows, { ...options, locale });
      expect(new Set(table.headings).size).toBe(table.headings.length);
      expect(table.rows.every((r) => r.length === table.headings.length)).toBe(true);
    }
    const spanish = trackingTable(rows, { ...options, locale: 'es' });
    expect(spanish.title).toBe('Tabla de seguimiento de contactos con el cliente');
    expect(spanish.headings).toContain('Comentarios del cliente');
    expect(spanish.rows[2]?.slice(0, 4)).toEqual(['#412', '2026-09-01 20:00', '2026-09-01 21:00', 'MARTA']);
    expect(trackingTable(rows, { ...options, locale: 'fr' }).headings[1]).toBe('Quand (Asia/Tokyo)');
    const half = trackingTable(rows, { ...options, zone: 'Asia/Kolkata', locale: 'en' });
    expect(half.rows[2]?.[1]).toBe('2026-09-01 16:30');
  });

  it('is offered on every lead or, by the switch, only without Salesforce [X43, R34]', () => {
    const offered = (trackingTable: 'always' | 'without_salesforce') =>
      (['salesforce', 'pitlane'] as const).map((a) => trackingTableOffered({ trackingTable }, a));
    expect(offered('always')).toEqual([true, true]);
    expect(offered('without_salesforce')).toEqual([false, true]);
  });
});
