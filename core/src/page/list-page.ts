import type { Locale } from '../dealership/types.ts';
import { headerScore, resolveColumns } from '../intake/columns.ts';
import { recordId } from '../intake/fingerprint.ts';
import { readTable } from '../intake/read-table.ts';
import type { ImportProblem, IncomingLead } from '../intake/types.ts';
import { pageLabel } from '../lexicon/page-label.ts';
import { matchView, type ViewKey } from '../lexicon/match.ts';
import type { ReadOptions } from './types.ts';
import { readLightningUrl } from './url.ts';

/** What a reader collects from a list view (R71–R77): the rows in sight. */
export interface ListSnapshot {
  readonly url: string;
  readonly org: string | null;
  /** Name of the view, as its heading shows it. */
  readonly title: string | null;
  /** `title` is the whole label where the header shows a cut one; null: the page gives none away. */
  readonly columns: readonly { readonly label: string; readonly title: string | null }[];
  readonly rows: readonly { readonly recordId: string | null; readonly cells: readonly (string | null)[] }[];
}

/** What a list view says. Rows count from 0, as they stand in the snapshot. */
export interface ListPage {
  readonly locale: Locale | null;
  readonly org: string | null;
  /** null: a view of the dealership's own, or one of another object. */
  readonly view: ViewKey | null;
  /** Rows that carry enough for the bot to take them in (U1). */
  readonly leads: readonly { readonly row: number; readonly lead: IncomingLead }[];
  /** Every row with a record behind it, be it only a name, as the home list has it (R71). */
  readonly records: readonly {
    readonly row: number;
    readonly recordId: string;
    readonly leadName: string | null;
  }[];
  /** What was not understood; `row` null: the list as a whole. Quotes cells: show it, never log it. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads the rows in sight of a list view in any of the five languages. Headers may be cut: the whole label
 * counts where the page keeps it, else the beginning and the values below. A row is known by its record, so
 * that sending the same list twice does nothing (U1).
 */
export function readListPage(snapshot: ListSnapshot, options: ReadOptions): ListPage {
  const { dealershipLocale, zone, market } = options;
  const org = snapshot.org ?? readLightningUrl(snapshot.url)?.org ?? null;
  const header = snapshot.columns.map((column) => whole(column));
  const rows = snapshot.rows.map(({ cells }) => header.map((_, i) => cells[i]?.trim() ?? ''));
  const ids = snapshot.rows.map((row) => (row.recordId === null ? null : recordId(row.recordId)));
  const table = readTable(
    [...header, pageLabel('column.record_id', 'en')],
    rows.map((row, i) => [...row, ids[i] ?? '']),
    {
      locale: dealershipLocale,
      zone,
      country: market,
      headerRow: FIRST - 1,
      ...(org === null ? {} : { org }),
    },
  );
  const { locale } = headerScore(header, options.locale ?? dealershipLocale);
  const { columns } = resolveColumns(header, rows, locale);
  const names = columns.find(({ key }) => key === 'column.lead_name')?.at;
  return {
    // Without a label of ours the column of ids is the only one that was known.
    locale: headerScore(header, locale).known === 0 ? null : table.locale,
    org,
    view: snapshot.title === null ? null : matchView(snapshot.title),
    leads: table.leads.map(({ row, lead }) => ({ row: row - FIRST, lead })),
    records: ids.flatMap((id, row) => {
      const name = names === undefined ? '' : (rows[row]?.[names] ?? '');
      return id === null ? [] : [{ row, recordId: id, leadName: name === '' ? null : name }];
    }),
    problems: table.problems.map((problem) => {
      const row = problem.row === null || problem.row < FIRST ? null : problem.row - FIRST;
      return { ...problem, row };
    }),
  };
}

// A table counts as a spreadsheet does: the header is line 1.
const FIRST = 2;

function whole({ label: shown, title }: ListSnapshot['columns'][number]): string {
  const full = title?.trim() ?? '';
  return full === '' ? shown : full;
}
