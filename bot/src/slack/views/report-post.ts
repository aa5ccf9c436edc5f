import {
  type Dealership,
  figureName,
  formatFigure,
  type Locale,
  type MeetingPage,
  type SlaLine,
  staffName,
  t,
} from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import type { Shown } from '../../reports/picture.ts';
import { type Span, spanWords } from '../../reports/span.ts';
import {
  apartWords,
  contactsWords,
  leftOutWords,
  slaNames,
  slasWords,
  targetWords,
  timesWords,
  typesWords,
} from '../../reports/words.ts';
import { type FiguresAsk, figuresValue } from './figures-ask.ts';
import type { Rendered } from './model.ts';
import { button } from './settings.ts';
import { clip, context, escapeMrkdwn, header, plain, section } from './text.ts';

/** One line a figure: name, value against its target, the period before, what is left out. */
export function slaLine(line: SlaLine, locale: Locale): string {
  const { figure, before } = line;
  return [
    `*${figureName(figure.kind, locale)}*: ${targetWords(figure, locale)}`,
    [
      timesWords(line, locale),
      t(locale, 'report.before', { value: formatFigure(before, locale) }),
      leftOutWords(figure, locale),
    ]
      .filter(Boolean)
      .join(' · '),
  ].join('\n');
}

export interface ReportPostInput {
  readonly dealership: Dealership;
  readonly page: MeetingPage;
  readonly span: Span;
  /** null: there is none; the figures stand in words. */
  readonly picture: Shown | null;
}

/** Lines in one section, which holds 3,000 characters. */
const LINES = 20;
/** With forty people the post stays within what a message holds. */
const PEOPLE = 40;

/**
 * R36, R37: the weekly or monthly figures of the team in its channel. No customers; single persons only where the
 * dealership decided so (U19, `figuresInChannel`).
 */
export function reportPost({ dealership, page, span, picture }: ReportPostInput): Rendered {
  const { locale, id } = dealership;
  const title = t(locale, span.unit === 'week' ? 'report.week_title' : 'report.month_title', {
    span: spanWords(span, dealership.hours.zone, locale),
  });
  const { workingDay, appointments } = page.headline;
  const apart = apartWords(page, locale);
  const text = `${title} · ${t(locale, 'report.leads', { count: page.counts.assigned })}`;
  const ask: FiguresAsk = {
    dealershipId: id,
    span: span.unit === 'week' ? 'last_week' : 'last_month',
    by: 'none',
    group: null,
    all: false,
  };
  return {
    text,
    blocks: [
      header(title, 'report:title'),
      section(
        [
          t(locale, 'report.leads', { count: page.counts.assigned }),
          `*${t(locale, 'report.types')}*: ${typesWords(page.headline.contactTypes, locale)}`,
          `*${t(locale, 'report.contacts')}*: ${contactsWords(page.headline.contacts, locale)}`,
        ],
        'report:contacts',
      ),
      section([slaLine(workingDay, locale), slaLine(appointments, locale)], 'report:headline'),
      section(
        page.slas.map((line) => slaLine(line, locale)),
        'report:slas',
      ),
      ...(apart ? [context(apart, 'report:apart')] : []),
      ...peopleBlocks(page, dealership),
      ...(picture ? [pictureBlock(picture, locale)] : []),
      {
        type: 'actions',
        block_id: 'report:do',
        elements: [
          button('figures.open', t(locale, 'report.figures'), figuresValue(ask)),
          button('figures.print', t(locale, 'report.print'), figuresValue(ask)),
        ],
      },
    ],
  };
}

/** Whoever had leads; `page` has nobody where the channel may not see it. */
function peopleBlocks({ people }: MeetingPage, { locale, members }: Dealership): KnownBlock[] {
  if (!people) return [];
  const lines = people
    .toSorted((a, b) => b.leads - a.leads)
    .slice(0, PEOPLE)
    .map(({ personId, leads, figures }) => {
      const name = staffName(members.find((m) => m.personId === personId)?.name ?? '—', locale);
      const title = t(locale, 'report.group_line', { name: escapeMrkdwn(name, 60), count: leads });
      return `${title} · ${slasWords(figures, locale)}`;
    });
  const more = people.length - lines.length;
  const words = [`*${t(locale, 'report.people')}* (${slaNames(locale)})`, ...lines];
  if (more > 0) words.push(t(locale, 'report.groups_more', { count: more }));
  return Array.from({ length: Math.ceil(words.length / LINES) }, (_, i) =>
    section(words.slice(i * LINES, (i + 1) * LINES), `report:people:${i}`),
  );
}

export const pictureBlock = ({ fileId, alt }: Shown, locale: Locale): KnownBlock => ({
  type: 'image',
  block_id: 'report:trend',
  slack_file: { id: fileId },
  alt_text: clip(alt, 2000),
  title: plain(t(locale, 'report.trend'), 2000),
});
