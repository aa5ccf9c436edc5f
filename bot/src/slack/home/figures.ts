import { figureName, formatFigure, meetingPage, t } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { glanceOf } from '../../reports/data.ts';
import { lastSpan, spanWords } from '../../reports/span.ts';
import { targetWords } from '../../reports/words.ts';
import { mayReadFigures } from '../figures.ts';
import { type FiguresAsk, figuresValue } from '../views/figures-ask.ts';
import { button } from '../views/settings.ts';
import { context, escapeMrkdwn, header, section } from '../views/text.ts';
import type { HomePart } from './context.ts';

/** Last week's figures at a glance, and the way to all of them (R36, U19). */
export const figures: HomePart = async ({ ears: { desk }, identity, locale, places, now }) => {
  const blocks: KnownBlock[] = [];
  for (const place of places.filter((p) => mayReadFigures(p, identity.personId, now))) {
    const { dealership } = place;
    const { id } = dealership;
    const span = lastSpan(dealership.hours.zone, now, 'week');
    const report = await glanceOf(desk, place, span);
    const { headline, slas } = meetingPage(report, [], dealership, { kind: 'channel' });
    const ask: FiguresAsk = { dealershipId: id, span: 'last_week', by: 'none', group: null, all: false };
    const lines = [headline.workingDay, headline.appointments, ...slas].map(
      ({ figure, before }) =>
        `${figureName(figure.kind, locale)}: *${targetWords(figure, locale)}* · ${t(locale, 'report.before', { value: formatFigure(before, locale) })}`,
    );
    const some = report.counts.assigned > 0;
    blocks.push(
      header(t(locale, 'report.figures'), `figures:title:${id}`),
      context(
        [
          places.length > 1 ? escapeMrkdwn(dealership.name, 100) : null,
          spanWords(span, dealership.hours.zone, locale),
        ]
          .filter(Boolean)
          .join(' · '),
        `figures:span:${id}`,
      ),
      section(some ? lines : [t(locale, 'report.nothing')], `figures:lines:${id}`),
      {
        type: 'actions',
        block_id: `figures:do:${id}`,
        elements: [
          button('figures.open', t(locale, 'report.figures'), figuresValue(ask)),
          button('figures.print', t(locale, 'report.print'), figuresValue(ask)),
        ],
      },
    );
  }
  return blocks;
};
