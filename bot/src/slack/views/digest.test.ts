import { type Lead, LOCALES, type Locale } from '@pitlane/core';
import { aDealership, HOUR } from '@pitlane/core/lead/testing';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';
import type { Rendered } from './model.ts';
import { crowd, leadsOf, NOW } from './testing/fixtures.ts';
import { brokenByMessage } from './testing/limits.ts';

const shop = (locale: Locale) => aDealership({ locale, name: 'Talleres Ejemplo' });
const d = shop('en');
const named = Object.fromEntries(
  Object.entries(leadsOf(d)).map(([name, lead], i) => [name, { ...lead, number: 400 + i }]),
) as Record<string, Lead>;
const all = Object.values(named);
const read = ({ blocks }: Rendered): string[] =>
  blocks.flatMap((b) => {
    if (b.type === 'header') return [b.text.text];
    if (b.type === 'section') return (b.text?.text ?? '').split('\n');
    return b.type === 'context' ? b.elements.flatMap((e) => ('text' in e ? [e.text] : [])) : [];
  });
const menus = ({ blocks }: Rendered) =>
  blocks.flatMap((b) =>
    b.type === 'section' && b.accessory?.type === 'static_select' ? [b.accessory.options ?? []] : [],
  );
const DAY = 24 * HOUR;

describe('the digest', () => {
  it('says by person what needs somebody today, number first, held leads on top [R35, R114, U19]', () => {
    expect(read(digest({ dealership: d, now: NOW, leads: all.slice(0, 8) }))).toEqual([
      'Talleres Ejemplo · Tue 1 Sept',
      '4 not yet contacted · 2 in progress · 2 due today · 1 appointment tomorrow · 4 to do in Salesforce',
      '*Waiting for an assignment* · 2',
      '#402 · Levante · Booking · by Wed 2 Sept 10:00',
      '#403 · Levante · Booking · by Wed 2 Sept 10:00',
      '*Marta* · 6',
      '#405 · Levante · Booking · Call back as promised Tue 1 Sept 17:00 · *today* · to do in Salesforce',
      '#404 · Levante · Booking · from Tue 1 Sept 13:00 · *today* · to do in Salesforce',
      '#400 · Levante · Booking · by Wed 2 Sept 10:00',
      '#401 · Levante · Booking · by Wed 2 Sept 10:00',
      '#406 · Levante · Booking · appointment tomorrow 12:00 · to do in Salesforce',
      '#407 · Levante · Booking · to do in Salesforce',
    ]);
  });

  it('marks what is overdue, at risk, booked, to be closed and to be done in Salesforce [R35, R114]', () => {
    const lines = read(digest({ dealership: d, now: NOW + DAY - 4 * HOUR, leads: all }));
    expect(lines[1]).toBe(
      '2 overdue · 7 not yet contacted · 2 in progress · 9 due today · 6 at risk · 1 appointment today · 6 to do in Salesforce',
    );
    for (const line of [
      '#410 · Levante · Booking · by Tue 1 Sept 18:30 · *overdue*',
      '#400 · Levante · Booking · by Wed 2 Sept 10:00 · *at risk*',
      '#406 · Levante · Booking · appointment today 12:00 · to do in Salesforce',
    ])
      expect(lines).toContain(line);
    // The evening after the visit, nobody having closed it.
    const after = read(digest({ dealership: d, now: NOW + 2 * DAY, leads: [named['booked'] as Lead] }));
    expect(after.at(-1)).toMatch(/^#406 .*to be closed/);
  });

  it('opens each of its leads from the person’s menu, and all of them where there are more than ten [R35]', () => {
    const many = Array.from({ length: 23 }, (_, i) => ({
      ...(named['fresh'] as Lead),
      id: `l${i}`,
      number: i + 1,
    }));
    const message = digest({ dealership: d, now: NOW, leads: many });
    const [menu] = menus(message);
    expect(menu).toHaveLength(11);
    expect(menu?.[0]).toMatchObject({ text: { text: '#1' }, value: 'show:l0' });
    expect(menu?.at(-1)).toMatchObject({ text: { text: 'All 23…' } });
    expect(read(message).at(-1)).toBe('and 13 more');
  });

  it('is one quiet line when nothing waits [R35]', () => {
    expect(read(digest({ dealership: shop('ja'), now: NOW, leads: [] }))).toEqual([
      'Talleres Ejemplo・9月1日(火)',
      '今朝、対応が必要なリードはありません。',
    ]);
  });

  it('of one person has their leads only', () => {
    const mine = { ...(named['fresh'] as Lead), number: 1 };
    const luis = { ...mine, number: 2, responsible: { ...mine.responsible, personId: 'luis' } };
    const text = read(digest({ dealership: d, now: NOW, leads: [mine, luis], personId: 'luis' })).join('\n');
    expect([text.includes('#2'), text.includes('#1')]).toEqual([true, false]);
  });

  it('counts the people and leads that do not fit [R35]', () => {
    const hostile = leadsOf(d)['hostile'] as Lead;
    const many = Array.from({ length: 500 }, (_, i) => ({
      ...hostile,
      number: i,
      responsible: { ...hostile.responsible, personId: `p${i % 60}` },
    }));
    const lines = read(digest({ dealership: d, now: NOW, leads: many }));
    const [, leads, people] = /^(\d+) more leads of (\d+) people/.exec(lines.at(-1) ?? '') ?? [];
    const listed = lines.filter((l) => /^\*somebody\* · \d+$/.test(l));
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.length + Number(people)).toBe(60);
    expect(listed.reduce((sum, l) => sum + Number(l.split(' · ')[1]), Number(leads))).toBe(500);
  });

  it.each(LOCALES)('keeps Slack’s limits in %s with 500 leads and forty people at every hour', (locale) => {
    const place = crowd(locale);
    const hostile = leadsOf(place)['hostile'] as Lead;
    const states = Object.values(leadsOf(place));
    const many = Array.from({ length: 500 }, (_, i) => ({
      ...(states[i % states.length] ?? hostile),
      facts: hostile.facts,
      id: `01939c5e-7c1a-7000-8000-${String(i).padStart(12, '0')}`,
      number: 1e8 + i,
      responsible: {
        ...hostile.responsible,
        personId: `p${i % 40}`,
        held: i % 9 === 0 ? ('no_rule' as const) : null,
      },
    }));
    for (const later of [0, 20 * HOUR, 40 * DAY])
      expect(brokenByMessage(digest({ dealership: place, now: NOW + later, leads: many }))).toEqual([]);
  });
});
