import type { Locale } from '../dealership/types.ts';
import { isFinalStatus } from '../lead/state.ts';
import type { LeadStatus } from '../lead/types.ts';
import { parseSalesforceDate } from '../lexicon/dates.ts';
import { matchStatus } from '../lexicon/match-values.ts';
import { matchField } from '../lexicon/match.ts';
import type { FieldKey } from '../lexicon/page-terms.ts';
import { toEpoch } from '../time/local.ts';
import type { EpochMs } from '../time/types.ts';
import { problem } from './fields.ts';
import type { PageChange, PageHistory, PageProblem, PageSnapshot, ReadOptions } from './types.ts';

type Row = Partial<Record<FieldKey, string>>;

/**
 * What the history tells (R68, R81, X4): when the lead was created, assigned to the dealer and closed. Where an
 * assignment names a time of its own that time counts, else the row's. Of several assignments the first does:
 * nothing starts a clock again (X2).
 */
export function readHistory(
  rows: PageSnapshot['history'],
  locale: Locale,
  options: ReadOptions,
): { readonly history: PageHistory; readonly problems: readonly PageProblem[] } {
  const problems: PageProblem[] = [];
  const changes: PageChange[] = [];
  for (const cells of rows) {
    const row = byKey(cells, locale);
    const at = instantOf(row['history.date'] ?? '', options);
    if (at === null) {
      problems.push(
        problem('unreadable_history', row['history.field'] ?? null, 'history', [], 'malformed_date'),
      );
      continue;
    }
    changes.push(changeOf(row, at, locale, options));
  }
  changes.sort((a, b) => a.at - b.at);
  const first = (field: FieldKey): PageChange | undefined => changes.find((change) => change.field === field);
  const assigned = first('history.row_assigned_at');
  const status = changes.findLast((change) => change.status !== null);
  const history = {
    changes,
    createdAt: first('history.row_created')?.at ?? null,
    assignedAt: assigned === undefined ? null : (assigned.assignedAt ?? assigned.at),
    closedAt: status?.status && isFinalStatus(status.status) ? status.at : null,
  };
  return { history, problems };
}

function byKey(cells: Readonly<Record<string, string>>, locale: Locale): Row {
  const row: Row = {};
  for (const [label, text] of Object.entries(cells)) {
    const [key] = fieldNamed(label, locale, 'history');
    if (key !== undefined) row[key] = text.trim();
  }
  return row;
}

function fieldNamed(label: string, locale: Locale, section?: 'history'): readonly FieldKey[] {
  const within = section === undefined ? {} : { section };
  const here = matchField(label, { ...within, locale }).keys;
  return here.length > 0 ? here : matchField(label, within).keys;
}

/** A row that carries a status is one of the status, whatever else its label may name (X36). */
function changeOf(row: Row, at: EpochMs, locale: Locale, options: ReadOptions): PageChange {
  const name = row['history.field'] ?? '';
  const own = fieldNamed(name, locale, 'history').filter((key) => key.startsWith('history.row_'));
  const [field = null, ...others] = own.length > 0 ? own : fieldNamed(name, locale);
  const told = row['history.new'] ?? '';
  const status: LeadStatus | null = field === 'history.row_status' ? matchStatus(told, locale) : null;
  const assignedAt = field === 'history.row_assigned_at' ? instantOf(told, options) : null;
  return { at, field: others.length > 0 ? null : field, status, assignedAt };
}

/** A date without a time is the beginning of that day. */
function instantOf(text: string, { dealershipLocale, zone, market }: ReadOptions): EpochMs | null {
  const parsed = parseSalesforceDate(text, { locale: dealershipLocale, zone, market });
  if (!parsed.ok) return null;
  return parsed.kind === 'instant' ? parsed.at : toEpoch(zone, parsed.date, '00:00');
}
