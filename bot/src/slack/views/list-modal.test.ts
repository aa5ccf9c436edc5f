import { columnsOf, leadList, LOCALES, VIEWS } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { campaignKey, chosen, filterOf, firstAsk, parseListAsk } from './list-ask.ts';
import { listModal, ROWS } from './list-modal.ts';
import { crowd, leadsOf, MARKERS, NOW } from './testing/fixtures.ts';
import { brokenByView } from './testing/limits.ts';

const DEALERSHIP = '01939c5e-7c1a-7000-8000-0000000000d1';
const LONG = '長いキャンペーン<!channel>&'.repeat(30);

describe.each(LOCALES)('lists in %s', (locale) => {
  const dealership = { ...crowd(locale), id: DEALERSHIP };
  const states = Object.values(leadsOf(dealership));
  const leads = Array.from({ length: 500 }, (_, i) => {
    const lead = states[i % states.length];
    if (!lead) throw new Error('no lead');
    const facts = { ...lead.facts, campaign: i % 3 === 0 ? null : `${i} ${LONG}` };
    return { ...lead, id: `01939c5e-7c1a-7000-8000-${String(i).padStart(12, '0')}`, number: 1e8 + i, facts };
  });
  const campaigns = leads.flatMap((l) => l.facts.campaign ?? []);
  const views = VIEWS.map((view) => {
    const ask = { ...firstAsk(DEALERSHIP), view };
    const { columns, ...list } = leadList(view, leads, dealership, { now: NOW, size: ROWS });
    const dealerships = Array.from({ length: 120 }, (_, i) => ({ id: `d${i}`, name: LONG }));
    return listModal({
      locale,
      ask,
      dealership,
      now: NOW,
      dealerships,
      campaigns,
      columns,
      list,
      lookedAt: 1,
    });
  });

  it('keep within Slack’s limits with 500 leads, 40 people and 300 campaigns [U10]', () => {
    expect(views.flatMap(brokenByView)).toEqual([]);
    expect(JSON.stringify(views)).toContain('#100000');
  });

  it('ping nobody and name no customer [U6]', () => {
    const shown = JSON.stringify(views.map((v) => v.blocks.filter((b) => b.type === 'section')));
    expect(shown).not.toMatch(/<!|<@|@channel/);
    for (const marker of Object.values(MARKERS)) expect(JSON.stringify(views)).not.toContain(marker);
  });
});

describe('what a list asks for', () => {
  const ask = firstAsk(DEALERSHIP);

  it('comes back from the metadata as it was; what is none of ours does not', () => {
    const full = { ...ask, person: 'held' as const, campaign: campaignKey('A'), page: 3 };
    expect(parseListAsk(JSON.stringify(full))).toEqual(full);
    for (const wrong of [
      '',
      '{}',
      'null',
      JSON.stringify({ ...full, page: 0 }),
      JSON.stringify({ ...full, view: 'x' }),
    ])
      expect(parseListAsk(wrong)).toBeNull();
  });

  it('a choice begins at the first page; another dealership takes the filters away and keeps the list', () => {
    const later = { ...ask, page: 4, view: 'lost_sale' as const, person: 'held' as const };
    expect(chosen(later, 'time', 'late')).toEqual({ ...later, time: 'late', page: 1 });
    expect(chosen(later, 'person', 'all')).toEqual({ ...later, person: null, page: 1 });
    const other = '01939c5e-7c1a-7000-8000-0000000000d2';
    expect(chosen(later, 'dealership', other)).toEqual({ ...firstAsk(other), view: 'lost_sale' });
    expect(chosen(later, 'view', 'everything')).toBeNull();
    expect(chosen(later, 'person', 'Marta')).toBeNull();
  });

  it('filters by the campaign that the key stands for, and by nothing when it is gone [R61]', () => {
    const by = (campaign: string | null) => filterOf({ ...ask, campaign }, ['A', 'B']).campaign;
    expect(by(campaignKey('B'))).toBe('B');
    expect(by('none')).toBeNull();
    expect(by(null)).toBeUndefined();
    const { columns, total } = leadList('home', Object.values(leadsOf(crowd('en'))), crowd('en'), {
      now: NOW,
      filter: filterOf({ ...ask, campaign: campaignKey('gone') }, ['A']),
    });
    expect(total).toBe(0);
    expect(columns).toEqual(columnsOf('home'));
  });
});
