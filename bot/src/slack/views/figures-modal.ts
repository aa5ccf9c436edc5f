import {
  type Dealership,
  FIGURE_KINDS,
  type Figure,
  figureName,
  type FigureKind,
  type Figures,
  type KpiReport,
  type Locale,
  t,
} from '@pitlane/core';
import type { ActionsBlock, KnownBlock, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import type { Shown } from '../../reports/picture.ts';
import { type Span, spanWords } from '../../reports/span.ts';
import {
  apartWords,
  contactsWords,
  leftOutWords,
  targetWords,
  typesWords,
  valueWords,
} from '../../reports/words.ts';
import { drillButton } from './drill-modal.ts';
import { type FiguresAsk, figuresValue, SPANS, SPLITS } from './figures-ask.ts';
import { pictureBlock, slaLine } from './report-post.ts';
import { button } from './settings.ts';
import { context, escapeMrkdwn, header, plain, section } from './text.ts';

/** A group of a split, as it is called. */
export interface NamedGroup {
  /** As `FiguresAsk` names it. */
  readonly key: string | null;
  readonly name: string;
  readonly leads: number;
  readonly figures: Figures;
}

export interface FiguresInput {
  readonly locale: Locale;
  readonly dealership: Dealership;
  readonly ask: FiguresAsk;
  readonly span: Span;
  /** Not over yet. */
  readonly running: boolean;
  readonly report: KpiReport;
  /** Figures of the whole, or of the one group that is looked at. */
  readonly figures: Figures;
  /** The one group's name; null: the whole. */
  readonly about: string | null;
  readonly groups: readonly NamedGroup[];
  /** The leads behind a figure are the manager's and the alternate's to see, and one's own (U19). */
  readonly drills: boolean;
  readonly picture: Shown | null;
}

const HEADLINE = [
  'contacts_per_lead',
  'working_day',
  'appointments',
  'sla1',
  'sla2',
  'sla3',
] as const satisfies FigureKind[];
/** A section and its button each; the head needs ten. */
const GROUPS = 40;

/** The figures of a period: against their targets, against the period before, with the leads behind each. */
export function figuresModal(input: FiguresInput): ModalView {
  const { locale, ask, span, running, report, about, groups, picture, dealership } = input;
  const words = spanWords(span, dealership.hours.zone, locale);
  const apart = about === null ? apartWords(report, locale) : null;
  return {
    type: 'modal',
    callback_id: 'figures',
    private_metadata: figuresValue(ask),
    title: plain(t(locale, 'report.figures'), 24),
    close: plain(t(locale, 'button.close'), 24),
    blocks: [
      ...(about === null ? [menus(input)] : []),
      header(running ? t(locale, 'report.running', { span: words }) : words, 'figures:span'),
      context(
        [about === null ? null : escapeMrkdwn(about, 200), leadsWords(input), apart]
          .filter((x) => x !== null)
          .join(' · '),
        'figures:leads',
      ),
      ...(ask.by === 'none' || about !== null ? figureBlocks(input) : groupBlocks(input, groups)),
      ...(picture && about === null ? [pictureBlock(picture, locale)] : []),
    ],
  };
}

const leadsWords = ({ locale, report, about, figures }: FiguresInput): string =>
  t(locale, 'report.leads', { count: about === null ? report.counts.assigned : figures.working_day.of });

function menus({ locale, ask }: FiguresInput): ActionsBlock {
  const select = (actionId: string, options: PlainTextOption[], chosen: string): StaticSelect => {
    const initial = options.find((o) => o.value === chosen);
    return {
      type: 'static_select',
      action_id: actionId,
      options,
      ...(initial ? { initial_option: initial } : {}),
    };
  };
  const option = (value: string, words: string): PlainTextOption => ({ text: plain(words, 75), value });
  return {
    type: 'actions',
    block_id: 'figures:menus',
    elements: [
      select(
        'figures.span',
        SPANS.map((s) => option(s, t(locale, `report.span.${s}`))),
        ask.span,
      ),
      select(
        'figures.by',
        SPLITS.map((s) => option(s, t(locale, `report.by.${s}`))),
        ask.by,
      ),
      button('figures.print', t(locale, 'report.print'), figuresValue(ask)),
    ],
  };
}

function figureBlocks(input: FiguresInput): KnownBlock[] {
  const { locale, ask, figures, report, about } = input;
  const before = report.previous.figures;
  const times = (kind: FigureKind) =>
    kind === 'sla1' || kind === 'sla2'
      ? { mean: figures[`${kind}_mean`], median: figures[`${kind}_median`] }
      : { mean: null, median: null };
  const lines = HEADLINE.map((kind) =>
    withLeads(
      input,
      figures[kind],
      // A group has no period before: only the whole is compared.
      about === null
        ? slaLine({ figure: figures[kind], before: before[kind], ...times(kind) }, locale)
        : reading(figures[kind], locale),
    ),
  );
  const others = FIGURE_KINDS.filter((kind) => !(HEADLINE as readonly FigureKind[]).includes(kind));
  return [
    ...(about === null ? [contacts(input)] : []),
    ...lines,
    ...(ask.all
      ? [
          header(t(locale, 'report.other_readings'), 'figures:others'),
          ...others.map((kind) => withLeads(input, figures[kind], reading(figures[kind], locale))),
        ]
      : [
          {
            type: 'actions' as const,
            block_id: 'figures:more',
            elements: [
              button('figures.all', t(locale, 'report.other_readings'), figuresValue({ ...ask, all: true })),
            ],
          },
        ]),
  ];
}

/** R36: types of contact, and how many. */
function contacts({ report, locale }: FiguresInput): KnownBlock {
  const { contacts: all, figures } = report;
  const { outboundTotal: total, inboundTotal: inbound } = all;
  const perLead = figures.contacts_per_lead;
  return section(
    [
      `*${t(locale, 'report.types')}*: ${typesWords(all, locale)}`,
      `*${t(locale, 'report.contacts')}*: ${contactsWords({ total, inbound, perLead }, locale)}`,
    ],
    'figures:contacts',
  );
}

const reading = (figure: Figure, locale: Locale): string =>
  [`*${figureName(figure.kind, locale)}*: ${targetWords(figure, locale)}`, leftOutWords(figure, locale)]
    .filter(Boolean)
    .join('\n');

function withLeads({ ask, span, drills, locale }: FiguresInput, figure: Figure, words: string): KnownBlock {
  const { dealershipId, group } = ask;
  const { from, to } = span;
  const block = section([words], `figures:${figure.kind}`);
  return drills
    ? { ...block, accessory: drillButton({ dealershipId, figure: figure.kind, from, to, group }, locale) }
    : block;
}

function groupBlocks(input: FiguresInput, groups: readonly NamedGroup[]): KnownBlock[] {
  const { locale, ask } = input;
  if (ask.by === 'none') return [];
  const { by } = ask;
  if (groups.length === 0) return [section([t(locale, 'report.nothing')], 'figures:none')];
  const sorted = groups.toSorted((a, b) => b.leads - a.leads);
  const more = sorted.length - GROUPS;
  return [
    ...sorted.slice(0, GROUPS).map((g, i): KnownBlock => {
      const line = HEADLINE.map(
        (kind) => `${figureName(kind, locale)}: ${valueWords(g.figures[kind], locale)}`,
      ).join(' · ');
      const title = t(locale, 'report.group_line', { name: escapeMrkdwn(g.name, 200), count: g.leads });
      return {
        ...section([`*${title}*`, line], `figures:group:${i}`),
        accessory: button(
          'figures.open',
          t(locale, 'report.figures'),
          figuresValue({ ...ask, group: { by, key: g.key } }),
        ),
      };
    }),
    ...(more > 0 ? [context(t(locale, 'report.groups_more', { count: more }), 'figures:more_groups')] : []),
  ];
}
