import { writeFileSync } from 'node:fs';
import { kpiReport, LOCALES, type Locale, meetingPage, trend } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { spanAt } from '../../reports/span.ts';
import { trendPicture, trendWords } from '../../reports/trend.tsx';
import { figuresModal } from './figures-modal.ts';
import type { FiguresAsk } from './figures-ask.ts';
import { reportPost } from './report-post.ts';
import { crowd, leadsOf, NOW } from './testing/fixtures.ts';
import { brokenByMessage, brokenByView } from './testing/limits.ts';

function worst(locale: Locale) {
  const d = crowd(locale);
  const kinds = Object.values(leadsOf(d));
  const leads = Array.from({ length: 500 }, (_, i) => {
    const lead = kinds[i % kinds.length];
    if (!lead) throw new Error('no lead');
    const facts = { ...lead.facts, campaign: `${i % 120} <!channel> ${'冬のキャンペーン'.repeat(20)}` };
    return { ...lead, id: `l${i}`, number: i, facts };
  });
  const span = spanAt(d.hours.zone, NOW, 'week');
  return { d, leads, span };
}
const id = '01a207cd-0e48-7fce-b62b-95570bac4da2';

describe.each(LOCALES)('figures in %s, at their worst', (locale) => {
  const { d, leads, span } = worst(locale);
  const dealership = { ...d, id };
  const picture = { fileId: 'F0123456789', alt: 'x'.repeat(2100) };

  it.each(['none', 'person', 'origin', 'campaign', 'nature'] as const)(
    'the dashboard by %s stays within Slack’s limits and pings nobody [R36, U10]',
    (by) => {
      const report = kpiReport(leads, dealership, { ...span, now: NOW, ...(by === 'none' ? {} : { by }) });
      const groups = report.groups.map((g, i) => ({ ...g, key: `${i}`, name: g.key ?? '—' }));
      const ask: FiguresAsk = { dealershipId: id, span: 'last_week', by, group: null, all: true };
      const input = {
        locale,
        dealership,
        ask,
        span,
        running: true,
        report,
        figures: report.figures,
        about: null,
        groups,
        drills: true,
        picture,
      };
      const [one] = groups;
      const views = [
        figuresModal(input),
        ...(one && by !== 'none'
          ? [
              figuresModal({
                ...input,
                ask: { ...ask, group: { by, key: 'x'.repeat(64) } },
                figures: one.figures,
                about: one.name,
              }),
            ]
          : []),
      ];
      for (const view of views) {
        expect(brokenByView(view)).toEqual([]);
        expect(JSON.stringify(view.blocks)).not.toContain('<!channel>');
      }
    },
  );

  it('the post in the channel too, and it names nobody [R37, U19]', () => {
    const report = kpiReport(leads, dealership, { ...span, now: NOW, by: 'person' });
    const page = meetingPage(report, leads, dealership, { kind: 'channel' });
    for (const unit of ['week', 'month'] as const) {
      const post = reportPost({ dealership, page, span: { ...span, unit }, picture });
      expect(brokenByMessage(post)).toEqual([]);
      for (const m of dealership.members) expect(JSON.stringify(post)).not.toContain(m.name);
    }
  });

  it('the post with every person, where the dealership decided so [U19]', () => {
    const policy = { ...dealership.policy, figuresInChannel: 'person' } as const;
    const members = dealership.members.map((m, i) => ({
      ...m,
      name: `${i} <!channel> ${'Maximiliana & '.repeat(12)}`,
    }));
    const open = { ...dealership, policy, members };
    const report = kpiReport(leads, open, { ...span, now: NOW, by: 'person' });
    const page = meetingPage(report, leads, open, { kind: 'channel' });
    const [one] = page.people ?? [];
    if (!one) throw new Error('nobody had leads');
    const people = Array.from({ length: 45 }, () => one);
    const post = reportPost({ dealership: open, page: { ...page, people }, span, picture });
    expect(brokenByMessage(post)).toEqual([]);
    const words = JSON.stringify(post.blocks);
    expect(words).toContain('report:people:2');
    expect(words).not.toContain('<!channel>');
  });

  it('the picture is a PNG of one size, the same for the same figures, and has its words', () => {
    const input = {
      weeks: trend(leads, dealership, { weeks: 8, now: NOW }),
      zone: d.hours.zone,
      locale,
    };
    const png = Buffer.from(trendPicture(input));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 660]);
    expect(png.equals(Buffer.from(trendPicture(input)))).toBe(true);
    expect(trendWords(input).length).toBeLessThan(2000);
    if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/trend-${locale}.png`, png);
  });
});
