import {
  type Dealership,
  type EpochMs,
  type Locale,
  NATURES,
  rowInWords,
  rowsOf,
  type RuleChange,
  type RuleProblem,
  type RuleTable,
  staffName,
  t,
} from '@pitlane/core';
import type { Published } from '../../store/rules.ts';
import { languageName } from './people-modals.ts';
import { clip, escapeMrkdwn } from './text.ts';
import { standing } from './when.ts';

type People = Pick<Dealership, 'members'>;

/** A member's display name, harmless in mrkdwn. Whoever is not here any more has a dash. */
export const nameIn =
  ({ members }: People, locale: Locale) =>
  (personId: string): string => {
    const found = members.find((m) => m.personId === personId)?.name;
    return found === undefined ? '—' : escapeMrkdwn(staffName(clip(found, 60), locale));
  };

/** One row of a pool of forty is long; the post has to stay readable. */
const ROW = 400;

/**
 * The rule as one reads it aloud, a line a row.
 * @param changes marks the rows that are new, changed or moved (R8)
 */
export function ruleLines(
  table: RuleTable,
  dealership: People,
  locale: Locale,
  changes: readonly RuleChange[] = [],
): string[] {
  const name = nameIn(dealership, locale);
  return rowsOf(table).map((row, i) => {
    const kind = changes.find((c) => c.rowId === row.id)?.kind;
    const mark =
      kind && kind !== 'removed' ? ` · _${t(locale, `editor.${kind === 'added' ? 'new' : kind}_row`)}_` : '';
    return `${i + 1}. ${clip(rowInWords(tame(row), locale, name), ROW)}${mark}`;
  });
}

/** Campaigns, models and languages are what people typed. */
function tame(row: ReturnType<typeof rowsOf>[number]): ReturnType<typeof rowsOf>[number] {
  if (!row.when) return row;
  const harmless = (texts: readonly string[]) => texts.map((text) => escapeMrkdwn(text, 90));
  const { campaign, model, language } = row.when;
  return {
    ...row,
    when: {
      ...row.when,
      ...(campaign ? { campaign: harmless(campaign) } : {}),
      ...(model ? { model: harmless(model) } : {}),
      ...(language ? { language: harmless(language) } : {}),
    },
  };
}

/** Lines that fit a section; how many rows are left out is said. */
export function fitted(lines: readonly string[], max: number, locale: Locale): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length + line.length + 1 > max - 60) break;
    kept.push(line);
    length += line.length + 1;
  }
  const more = lines.length - kept.length;
  return more > 0 ? [...kept, t(locale, 'editor.more_rows', { count: more })] : kept;
}

/** `Version 3 · published on Tue 24 Nov 10:00 by Carmen Robles`. */
export function versionLine(
  { version, at, byPersonId }: Published,
  dealership: Pick<Dealership, 'members' | 'hours'>,
  locale: Locale,
  now: EpochMs,
): string {
  const when = standing(at, locale, { zone: dealership.hours.zone, now });
  return byPersonId === null
    ? t(locale, 'editor.version_setup', { version: String(version), at: when })
    : t(locale, 'editor.version', {
        version: String(version),
        at: when,
        name: nameIn(dealership, locale)(byPersonId),
      });
}

/** What is wrong, with the row it is about as the reader counts rows. */
export function problemWords(
  problem: RuleProblem,
  table: RuleTable,
  dealership: People,
  locale: Locale,
): string {
  const rows = rowsOf(table);
  const rowOf = (id: string) => rows.findIndex((r) => r.id === id) + 1;
  const { code, rowId, params } = problem;
  const nature = NATURES.find((n) => n === params['nature']);
  const words = t(locale, `rule.problem.${code}`, {
    name: nameIn(dealership, locale)(String(params['personId'] ?? '')),
    otherRow: String(rowOf(String(params['otherRow'] ?? ''))),
    language: params['language'] === undefined ? '' : languageName(String(params['language']), locale),
    nature: nature ? t(locale, `nature.${nature}`) : '',
    max: Number(params['max'] ?? 0),
  });
  return rowId === 'otherwise'
    ? t(locale, 'editor.default_says', { problem: words })
    : t(locale, 'editor.row_says', { row: String(rowOf(rowId)), problem: words });
}
