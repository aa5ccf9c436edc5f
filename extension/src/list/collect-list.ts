import { isRecordId } from '@pitlane/core/page/url';
import type { ListSnapshot } from '@pitlane/core/page/list-page';
import { headOf } from '../page/collect.ts';
import { activeScope, DIALOG, find, findAll, findFirst, isVisible, lineOf } from '../page/dom.ts';

/** The rows of a list view in sight, and the elements behind them. */
export interface CollectedList {
  readonly snapshot: ListSnapshot;
  readonly table: HTMLElement | null;
  /** In the order of `snapshot.rows`. */
  readonly rows: readonly HTMLElement[];
  /** The cell with the record's link of each row. */
  readonly cells: readonly (HTMLElement | null)[];
}

const CELL = 'td, th, [role="gridcell"], [role="rowheader"]';
const LINK = 'a[data-recordid], a[href*="/lightning/r/"], a[href*="/sObject/"]';

/** Reads the list view off the page; rows that are not drawn yet come with the next look. */
export function collectList(doc: Document, address: string): CollectedList {
  const scope = activeScope(doc);
  const tables = findAll(scope, 'table, [role="grid"], [role="treegrid"]', (el) =>
    el.matches(`${DIALOG}, [data-pitlane]`),
  ).filter((el) => isVisible(el) && find(el, LINK) !== null);
  // A related list may stand beside it: the longest is the view.
  const [table = null] = tables.sort((a, b) => rowsOf(b).length - rowsOf(a).length);
  const heads =
    table === null
      ? []
      : findAll(table, 'th, [role="columnheader"]').filter(
          (th) => th.getAttribute('scope') !== 'row' && th.getAttribute('role') !== 'rowheader',
        );
  const rows = table === null ? [] : rowsOf(table).filter((row) => !heads.some((th) => row.contains(th)));
  const columns = heads.map((th) => ({ label: lineOf(th), title: headOf(th) }));
  return {
    table,
    rows,
    cells: rows.map((row) => cellOf(row)),
    snapshot: {
      url: address,
      org: null,
      title: titleOf(scope),
      columns,
      rows: rows.map((row) => {
        const cells = findAll(row, CELL).map((cell) => lineOf(cell) || null);
        // Some tables draw cells before the first column that has a head.
        return { recordId: idOf(row), cells: cells.slice(cells.length - columns.length) };
      }),
    },
  };
}

const rowsOf = (table: HTMLElement): HTMLElement[] => {
  const rows = findAll(table, 'tbody tr');
  return rows.length > 0 ? rows : findAll(table, '[role="row"]');
};

function cellOf(row: HTMLElement): HTMLElement | null {
  return findAll(row, CELL).find((cell) => find(cell, LINK) !== null) ?? null;
}

function idOf(row: HTMLElement): string | null {
  const link = find(row, LINK);
  const address = link?.getAttribute('href') ?? '';
  const all = [
    link?.dataset['recordid'],
    row.dataset['rowKeyValue'],
    /\/(?:r|sObject)\/(?:\w+\/)?([a-zA-Z0-9]{15,18})\/view/.exec(address)?.[1],
  ];
  return all.find((id) => id !== undefined && isRecordId(id)) ?? null;
}

const TITLE = ['.selectedListView, .triggerLinkText', '.slds-page-header__title', 'h1'];

function titleOf(scope: HTMLElement): string | null {
  const el = findFirst(scope, TITLE);
  const text = el === null ? '' : lineOf(el);
  return text === '' ? null : text;
}
