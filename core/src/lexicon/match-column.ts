import type { Locale } from '../dealership/types.ts';
import { COLUMN_TERMS } from './columns.ts';
import { lookup } from './lookup.ts';
import { findField } from './match.ts';
import type { FieldTerm, Shape } from './term.ts';
import { FIELD_TERMS, type FieldKey } from './page-terms.ts';

// The page repeats some list columns as fields; a file's column means the column.
const SAME_COLUMN: Readonly<Record<string, keyof typeof COLUMN_TERMS>> = {
  'request.lead_name': 'column.lead_name',
  'contact.status': 'column.status',
  'contact.source': 'column.source',
  'contact.campaign': 'column.campaign',
  'contact.days_since_creation': 'column.days_since_creation',
};
type Repeated =
  | 'request.lead_name'
  | 'contact.status'
  | 'contact.source'
  | 'contact.campaign'
  | 'contact.days_since_creation';
type HistoryKey = Extract<FieldKey, `history.${string}`>;

/** What a column of a list view or report can hold: list columns and any field of the page. */
export type ColumnKey =
  | keyof typeof COLUMN_TERMS
  | Exclude<FieldKey, Repeated | HistoryKey>
  | 'history.row_assigned_at';
export interface ColumnHit {
  readonly key: ColumnKey;
  readonly cut: boolean;
  readonly shape: Shape;
}

const findColumn = lookup(COLUMN_TERMS);

/** The column that means the same as a field of the page; null: the history's own words. */
export function columnOf(key: FieldKey): ColumnKey | null {
  if (key.startsWith('history.') && key !== 'history.row_assigned_at') return null;
  return SAME_COLUMN[key] ?? (key as ColumnKey);
}

/**
 * What a header of a list view or a report can mean, best first: list columns before fields, printed labels
 * before other variants. Empty: unknown. More than one: the other headers and the values decide.
 */
export function matchColumn(header: string, locale?: Locale): readonly ColumnHit[] {
  const columns = findColumn(header, locale).map(({ key, cut }) => ({ key: key as ColumnKey, cut }));
  const fields = findField(header, locale)
    .filter(({ key }) => !key.startsWith('history.') || key === 'history.row_assigned_at')
    .map(({ key, cut }) => ({ key: SAME_COLUMN[key] ?? (key as ColumnKey), cut }));
  const hits = [...columns, ...fields];
  const whole = hits.filter(({ cut }) => !cut);
  const seen = new Set<ColumnKey>();
  return (whole.length > 0 ? whole : hits)
    .filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
    .map((hit) => ({ ...hit, shape: columnShape(hit.key) }));
}

const SHAPED: Readonly<Record<string, FieldTerm>> = { ...COLUMN_TERMS, ...FIELD_TERMS };

/** The shape of a column's values. */
export function columnShape(key: ColumnKey): Shape {
  return SHAPED[key]?.shape ?? 'text';
}
