import {
  type Dealership,
  figureName,
  formatFigure,
  type Locale,
  type MeetingPage,
  type SlaLine,
  t,
} from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import type { Shown } from '../../reports/picture.ts';
import { type Span, spanWords } from '../../reports/span.ts';
import {
  apartWords,
  contactsWords,
  leftOutWords,
  targetWords,
  timesWords,
  typesWords,
} from '../../reports/words.ts';
import { type FiguresAsk, figuresValue } from './figures-ask.ts';
import type { Rendered } from './model.ts';
import { button } from './settings.ts';
import { clip, context, header, plain, section } from './text.ts';

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

/** R36, R37: the weekly or monthly figures of the team in its channel. No customers, no single person (U19). */
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
          `*${t(locale, 'report.types')}*: ${typesWords(page, locale)}`,
          `*${t(locale, 'report.contacts')}*: ${contactsWords(page, locale)}`,
        ],
        'report:contacts',
      ),
      section([slaLine(workingDay, locale), slaLine(appointments, locale)], 'report:headline'),
      section(
        page.slas.map((line) => slaLine(line, locale)),
        'report:slas',
      ),
      ...(apart ? [context(apart, 'report:apart')] : []),
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

export const pictureBlock = ({ fileId, alt }: Shown, locale: Locale): KnownBlock => ({
  type: 'image',
  block_id: 'report:trend',
  slack_file: { id: fileId },
  alt_text: clip(alt, 2000),
  title: plain(t(locale, 'report.trend'), 2000),
});
