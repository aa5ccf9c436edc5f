import { DEFAULT_NOTICES, type Lead, LOCALES, type Locale } from '@pitlane/core';
import { aDealership } from '@pitlane/core/lead/testing';
import { describe, expect, it } from 'vitest';
import type { DeliveryKind } from '../../store/deliveries.ts';
import { readNotices } from '../forms/read-notices.ts';
import { dropSummary } from './drop.ts';
import { channelLostNotice, takenOver, takeOverOffer } from './escalation.ts';
import type { LeadModel, Rendered } from './model.ts';
import { myNoticesModal } from './my-notices.ts';
import { PAGE, pagesModal, parsePageOf, valueOf } from './pages.ts';
import { type RoundItem, roundNotice } from './round.ts';
import { crowd, leadsOf, MARKERS, modelOf, NOW } from './testing/fixtures.ts';
import { brokenByMessage, brokenByView } from './testing/limits.ts';

const ID = '01939c5e-7c1a-7000-8000-00000000d0d0';
const d = aDealership({ locale: 'es' });
const model = (state: string, number = 412): LeadModel => {
  const lead = leadsOf(d)[state] as Lead;
  return modelOf({ ...lead, number, id: `l${number}` }, d);
};
const hq = (number: number): LeadModel => {
  const m = model('nameless', number);
  return m;
};
const item = (kind: DeliveryKind, m: LeadModel, params: Record<string, unknown> = {}): RoundItem => ({
  kind,
  model: m,
  params,
});
const round = (items: readonly RoundItem[], personId = 'marta') =>
  roundNotice(items, { locale: 'en', personId });
const lines = ({ blocks }: Rendered) =>
  blocks.flatMap((b) => (b.type === 'section' && b.text ? [b.text.text] : []));

describe('several notices in one message', () => {
  it('put what warns first, then customers’ leads, then headquarters’ [U9]', () => {
    const message = round([
      item('assigned', hq(3)),
      item('reassigned_away', model('fresh', 4), { toPersonId: 'luis' }),
      item('assigned', model('fresh', 2)),
      item('warning', model('fresh', 1), { what: 'first_contact', dueAt: NOW + 3_600_000 }),
    ]);
    expect(message.text).toBe('⚠️ 1 warning · 2 leads for you · 1 piece of news: #1 #2 #3 #4');
    expect(lines(message).map((l) => /#\d/.exec(l)?.[0] ?? null)).toEqual([null, '#1', '#2', '#3', '#4']);
  });

  it('are called what they are when all come from a campaign, and count what is over [U9]', () => {
    const message = round(Array.from({ length: 23 }, (_, i) => item('assigned', hq(i + 1))));
    expect(message.text).toMatch(/^23 campaign leads for you: #1 #2/);
    expect(JSON.stringify(message.blocks.at(-1))).toContain('and 3 more');
  });

  it('show of each how it stands now: what is done has no button [U9]', () => {
    const done = round([
      item('warning', model('attempted', 1), { what: 'first_contact', dueAt: NOW }),
      item('warning', model('fresh', 2), { what: 'first_contact', dueAt: NOW + 3_600_000 }),
    ]);
    const buttons = done.blocks.map((b) => (b.type === 'section' && b.accessory ? 'button' : null));
    expect(buttons.filter(Boolean)).toHaveLength(1);
    expect(JSON.stringify(done.blocks)).toContain('done. Nothing left');
  });

  it('read in an absent colleague’s place say so [U9]', () => {
    const message = round(
      [
        item('warning', model('fresh'), {
          what: 'first_contact',
          dueAt: NOW + 3_600_000,
          forPersonId: 'marta',
        }),
      ],
      'elena',
    );
    expect(lines(message)[1]).toMatch(/^Marta is not at work\. .*#412/);
  });
});

describe('the summary of a campaign', () => {
  const shares = [
    { personId: 'marta', campaign: 'Recall', leads: 20, handled: 5 },
    { personId: 'luis', campaign: 'Recall', leads: 30, handled: 30 },
    { personId: null, campaign: 'Winter', leads: 2, handled: 0 },
  ];
  const text = (over = shares) =>
    dropSummary({ dealership: aDealership({ locale: 'en' }), dropId: ID, shares: over });

  it('counts by person, what waits for an assignment first, and ends by saying that all is done [U9, R35]', () => {
    expect(text().text).toBe('52 campaign leads have come in · 35 contacted or closed');
    expect(lines(text())[1]?.split('\n')).toEqual([
      'Waiting for an assignment: 2 leads · 0 done',
      'Marta: 20 leads · 5 done',
      'Luis: 30 leads · 30 done',
    ]);
    expect(text(shares.map((s) => ({ ...s, handled: s.leads }))).text).toBe(
      'All 52 campaign leads are contacted or closed.',
    );
  });
});

describe('a long list', () => {
  it('is asked for by ids that are checked, never by anything else', () => {
    const drop = { kind: 'drop', dropId: ID } as const;
    const group = { kind: 'group', dealershipId: ID, group: 'unmanaged', personId: null } as const;
    for (const of of [drop, group, { ...group, personId: ID }]) expect(parsePageOf(valueOf(of))).toEqual(of);
    for (const bad of ['', 'drop:1', `drop:${ID}x`, `group:${ID}`, `group:${ID}:Unmanaged:`, `x:${ID}`])
      expect(parsePageOf(bad)).toBeNull();
  });
  it('turns its pages only where there are any', () => {
    const of = { kind: 'drop', dropId: ID } as const;
    const models = Array.from({ length: PAGE }, (_, i) => {
      const m = model('fresh', i);
      return { ...m, lead: { ...m.lead, id: `l${i}` } };
    });
    const ids = (page: number, count: number) =>
      JSON.stringify(pagesModal({ locale: 'en', of, page, count, models })).match(/pages\.(before|after)/g);
    expect(ids(0, PAGE)).toBeNull();
    expect(ids(0, PAGE + 1)).toEqual(['pages.after']);
    expect(ids(1, 3 * PAGE)).toEqual(['pages.before', 'pages.after']);
    expect(ids(2, 3 * PAGE)).toEqual(['pages.before']);
  });
});

describe('my notices', () => {
  it('come back from the form as they were chosen [U9]', () => {
    const option = (value: string) => ({ value: { selected_option: { value } } });
    const values = {
      customerLeads: option('bundled'),
      campaignLeads: option('off'),
      also: { value: { selected_options: [{ value: 'digest' }] } },
      quiet: option('range'),
      from: { value: { selected_time: '20:00' } },
      to: { value: { selected_time: '08:00' } },
    };
    expect(readNotices(values)).toEqual({
      ok: true,
      preferences: {
        customerLeads: 'bundled',
        campaignLeads: 'off',
        campaignWarnings: false,
        digest: true,
        quiet: { from: '20:00', to: '08:00' },
      },
    });
    expect(readNotices({ ...values, to: { value: { selected_time: '20:00' } } })).toEqual({
      ok: false,
      field: 'times',
    });
    expect(readNotices({ ...values, to: { value: { selected_time: null } } })).toEqual({
      ok: false,
      field: 'times',
    });
  });
});

describe.each(LOCALES)('messages that gather, in %s', (locale: Locale) => {
  const place = crowd(locale);
  const hostile = modelOf(leadsOf(place)['hostile'] as Lead, place);
  const many = Array.from({ length: 500 }, (_, i) => ({
    ...hostile,
    lead: { ...hostile.lead, id: `01939c5e-7c1a-7000-8000-${String(i).padStart(12, '0')}`, number: 1e8 + i },
  }));
  const kinds: DeliveryKind[] = [
    'assigned',
    'warning',
    'missed',
    'held',
    'reassigned_away',
    'inbound',
    'handed_over',
  ];
  const params = { what: 'first_contact', dueAt: NOW, toPersonId: 'p1', byPersonId: 'p2', forPersonId: 'p3' };
  const messages: [string, Rendered][] = [
    [
      'round',
      roundNotice(
        many.map((m, i) => item(kinds[i % kinds.length] as DeliveryKind, m, params)),
        { locale, personId: 'marta' },
      ),
    ],
    [
      'drop',
      dropSummary({
        dealership: place,
        dropId: ID,
        shares: place.members.flatMap((m, i) =>
          [0, 1].map((c) => ({
            personId: i === 0 ? null : m.personId,
            campaign: `${i}${c} <!channel> ${'長'.repeat(200)}`,
            leads: 5_000,
            handled: i,
          })),
        ),
      }),
    ],
    [
      'take over',
      takeOverOffer({ dealership: place, locale, managerId: 'p1', numbers: many.map((m) => m.lead.number) }),
    ],
    ['taken over', takeOverOffer({ dealership: place, locale, managerId: 'p1', numbers: [] })],
    ['taken', takeOverOffer({ dealership: place, locale, managerId: 'p1', numbers: [], taken: true })],
    ['told', takenOver(place, locale, 'p2')],
    ['lost', channelLostNotice(place, locale, 'is_archived')],
    ['back', channelLostNotice(place, locale, null)],
  ];
  const views = [
    myNoticesModal({
      locale,
      preferences: { ...DEFAULT_NOTICES, quiet: { from: '20:00', to: '08:00' } },
      times: '09:30 · 15:30',
    }),
    pagesModal({
      locale,
      of: { kind: 'group', dealershipId: ID, group: 'appointments', personId: ID },
      page: 3,
      count: 500,
      models: many.slice(0, PAGE),
    }),
    pagesModal({ locale, of: { kind: 'drop', dropId: ID }, page: 0, count: 0, models: [] }),
  ];

  it('keep Slack’s limits with the worst data, ping nobody and name no customer [U6, U9, U10]', () => {
    expect(messages.flatMap(([name, m]) => brokenByMessage(m).map((what) => `${name}: ${what}`))).toEqual([]);
    expect(views.flatMap((v) => brokenByView(v))).toEqual([]);
    const said = JSON.stringify([messages, views]);
    expect(said).not.toMatch(/<!|<@|<#|@channel|@here|@everyone/);
    for (const marker of Object.values(MARKERS)) expect(said).not.toContain(marker);
  });

  it('read as they did', () => {
    const here = aDealership({ locale, name: 'Officina Aurora' });
    const at = (state: string, number: number) =>
      modelOf({ ...(leadsOf(here)[state] as Lead), number, id: `l${number}` }, here);
    const shown: Rendered[] = [
      roundNotice(
        [
          item('warning', at('fresh', 412), { what: 'first_contact', dueAt: NOW + 7_200_000 }),
          item('assigned', at('taken', 413)),
          item('assigned', at('nameless', 414)),
          item('reassigned_away', at('fresh', 415), { toPersonId: 'luis' }),
        ],
        { locale, personId: 'marta' },
      ),
      dropSummary({
        dealership: here,
        dropId: ID,
        shares: [
          { personId: 'marta', campaign: 'Recall', leads: 20, handled: 5 },
          { personId: null, campaign: 'Winter', leads: 1, handled: 0 },
        ],
      }),
      takeOverOffer({ dealership: here, locale, managerId: 'elena', numbers: [412, 415] }),
      channelLostNotice(here, locale, 'is_archived'),
    ];
    expect(shown.map((m) => [m.text, ...lines(m)].join('\n')).join('\n\n')).toMatchSnapshot();
  });
});
