import { LOCALES } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { crowd, leadsOf, NOW } from './testing/fixtures.ts';
import { brokenByView, textsIn } from './testing/limits.ts';
import { weekBlocks } from './week.ts';

const DAY = 24 * 3_600_000;

describe.each(LOCALES)('my week in %s', (locale) => {
  const dealership = crowd(locale);
  const leads = leadsOf(dealership);
  const models = Object.values(leads).map((lead) => ({ lead, dealership }));

  it('has a line a day, in order, with what has an hour by its hour and number, and no customer [U18, U6]', () => {
    const booked = leads['booked'];
    if (!booked) throw new Error('no booked lead');
    const blocks = weekBlocks(models, { locale, now: NOW });
    const days = textsIn(blocks).join('\n').split('\n').slice(1);
    expect(days.length).toBeGreaterThan(1);
    expect(days.length).toBeLessThanOrEqual(7);
    expect(days.join('\n')).toMatch(
      new RegExp(`\\d\\d:\\d\\d[^\\n]*#${booked.number}|#${booked.number}`, 'u'),
    );
    expect(brokenByView({ type: 'home', blocks })).toEqual([]);
  });

  it('keeps its length however many there are, and says nothing where nothing is due', () => {
    const many = Array.from({ length: 500 }, (_, i) => models[i % models.length]).flatMap((m) => m ?? []);
    expect(brokenByView({ type: 'home', blocks: weekBlocks(many, { locale, now: NOW }) })).toEqual([]);
    expect(weekBlocks([], { locale, now: NOW })).toEqual([]);
    // What lies behind is above, among the leads to do.
    expect(weekBlocks(models, { locale, now: NOW + 400 * DAY })).toEqual([]);
  });
});
