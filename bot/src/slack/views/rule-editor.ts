import {
  type Dealership,
  type Locale,
  MAX_ROWS,
  RULE_TEMPLATES,
  type RuleProblem,
  type RuleTable,
  rowsOf,
  t,
} from '@pitlane/core';
import type { ActionsBlock, KnownBlock, ModalView, Overflow, PlainTextOption } from '@slack/types';
import { frame } from './frame.ts';
import { problemWords, ruleLines } from './rule-words.ts';
import { button } from './settings.ts';
import { context, plain, section } from './text.ts';

/** What can be done with a row; the default row can only be changed. */
export const ROW_DEEDS = ['edit', 'up', 'down', 'delete'] as const;
export type RowDeed = (typeof ROW_DEEDS)[number];

export interface EditorInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly table: RuleTable;
  readonly problems: readonly RuleProblem[];
  /** What exactly is shown: a press on an older picture of the draft does nothing to it. */
  readonly seen: string;
  /** A draft that differs from what is published can be thrown away. */
  readonly changed: boolean;
}

/** The rule row by row, each with what can be done to it; kept at each step as this person's draft. */
export function editorModal(input: EditorInput): ModalView {
  const { locale, dealership, table, problems } = input;
  const rows = rowsOf(table);
  const lines = ruleLines(table, dealership, locale);
  return frame('rule.edit', { dealershipId: dealership.id, seen: input.seen }, locale, {
    title: t(locale, 'editor.title'),
    submit: t(locale, 'editor.preview'),
    blocks: [
      section([t(locale, 'editor.intro')], 'rule:intro'),
      ...rows.flatMap((row, i): KnownBlock[] => {
        const wrong = problems
          .filter((p) => p.rowId === row.id)
          .slice(0, 4)
          .map(
            (p) => `${p.severity === 'error' ? '🔴' : '🟡'} ${problemWords(p, table, dealership, locale)}`,
          );
        return [
          {
            ...section([lines[i] ?? '', ...wrong], `rule:row:${row.id}`.slice(0, 255)),
            accessory: rowMenu(input, i),
          },
        ];
      }),
      actions(input),
      context(
        rows.length > MAX_ROWS
          ? t(locale, 'editor.full', { max: MAX_ROWS })
          : t(locale, 'editor.members_hint'),
        'rule:hint',
      ),
    ],
  });
}

/** The row is meant by its place in what is shown. */
export const rowValue = (deed: RowDeed, index: number): string => `${deed}:${index}`;

function rowMenu({ locale, table }: EditorInput, index: number): Overflow {
  const last = table.rows.length;
  const option = (deed: RowDeed): PlainTextOption => ({
    text: plain(t(locale, `editor.row_${deed}`), 75),
    value: rowValue(deed, index),
  });
  const deeds: RowDeed[] =
    index === last
      ? ['edit']
      : [
          'edit',
          ...(index > 0 ? (['up'] as const) : []),
          ...(index < last - 1 ? (['down'] as const) : []),
          'delete',
        ];
  return { type: 'overflow', action_id: 'rule.row', options: deeds.map(option) };
}

function actions({ locale, dealership, table, changed }: EditorInput): ActionsBlock {
  const confirm = (text: string, yes: string) => ({
    title: plain(t(locale, 'editor.title'), 100),
    text: plain(text, 300),
    confirm: plain(yes, 30),
    deny: plain(t(locale, 'button.cancel'), 30),
  });
  const templates: PlainTextOption[] = RULE_TEMPLATES.map((key) => ({
    text: plain(t(locale, `rule.template.${key}`), 75),
    description: plain(t(locale, `rule.template_hint.${key}`), 75),
    value: key,
  }));
  return {
    type: 'actions',
    block_id: 'rule:do',
    elements: [
      ...(table.rows.length < MAX_ROWS
        ? [button('rule.add', t(locale, 'editor.add'), dealership.id, 'primary')]
        : []),
      {
        type: 'static_select',
        action_id: 'rule.template',
        placeholder: plain(t(locale, 'editor.template'), 150),
        options: templates,
        ...(changed
          ? { confirm: confirm(t(locale, 'editor.template_confirm'), t(locale, 'editor.template_yes')) }
          : {}),
      },
      ...(changed
        ? [
            {
              ...button('rule.discard', t(locale, 'editor.discard'), dealership.id),
              confirm: confirm(t(locale, 'editor.discard_confirm'), t(locale, 'editor.discard')),
            },
          ]
        : []),
    ],
  };
}
