import {
  columnName,
  type Column,
  type Dealership,
  type EpochMs,
  type LeadRow,
  type Locale,
  NATURES,
  ORIGINS,
  type Page,
  statusName,
  t,
  viewName,
  VIEWS,
} from '@pitlane/core';
import type {
  ActionsBlock,
  Button,
  KnownBlock,
  ModalView,
  PlainTextOption,
  StaticSelect,
} from '@slack/types';
import { leadButton } from './buttons.ts';
import { shortName } from './lead-words.ts';
import { ALL, campaignKey, type ListAsk, type Menu } from './list-ask.ts';
import { context, escapeMrkdwn, header, plain, section } from './text.ts';
import { soon } from './when.ts';

export interface ListModalInput {
  readonly locale: Locale;
  readonly ask: ListAsk;
  readonly dealership: Dealership;
  readonly now: EpochMs;
  /** More than one: a menu to choose from. */
  readonly dealerships: readonly { readonly id: string; readonly name: string }[];
  /** Those that leads of the list name, sorted. */
  readonly campaigns: readonly string[];
  readonly columns: readonly Column[];
  readonly list: Page<LeadRow>;
  /** Older leads of the list are not looked at; null: there are none. */
  readonly lookedAt: number | null;
}

/** Leads on a page: as many as a phone shows without losing the menus. */
export const ROWS = 10;

/** The manual's lists (R71–R77): which list, whose, which; a page of it; each line opens its lead. No names (U6). */
export function listModal(input: ListModalInput): ModalView {
  const { locale, ask, list, lookedAt, columns } = input;
  const { page, pages, total, items } = list;
  const filtered = Object.entries(ask).some(
    ([key, value]) => value !== null && !['dealershipId', 'view', 'page'].includes(key),
  );
  return {
    type: 'modal',
    callback_id: 'views',
    private_metadata: JSON.stringify({ ...ask, page }),
    title: plain(t(locale, 'lists.title'), 24),
    close: plain(t(locale, 'button.close'), 24),
    blocks: [
      ...menus(input),
      header(viewName(ask.view, locale), 'views:name'),
      context(
        [
          t(locale, 'views.page', { page, pages, total }),
          columns.map((column) => columnName(column, locale)).join(' · '),
        ].join('\n'),
        'views:page',
      ),
      ...(items.length === 0
        ? [section([t(locale, filtered ? 'lists.none_filtered' : 'views.none')], 'views:none')]
        : items.map((row) => listRow(row, input))),
      ...turns('views', list, locale),
      ...(lookedAt === null ? [] : [context(t(locale, 'lists.capped', { count: lookedAt }), 'views:capped')]),
    ],
  };
}

/** ◀ ▶, where there is somewhere to go. */
export function turns(name: string, { page, pages }: Page<unknown>, locale: Locale): ActionsBlock[] {
  const turn = (way: 'before' | 'after', sign: string): Button => ({
    type: 'button',
    action_id: `${name}.${way}`,
    text: plain(sign, 75),
    accessibility_label: t(locale, `pages.${way}`).slice(0, 75),
  });
  const elements = [
    ...(page > 1 ? [turn('before', '◀')] : []),
    ...(page < pages ? [turn('after', '▶')] : []),
  ];
  return elements.length > 0 ? [{ type: 'actions', block_id: `${name}:turn`, elements }] : [];
}

type Choice = readonly [value: string, words: string];

/** A menu that sends at once; its choice is always shown. */
function menu(which: Menu, placeholder: string, choices: readonly Choice[], selected: string): StaticSelect {
  const options: PlainTextOption[] = choices
    .slice(0, 100)
    .map(([value, words]) => ({ text: plain(words, 75), value }));
  const initial = options.find((o) => o.value === selected);
  return {
    type: 'static_select',
    action_id: `views.set.${which}`,
    placeholder: plain(placeholder, 150),
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

function menus({ locale, ask, dealership, dealerships, campaigns }: ListModalInput): KnownBlock[] {
  const filter = (which: Menu, all: string, choices: readonly Choice[], selected: string | null) =>
    menu(which, all, [[ALL, all], ...choices], selected ?? ALL);
  const people = dealership.members.map((m): Choice => [m.personId, m.name]);
  const where: StaticSelect[] =
    dealerships.length > 1
      ? [
          menu(
            'dealership',
            t(locale, 'lists.which'),
            dealerships.map((d) => [d.id, d.name]),
            ask.dealershipId,
          ),
        ]
      : [];
  const lists = VIEWS.map((view): Choice => [view, viewName(view, locale)]);
  // Another dealership has other people: another id, so that no choice of the one is kept for the other.
  const own = ask.dealershipId.slice(-12);
  return [
    {
      type: 'actions',
      block_id: `views:which:${own}`,
      elements: [...where, menu('view', t(locale, 'lists.which'), lists, ask.view)],
    },
    {
      type: 'actions',
      block_id: `views:filter:${own}`,
      elements: [
        filter(
          'person',
          t(locale, 'lists.everybody'),
          [['held', t(locale, 'views.held')], ...people.slice(0, 98)],
          ask.person,
        ),
        filter(
          'time',
          t(locale, 'lists.any_time'),
          (['due_today', 'at_risk', 'late'] as const).map((x) => [x, t(locale, `views.filter.${x}`)]),
          ask.time,
        ),
        filter(
          'nature',
          t(locale, 'lists.any_nature'),
          NATURES.map((x) => [x, t(locale, `nature.${x}`)]),
          ask.nature,
        ),
        filter(
          'origin',
          t(locale, 'lists.any_origin'),
          ORIGINS.map((x) => [x, t(locale, `origin.${x}`)]),
          ask.origin,
        ),
        filter(
          'campaign',
          t(locale, 'lists.any_campaign'),
          [['none', t(locale, 'lists.no_campaign')], ...campaigns.slice(0, 98).map(campaignChoice)],
          ask.campaign,
        ),
      ],
    },
  ];
}
const campaignChoice = (name: string): Choice => [campaignKey(name), name.trim() || '—'];

/** Longest campaign in a line. */
const SHORT = 60;

/** One lead: its number first (U7), then the list's columns. */
function listRow(row: LeadRow, input: Pick<ListModalInput, 'locale' | 'columns' | 'dealership' | 'now'>) {
  const { locale, columns } = input;
  const head = [
    `*#${row.number}*`,
    ...(columns.includes('status') ? [statusWords(row, locale), markWords(row, input)] : []),
  ];
  const rest = columns.filter((c) => c !== 'number' && c !== 'status').map((c) => cell(row, c, input));
  return {
    ...section([head.filter(Boolean).join(' · '), rest.join(' · ')], `views:lead:${row.leadId}`),
    accessory: leadButton('show', row.leadId, locale),
  };
}

/** U1: what is ours and not yet Salesforce's is said. */
const statusWords = ({ status, pending }: LeadRow, locale: Locale): string =>
  `${statusName(status, locale)}${pending ? ` (${t(locale, 'views.pending')})` : ''}`;

export function markWords(
  { mark, due }: Pick<LeadRow, 'mark' | 'due'>,
  { locale, dealership, now }: Pick<ListModalInput, 'locale' | 'dealership' | 'now'>,
): string | null {
  if (mark === null || !due?.at) return null;
  // What is planned for today says from when, though there is more time for it (R27).
  const at = mark === 'today' ? Math.max(due.from ?? due.at, now) : due.at;
  return t(locale, `lists.${mark}`, { at: soon(at, locale, { zone: dealership.hours.zone, now }) });
}

function cell(
  row: LeadRow,
  column: Exclude<Column, 'number' | 'status'>,
  { locale, dealership, now }: Pick<ListModalInput, 'locale' | 'dealership' | 'now'>,
): string {
  switch (column) {
    case 'created':
      return soon(row.created, locale, { zone: dealership.hours.zone, now });
    case 'source':
      return t(locale, `origin.${row.source}`);
    case 'campaign':
      return row.campaign ? escapeMrkdwn(row.campaign, SHORT) : '—';
    case 'attempts':
      return t(locale, 'card.attempts', { count: row.attempts });
    case 'days':
      return t(locale, 'lists.days', { count: row.days });
    case 'person':
      return row.person === null
        ? t(locale, 'views.held')
        : shortName(dealership.members.find((m) => m.personId === row.person)?.name ?? '', locale);
  }
}
