import { LOCALES, type Locale } from '../dealership/types.ts';
import { matchColumn, type ColumnHit, type ColumnKey } from '../lexicon/match-column.ts';
import { accepts } from '../lexicon/shapes.ts';
import type { ImportProblem } from './types.ts';

/** Columns without which a row is no lead. */
export const REQUIRED = ['column.lead_name', 'column.created', 'column.status'] as const;

/** How well a row serves as a header: how many of its cells are labels of one language. */
export function headerScore(cells: readonly string[], hint?: Locale): { locale: Locale; known: number } {
  const order = hint === undefined ? LOCALES : [hint, ...LOCALES.filter((l) => l !== hint)];
  let best: { locale: Locale; known: number } = { locale: hint ?? 'en', known: 0 };
  for (const locale of order) {
    const known = cells.filter((cell) => matchColumn(cell, locale).length > 0).length;
    if (known > best.known) best = { locale, known };
  }
  return best;
}

/**
 * Where the header stands: the row that knows the most labels among the first ones, at least two. Reports
 * put their name and filters before it. Index from 0; null: none.
 */
export function findHeader(rows: readonly (readonly string[])[], hint?: Locale, within = 20): number | null {
  let best: { index: number; known: number } | null = null;
  for (const [index, row] of rows.slice(0, within).entries()) {
    const { known } = headerScore(row, hint);
    if (known >= 2 && known > (best?.known ?? 0)) best = { index, known };
  }
  return best?.index ?? null;
}

export interface Column {
  readonly key: ColumnKey;
  /** Position in the row. */
  readonly at: number;
  /** Its own header, to tell people. */
  readonly header: string;
}

/**
 * Which column holds what. A header that can mean several things is settled by the columns already known, by
 * the values below it, and by order: list columns before fields, as the page has them (X36). A cut header
 * that still means several is left out with a warning.
 */
export function resolveColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  locale: Locale,
): { readonly columns: readonly Column[]; readonly problems: readonly Omit<ImportProblem, 'row'>[] } {
  const columns: Column[] = [];
  const problems: Omit<ImportProblem, 'row'>[] = [];
  const taken = new Set<ColumnKey>();
  const open = new Map<number, readonly ColumnHit[]>();
  const take = (at: number, key: ColumnKey): void => {
    taken.add(key);
    open.delete(at);
    columns.push({ key, at, header: (header[at] ?? '').trim() });
  };
  const warn = (code: ImportProblem['code'], at: number): void => {
    open.delete(at);
    const column = (header[at] ?? '').trim();
    problems.push({ severity: 'warning', code, column, params: { column } });
  };

  for (const [at, cell] of header.entries()) {
    if (cell.trim() === '') continue;
    const here = matchColumn(cell, locale);
    // Some labels stay English on a translated screen ("Dealer Contact Attempts Done").
    const hits = here.length > 0 ? here : matchColumn(cell);
    open.set(at, hits);
    if (hits.length === 0) warn('unknown_column', at);
  }
  const left = (at: number): readonly ColumnHit[] =>
    (open.get(at) ?? []).filter(({ key }) => !taken.has(key));
  /** Takes every header that has one meaning left, whole labels first, until none has. */
  const settle = (): void => {
    for (const cut of [false, true]) {
      for (const at of open.keys()) {
        const [hit, ...others] = left(at);
        if (hit !== undefined && others.length === 0 && hit.cut === cut) {
          take(at, hit.key);
          settle();
          return;
        }
      }
    }
  };
  settle();
  // What every file must have goes to the only header that can be it, whatever its values.
  for (const key of REQUIRED) {
    const [at, ...more] = Array.from(open.keys()).filter((place) =>
      left(place).some((hit) => hit.key === key),
    );
    if (at !== undefined && more.length === 0) take(at, key);
  }
  settle();
  for (const at of open.keys()) {
    const values = rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
    const fits = fitting(left(at), values, locale);
    const [fit, ...others] = fits;
    if (fit !== undefined && others.length === 0) take(at, fit.key);
  }
  settle();
  for (const at of open.keys()) {
    const [hit, ...others] = left(at);
    if (hit === undefined) warn('repeated_column', at);
    else if (hit.cut && others.length > 0) warn('ambiguous_column', at);
    else take(at, hit.key);
  }
  columns.sort((a, b) => a.at - b.at);
  return { columns, problems };
}

/** The meanings that the values allow: a shape narrower than text if most values have it, else text. */
function fitting(
  hits: readonly ColumnHit[],
  values: readonly string[],
  locale: Locale,
): readonly ColumnHit[] {
  if (values.length === 0) return hits;
  const share = ({ shape }: ColumnHit): number =>
    values.filter((value) => accepts(shape, value, locale)).length / values.length;
  const narrower = hits.filter((hit) => hit.shape !== 'text' && share(hit) > 0.5);
  return narrower.length > 0 ? narrower : hits.filter(({ shape }) => shape === 'text');
}
