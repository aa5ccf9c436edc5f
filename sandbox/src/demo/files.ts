import { label, type LexiconKey } from '@pitlane/core';
import { recordId } from '@pitlane/core/intake/fingerprint';
import { stringify } from './csv.ts';
import type { Sample } from './samples.ts';
import { resolveWhen } from './when.ts';

export interface FileOptions {
  readonly locale: 'es' | 'fr' | 'ja';
  readonly now: number;
  readonly zone: string;
  readonly holidays: readonly string[];
}

const ORIGIN = {
  customer: ['Web', 'Customer Driven'],
  hq: ['HQ', 'HQ Driven'],
  spontaneous: ['Web', 'Customer Driven'],
};
const SPONTANEOUS = { es: 'Spontaneous', fr: 'Spontané', ja: '自発的' };

/** Columns of the demo's report, as Salesforce labels them in the dealership's language. */
const COLUMNS: readonly [LexiconKey, (s: Sample, o: FileOptions) => string][] = [
  [
    'column.lead_name',
    (s, o) =>
      o.locale === 'ja' && s.language === 'Japanese'
        ? `${s.lastName} ${s.firstName}`
        : `${s.firstName} ${s.lastName}`,
  ],
  ['column.created', (s, o) => localDate(s, o)],
  ['column.status', (_, o) => label('status.assigned_to_dealer', o.locale)],
  [
    'column.source',
    (s, o) => (s.origin === 'spontaneous' ? SPONTANEOUS[o.locale] : (ORIGIN[s.origin][0] ?? '')),
  ],
  ['contact.lead_type', (s) => ORIGIN[s.origin][1] ?? ''],
  ['column.campaign', (s) => s.campaign],
  ['column.attempts_done', (s) => String(s.attempts)],
  ['request.first_name', (s) => s.firstName],
  ['request.last_name', (s) => s.lastName],
  ['request.email', (s) => s.email],
  ['request.phone', (s) => s.phone],
  ['request.language', (s) => s.language],
  ['request.request_for', (s) => s.requestFor],
  ['request.customer_notes', (s) => s.details],
  ['vehicle.vin', (s) => s.vin],
  ['vehicle.model', (s) => s.model],
];

/** The samples as a report export: header in the dealership's language, its date form, a footer line. */
export function sampleFile(samples: readonly Sample[], o: FileOptions): string {
  const header = ['Id', ...COLUMNS.map(([key]) => label(key, o.locale))];
  const rows = samples.map((s) => [recordId(s.id), ...COLUMNS.map(([, cell]) => cell(s, o))]);
  return stringify([header, ...rows]);
}

function localDate(sample: Sample, o: FileOptions): string {
  const t = resolveWhen(sample.when, o);
  const two = (n: number) => String(n).padStart(2, '0');
  const time = `${t.hour}:${two(t.minute)}`;
  return o.locale === 'ja'
    ? `${t.year}/${two(t.month)}/${two(t.day)} ${time}`
    : `${two(t.day)}/${two(t.month)}/${t.year} ${time}`;
}
