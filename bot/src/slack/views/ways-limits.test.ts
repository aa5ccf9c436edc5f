import { LOCALES } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { dropBlocks, parseDrop } from './drop-intent.ts';
import { findModal, leadOption } from './find-modal.ts';
import { leadModal } from './lead-modal.ts';
import { newLeadModal } from './new-lead-modal.ts';
import { peopleOptions } from './people-options.ts';
import { crowd, customerOf, inputOf, LEAD_ID, leadsOf, MARKERS, modelOf, NOW } from './testing/fixtures.ts';
import { brokenByMessage, brokenByView } from './testing/limits.ts';
import { undecided } from './testing/surfaces.ts';
import { leadUnfurl } from './unfurl.ts';

const LONG = '<!channel> אבג 𠮷野家 👩‍🔧 '.repeat(300);

describe.each(LOCALES)('the ways in, at their worst, in %s', (locale) => {
  const dealership = crowd(locale);
  const states = Object.entries(leadsOf(dealership)).map(
    ([name, lead]) => [name, modelOf(lead, dealership)] as const,
  );

  it('a link’s preview keeps Slack’s limits, pings nobody and names no customer [U6, U10]', () => {
    for (const [name, model] of states) {
      const blocks = leadUnfurl(model);
      expect(brokenByMessage({ text: 'preview', blocks }), `${name}`).toEqual([]);
      const said = JSON.stringify(blocks);
      expect(said).not.toMatch(/<!|<@/);
      for (const marker of Object.values(MARKERS)) expect(said).not.toContain(marker);
    }
  });

  it('the search, its choices and a new lead keep them too; a long message is cut between characters [U10]', () => {
    const found = { name: LONG, phone: '612', email: `${'x'.repeat(300)}@b.example`, vin: null, text: LONG };
    const form = newLeadModal([{ dealership }, { dealership: { ...dealership, id: 'd2' } }], locale, {
      found,
      source: { channel: 'C1', ts: '1.2' },
    });
    expect([...brokenByView(findModal(locale)), ...brokenByView(form)]).toEqual([]);
    expect(JSON.stringify(form)).not.toMatch(/\\u[dD][89a-fA-F]/u);
    const options = [
      ...states.map(([, { lead }]) => leadOption(lead, LONG, locale)),
      ...peopleOptions({ dealership, load: {}, now: NOW }, '', locale),
    ];
    expect(options.filter(({ text }) => text.text.length > 75 || text.text.length === 0)).toEqual([]);
    expect(options.length).toBeLessThanOrEqual(100 + states.length);
  });

  it('the question which lead a row is keeps them too, and pings nobody [U10]', () => {
    for (const [, { lead }] of states) {
      const view = undecided(locale, lead, LONG, 12);
      expect(brokenByView(view)).toEqual([]);
      expect(JSON.stringify(view.blocks.slice(0, 2))).not.toMatch(/<!|<@/);
    }
  });

  it('each to-do of Salesforce can be dropped by who may, and by nobody else [U1]', () => {
    for (const [name, model] of states) {
      const input = { ...inputOf(model, locale, customerOf()), personId: model.lead.responsible.personId };
      expect(brokenByView(leadModal(input)), `${name}`).toEqual([]);
      const values = dropBlocks(input).flatMap((b) =>
        b.type === 'section' && b.accessory?.type === 'button' ? [parseDrop(b.accessory.value ?? '')] : [],
      );
      expect(values).toEqual(model.lead.intents.map(({ id }) => ({ leadId: LEAD_ID, intentId: id })));
      expect(dropBlocks({ ...input, personId: 'p1' })).toEqual([]);
    }
    expect(states.some(([, { lead }]) => lead.intents.length > 1)).toBe(true);
  });
});

it('a button of something else drops nothing', () => {
  for (const value of ['', ':', 'null', LEAD_ID, `${LEAD_ID}:`, 'x:y']) expect(parseDrop(value)).toBeNull();
});
