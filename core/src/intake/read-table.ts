import type { Locale } from '../dealership/types.ts';
import { pageLabel } from '../lexicon/page-label.ts';
import { columnShape } from '../lexicon/match-column.ts';
import { accepts } from '../lexicon/shapes.ts';
import { readCell, type CellContext, type Part } from './cells.ts';
import { headerScore, REQUIRED, resolveColumns, type Column } from './columns.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ImportProblem, IncomingLead, ReadTable } from './types.ts';
import { assemble } from './assemble.ts';

export interface ReadTableOptions extends CellContext {
  /** The Salesforce org that the rows come from, if known: then record ids are references into it. */
  readonly org?: string;
  /** Row number of the header, as a spreadsheet counts. */
  readonly headerRow?: number;
}

/** So much of a cell is quoted in a problem, characters. */
const VALUE_SHOWN = 40;

/**
 * Reads a list view or report export (R72) in any of the five languages, by its header. Dates are read in the
 * order of `options.locale`, the dealership's, whatever language the header is in (X49). A bad row is
 * reported and the rest goes on; a missing required column stops the file. Closing lines of reports are
 * counted, and a row that repeats an earlier one is passed over.
 */
export function readTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: ReadTableOptions,
): ReadTable {
  const headerRow = options.headerRow ?? 1;
  const none = { leads: [], skipped: { empty: [], footer: [], duplicate: [] } };
  const { locale, known } = headerScore(header, options.locale);
  const found = header
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(', ')
    .slice(0, 500);
  if (known === 0)
    return { ...none, locale: null, problems: [fileProblem('no_header', headerRow, { found })] };
  const { columns, problems } = resolveColumns(header, rows.slice(0, 200), locale);
  const missing = REQUIRED.filter((key) => !columns.some((column) => column.key === key));
  if (missing.length > 0) {
    const names = missing.map((key) => pageLabel(key, locale)).join(', ');
    const problem = fileProblem('missing_column', headerRow, { columns: names, found });
    return { ...none, locale, problems: [problem] };
  }
  const reader = new Rows(columns, header.length, options);
  for (const [i, row] of rows.entries()) reader.read(row, headerRow + 1 + i);
  const result = reader.result(locale);
  const notes = problems.map((problem) => ({ ...problem, row: headerRow }));
  const empty = result.leads.length === 0 && result.problems.length === 0;
  return {
    ...result,
    problems: [...(empty ? [fileProblem('no_rows', headerRow, {})] : []), ...notes, ...result.problems],
  };
}

function fileProblem(
  code: ImportProblem['code'],
  row: number,
  params: ImportProblem['params'],
): ImportProblem {
  return { severity: 'error', code, row, params };
}

/** The state of one reading: what was taken, and what was already seen in this file. */
class Rows {
  readonly #leads: { row: number; lead: IncomingLead }[] = [];
  readonly #problems: ImportProblem[] = [];
  readonly #skipped = { empty: [] as number[], footer: [] as number[], duplicate: [] as number[] };
  /** Identity → where it stood first, and the whole row. */
  readonly #seen = new Map<string, { row: number; lead: string }>();
  /** Columns whose dates come without a time are told once. */
  readonly #dateOnly = new Set<string>();
  readonly #columns: readonly Column[];
  readonly #width: number;
  readonly #options: ReadTableOptions;

  constructor(columns: readonly Column[], width: number, options: ReadTableOptions) {
    this.#columns = columns;
    this.#width = width;
    this.#options = options;
  }

  read(cells: readonly string[], row: number): void {
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (filled === 0) {
      this.#skipped.empty.push(row);
      return;
    }
    const required = this.#columns
      .filter(({ key }) => (REQUIRED as readonly string[]).includes(key))
      .map((column) => ({ ...column, cell: (cells[column.at] ?? '').trim() }));
    // Totals, "Copyright", "Confidential": one or two cells, and most of what makes a lead is not there. The
    // number of a total may stand in any column.
    const usable = required.filter(({ key, cell }) => cell !== '' && accepts(columnShape(key), cell)).length;
    if (filled <= 2 && usable <= 1) {
      this.#skipped.footer.push(row);
      return;
    }
    const empty = required.filter(({ cell }) => cell === '');
    const before = this.#problems.length;
    for (const { header } of empty) this.#problem('error', 'missing_value', row, header, '');
    if (cells.slice(this.#width).some((cell) => cell.trim() !== '')) {
      this.#problem('error', 'too_many_cells', row, undefined, '');
    }
    const parts = this.#columns.flatMap((column) => this.#cell(column, cells[column.at] ?? '', row));
    if (this.#problems.slice(before).some(({ severity }) => severity === 'error')) return;
    this.#keep(assemble(parts, this.#options.org), row, before);
  }

  #cell(column: Column, cell: string, row: number): Part[] {
    const { part, error, warning } = readCell(column.key, cell, this.#options);
    if (error !== undefined) this.#problem('error', error, row, column.header, cell);
    if (warning !== undefined && !(warning === 'date_without_time' && this.#dateOnly.has(column.header))) {
      if (warning === 'date_without_time') this.#dateOnly.add(column.header);
      this.#problem('warning', warning, row, column.header, cell);
    }
    return part === undefined ? [] : [part];
  }

  /** @param told how many problems there were before this row: a repeated row's own are told once. */
  #keep(lead: IncomingLead, row: number, told: number): void {
    const { externalId } = lead.sourceRef;
    const identity = externalId === null ? `row ${fingerprintOf(lead)}` : `id ${externalId}`;
    const whole = JSON.stringify(lead);
    const first = this.#seen.get(identity);
    if (first === undefined) {
      this.#seen.set(identity, { row, lead: whole });
      this.#leads.push({ row, lead });
    } else if (first.lead === whole) {
      this.#skipped.duplicate.push(row);
      this.#problems.length = told;
      this.#problems.push({
        severity: 'warning',
        code: 'duplicate_row',
        row,
        params: { firstRow: first.row },
      });
    } else {
      // Same name, minute and campaign, but other contents: which one is true is not ours to guess.
      this.#problems.push({
        severity: 'error',
        code: 'conflicting_duplicate',
        row,
        params: { firstRow: first.row },
      });
    }
  }

  #problem(
    severity: ImportProblem['severity'],
    code: ImportProblem['code'],
    row: number,
    column: string | undefined,
    cell: string,
  ): void {
    const text = cell.trim();
    const value = text.length > VALUE_SHOWN ? `${text.slice(0, VALUE_SHOWN)}…` : text;
    const params = { ...(column === undefined ? {} : { column }), value };
    this.#problems.push({ severity, code, row, ...(column === undefined ? {} : { column }), params });
  }

  result(locale: Locale): ReadTable {
    return { locale, leads: this.#leads, problems: this.#problems, skipped: this.#skipped };
  }
}
