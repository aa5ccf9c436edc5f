/** The page for the meeting (U19), printed by a real browser. */
import { spanAt } from '@pitlane/bot/reports/span';
import { printedPage } from '../../bot/src/reports/page.tsx';
import { crowd, leadsOf, NOW } from '@pitlane/bot/slack/views/testing/fixtures';
import { kpiReport, LOCALES, type Locale, meetingPage } from '@pitlane/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, overflow } from './chromium.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Forty people with long names, five hundred open leads, in the worst week. */
function worst(locale: Locale): string {
  const d = crowd(locale);
  const [member] = d.members;
  const kinds = Object.values(leadsOf(d));
  if (!member) throw new Error('the crowd is empty');
  const members = Array.from({ length: 40 }, (_, i) => ({
    ...member,
    personId: `person-${i}`,
    name:
      i % 2
        ? `${i} Maximiliana Fernández de la Montaña y Ruiz-Giménez`
        : `${i} عبد الرحمن 👨‍🔧 長谷川 太郎左衛門`,
    roles: i === 0 ? (['manager'] as const) : (['service_advisor'] as const),
    leftOn: null,
  }));
  const dealership = { ...d, name: 'Concesionario Oficial <b>del Valle</b> '.repeat(4), members };
  const leads = Array.from({ length: 500 }, (_, i) => {
    const lead = kinds[i % kinds.length];
    if (!lead) throw new Error('no lead');
    const responsible = { ...lead.responsible, personId: `person-${i % 40}`, held: null };
    return {
      ...lead,
      id: `l${i}`,
      number: 9_000 + i,
      assignedToDealerAt: NOW - (i % 9) * 3_600_000,
      responsible,
    };
  });
  const span = spanAt(dealership.hours.zone, NOW, 'week');
  const report = kpiReport(leads, dealership, { ...span, now: NOW, by: 'person' });
  const data = meetingPage(report, leads, dealership, { kind: 'member', personId: 'person-0' });
  return printedPage({ page: data, dealership, span, locale, now: NOW });
}

describe.each(LOCALES)('the printed page in %s', (locale) => {
  it('is one A4 page at its worst, and reads on a phone too [U19, R37]', async () => {
    const html = worst(locale);
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)).toHaveLength(1);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await overflow(page)).toBe(0);
    expect(html).not.toContain('<b>del Valle');
    // Black on white: nothing is told by a colour.
    const colours = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll('body *')].map((e) => getComputedStyle(e).color)),
    ]);
    expect(colours).toEqual(['rgb(0, 0, 0)']);
    if (process.env['SHOTS']) {
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.screenshot({ path: `${process.env['SHOTS']}/print-${locale}.png`, fullPage: true });
    }
  });
});
