import { auditLines, leadRow, LOCALES, page } from '@pitlane/core';
import { aCall, aReceive, at, given, HOUR, person, TUESDAY_10 } from '@pitlane/core/lead/testing';
import { describe, expect, it } from 'vitest';
import { auditModal, EVENTS, linkModal } from './audit-modal.ts';
import { leadsModal } from './drill-modal.ts';
import { PARTS, parseDrillAsk } from './drill-ask.ts';

import { crowd, LEAD_ID, leadsOf, MARKERS, NOW } from './testing/fixtures.ts';
import { brokenByView } from './testing/limits.ts';

const LONG = '長い名前<!channel>&@here'.repeat(60);

describe.each(LOCALES)('record and figure lists in %s', (locale) => {
  it('keep within Slack’s limits and ping nobody, with 100 events and the longest names [U10, U6]', () => {
    const received = given(null).when(aReceive());
    const events = [...received.events];
    let outcome = received;
    for (let i = 0; i < 100; i++) {
      const now = TUESDAY_10 + HOUR + i * 60_000;
      outcome = outcome.when(aCall({ contactId: `c${i}`, at: now - 5 * 60_000 }), at(now));
      events.push(...outcome.events);
      if (i % 9 !== 0) continue;
      outcome = outcome.when({ type: 'undo', by: person('marta'), actionId: null }, at(now + 1));
      events.push(...outcome.events);
    }
    const lines = auditLines(events, { locale, nameOf: () => LONG, say: () => '10:00' });
    const view = auditModal({
      locale,
      leadId: LEAD_ID,
      number: 1e8,
      zone: 'Europe/Madrid',
      now: NOW,
      list: page(lines.toReversed(), 2, EVENTS),
      table: true,
    });
    const links = [
      linkModal(locale, `https://example.com/f/${'x'.repeat(43)}`, 24),
      linkModal(locale, null, 24),
    ];
    expect([view, ...links].flatMap(brokenByView)).toEqual([]);
    expect(JSON.stringify(view.blocks)).not.toMatch(/<!|<@|@channel|@here/);
  });

  it('show the leads of a figure within limits, naming nobody’s customer [U10, U6]', () => {
    const dealership = crowd(locale);
    const items = Object.values(leadsOf(dealership)).map((lead, i) => ({
      row: { ...leadRow(lead, dealership, NOW), leadId: `l${i}` },
      note: 'x'.repeat(200),
    }));
    const ask = {
      dealershipId: LEAD_ID,
      figure: 'sla1' as const,
      from: 0,
      to: 1,
      group: { by: 'campaign' as const, key: 'abc' },
      part: null,
      page: 2,
    };
    const view = leadsModal({
      locale,
      dealership,
      now: NOW,
      heading: LONG,
      about: [LONG, LONG],
      ask,
      counts: { missed: 500, left_out: 500, pending: 500, counted: 500 },
      list: { ...page(items, 1, 10), pages: 3, page: 2 },
    });
    expect(brokenByView(view)).toEqual([]);
    expect(parseDrillAsk(view.private_metadata ?? '')).toEqual(ask);
    expect(PARTS).toHaveLength(4);
    for (const marker of Object.values(MARKERS)) expect(JSON.stringify(view)).not.toContain(marker);
  });
});

it('takes nothing for a figure’s leads that is none of ours', () => {
  for (const text of ['', 'x', '{}', JSON.stringify({ dealershipId: LEAD_ID, figure: 'sla9' })])
    expect(parseDrillAsk(text)).toBeNull();
});
