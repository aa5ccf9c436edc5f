import type { Dealership, EpochMs, LeadRow, Locale, Page } from '@pitlane/core';
import { statusName, t } from '@pitlane/core';
import type { Button, ModalView, PlainTextOption } from '@slack/types';
import { leadButton } from './buttons.ts';
import { type DrillAsk, type Part, PARTS } from './drill-ask.ts';
import { shortName } from './lead-words.ts';
import { markWords, turns } from './list-modal.ts';
import { context, escapeMrkdwn, header, plain, section } from './text.ts';

/** A lead behind a figure and what became of it there: "missed", "left out: data error …". */
export interface NotedRow {
  readonly row: LeadRow;
  readonly note: string;
}

export interface LeadsModalInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly now: EpochMs;
  /** The figure, as it is called where the button was. */
  readonly heading: string;
  /** Value, period, group. */
  readonly about: readonly string[];
  readonly ask: DrillAsk;
  readonly counts: Readonly<Record<Part, number>>;
  readonly list: Page<NotedRow>;
}

/** *Show leads* of a figure. */
export const drillButton = (ask: Omit<DrillAsk, 'part' | 'page'>, locale: Locale): Button => ({
  type: 'button',
  action_id: 'drill.open',
  text: plain(t(locale, 'drill.button'), 75),
  value: JSON.stringify({ ...ask, part: null, page: 1 } satisfies DrillAsk),
});

/** The leads behind a figure, each with the reason for which it is in it or not (R36, R37). No names (U6). */
export function leadsModal(input: LeadsModalInput): ModalView {
  const { locale, heading, about, ask, list } = input;
  const { page, pages, total, items } = list;
  return {
    type: 'modal',
    callback_id: 'drill',
    private_metadata: JSON.stringify({ ...ask, page }),
    title: plain(t(locale, 'drill.title'), 24),
    close: plain(t(locale, 'button.close'), 24),
    blocks: [
      header(heading, 'drill:name'),
      ...(about.length > 0
        ? [context(about.map((x) => escapeMrkdwn(x, 300)).join(' · '), 'drill:about')]
        : []),
      partMenu(input),
      context(t(locale, 'views.page', { page, pages, total }), 'drill:page'),
      ...(items.length === 0
        ? [section([t(locale, 'views.none')], 'drill:none')]
        : items.map((item) => notedRow(item, input))),
      ...turns('drill', list, locale),
    ],
  };
}

function partMenu({ locale, ask, counts }: LeadsModalInput) {
  const all = PARTS.reduce((sum, part) => sum + counts[part], 0);
  const option = (value: Part | 'all', count: number): PlainTextOption => ({
    text: plain(t(locale, `drill.${value}`, { count }), 75),
    value,
  });
  const options = [option('all', all), ...PARTS.map((part) => option(part, counts[part]))];
  const initial = options.find((o) => o.value === (ask.part ?? 'all')) ?? (options[0] as PlainTextOption);
  return {
    type: 'actions' as const,
    block_id: 'drill:part',
    elements: [
      {
        type: 'static_select' as const,
        action_id: 'drill.part',
        options,
        initial_option: initial,
      },
    ],
  };
}

function notedRow({ row, note }: NotedRow, input: LeadsModalInput) {
  const { locale, dealership } = input;
  const person =
    row.person === null
      ? t(locale, 'views.held')
      : shortName(dealership.members.find((m) => m.personId === row.person)?.name ?? '', locale);
  const state = [
    statusName(row.status, locale),
    t(locale, 'card.attempts', { count: row.attempts }),
    t(locale, 'lists.days', { count: row.days }),
    person,
    markWords(row, input),
  ].filter(Boolean);
  return {
    ...section([`*#${row.number}* · ${note}`, state.join(' · ')], `drill:lead:${row.leadId}`),
    accessory: leadButton('show', row.leadId, locale),
  };
}
