import {
  canPublish,
  type Dealership,
  type DryRun,
  type EpochMs,
  type Locale,
  ruleChanges,
  type RuleProblem,
  type RuleTable,
  rowsOf,
  t,
} from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Published } from '../../store/rules.ts';
import { frame } from './frame.ts';
import { fitted, nameIn, problemWords, ruleLines } from './rule-words.ts';
import { context, section } from './text.ts';
import { standing } from './when.ts';

export interface PreviewInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly table: RuleTable;
  readonly basedOn: number;
  /** What exactly is looked at: only that is published. */
  readonly seen: string;
  readonly problems: readonly RuleProblem[];
  readonly dryRun: DryRun;
}

/** Before it is published: what is wrong, what changes, and what it would have done with last month's leads (R7). */
export function rulePreview(input: PreviewInput): ModalView {
  const { locale, dealership, table, problems } = input;
  const about = { dealershipId: dealership.id, seen: input.seen, basedOn: input.basedOn };
  const changes = ruleChanges(dealership.rule, table);
  const unchanged = dealership.rule !== null && changes.length === 0;
  const removed = changes.filter((c) => c.kind === 'removed').length;
  return frame('rule.publish', about, locale, {
    title: t(locale, 'editor.preview_title'),
    submit: canPublish(problems) && !unchanged ? t(locale, 'editor.publish') : null,
    blocks: [
      ...problemBlocks(input, 'error'),
      ...(unchanged ? [section([t(locale, 'editor.unchanged')], 'preview:same')] : []),
      section(
        fitted(ruleLines(table, dealership, locale, dealership.rule ? changes : []), 2800, locale),
        'preview:rows',
      ),
      ...(removed > 0 ? [context(t(locale, 'editor.removed', { count: removed }), 'preview:removed')] : []),
      ...problemBlocks(input, 'warning'),
      { type: 'divider' },
      ...tried(input),
    ],
  });
}

function problemBlocks(
  { locale, dealership, table, problems }: PreviewInput,
  severity: RuleProblem['severity'],
): KnownBlock[] {
  const these = problems.filter((p) => p.severity === severity);
  if (these.length === 0) return [];
  const lines = these.map((p) => `• ${problemWords(p, table, dealership, locale)}`);
  const error = severity === 'error';
  return [
    section(
      [
        `${error ? '🔴' : '🟡'} *${t(locale, error ? 'editor.errors' : 'editor.warnings')}*`,
        ...fitted(lines, 2800, locale),
      ],
      `preview:${severity}`,
    ),
  ];
}

function tried({ locale, dealership, table, dryRun }: PreviewInput): KnownBlock[] {
  const count = dryRun.rows.length;
  if (count === 0) return [section([t(locale, 'editor.dry_none')], 'preview:none')];
  const name = nameIn(dealership, locale);
  const people = Object.entries(dryRun.byPerson)
    .toSorted(([, a], [, b]) => b.would - a.would || b.had - a.had)
    .map(([id, { would, had }]) => `• ${t(locale, 'editor.dry_person', { name: name(id), would, had })}`);
  const held = dryRun.rows.filter((r) => r.held).length;
  const rows = rowsOf(table).map(({ id }, i) => {
    const n = dryRun.byRow[id] ?? 0;
    return id === 'otherwise'
      ? t(locale, 'editor.dry_default', { count: n })
      : t(locale, 'editor.dry_row', { row: String(i + 1), count: n });
  });
  return [
    section(
      [`*${t(locale, 'editor.dry_run', { count })}*`, ...fitted(people, 2600, locale)],
      'preview:people',
    ),
    context(fitted(rows, 1900, locale).join(' · '), 'preview:by_row'),
    ...(held > 0 ? [context(t(locale, 'editor.dry_held', { count: held }), 'preview:held')] : []),
  ];
}

/** Somebody published another version meanwhile: what it says, and the own draft kept (R106). */
export function conflictModal(o: {
  locale: Locale;
  dealership: Dealership;
  theirs: Published;
  basedOn: number;
  now: EpochMs;
}): ModalView {
  const { locale, dealership, theirs, basedOn, now } = o;
  const params = {
    version: String(theirs.version),
    based: String(basedOn),
    at: standing(theirs.at, locale, { zone: dealership.hours.zone, now }),
  };
  const words =
    theirs.byPersonId === null
      ? t(locale, 'editor.conflict_setup', params)
      : t(locale, 'editor.conflict', { ...params, name: nameIn(dealership, locale)(theirs.byPersonId) });
  return frame('rule.rebase', { dealershipId: dealership.id, version: theirs.version }, locale, {
    title: t(locale, 'editor.title'),
    submit: t(locale, 'editor.mine_on_top'),
    blocks: [
      section([words], 'conflict:said'),
      section(
        [
          `*${t(locale, 'editor.theirs', { version: String(theirs.version) })}*`,
          ...fitted(ruleLines(theirs.table, dealership, locale), 2800, locale),
        ],
        'conflict:theirs',
      ),
    ],
  });
}
