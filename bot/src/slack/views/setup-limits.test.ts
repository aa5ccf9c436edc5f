import {
  FINDING_CODES,
  type Finding,
  handoverOf,
  type Lead,
  LOCALES,
  type Locale,
  NATURES,
  ROLES,
  ruleTemplates,
} from '@pitlane/core';
import type { HomeView, KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../sources/holidays/regions.ts';
import { holidayReview, usualClosures } from '../../sources/holidays/review.ts';
import { MARKETS, marketOf, usualWeek } from '../../sources/markets.ts';
import type { Draft } from '../../store/drafts.ts';
import { absenceModal, handBlocks, handedModal, handModal } from './absence-modals.ts';
import { findingBlocks } from './findings.ts';
import { strangersHome } from './home.ts';
import { holidaysModal, hoursModal } from './hours-modal.ts';
import { addModal, LANGUAGES, leaveModal, peopleModal, personModal } from './people-modals.ts';
import { helpModalOf, settingsBlocks } from './settings.ts';
import { firstLeadBlocks, guideBlocks } from './setup-home.ts';
import { basicsModal, channelModal, openedModal, rolesModal, ruleModal } from './setup-modals.ts';
import { crowd, leadsOf, NOW } from './testing/fixtures.ts';
import { brokenByView } from './testing/limits.ts';

const today = '2026-11-24';
const LONG = 'Concesionario Oficial del Valle <&> '.repeat(10);
const homeOf = (blocks: readonly KnownBlock[]): HomeView => ({ type: 'home', blocks: [...blocks] });

/** A hundred and twenty people with long names, every role and language. */
function house(locale: Locale) {
  const d = crowd(locale);
  const [first] = d.members;
  if (!first) throw new Error('the crowd is empty');
  const members = Array.from({ length: 120 }, (_, i) => ({
    ...first,
    personId: `person-${String(i).padStart(30, '0')}`,
    name: `${i} ${'長い名前<&>'.repeat(20)}`,
    roles: [...ROLES],
    languages: LANGUAGES,
    skills: [...NATURES],
    leftOn: null,
    absences: [{ from: today, to: '2026-12-31' }],
  }));
  return { ...d, name: LONG, members };
}
const draft = (users: readonly string[]): Draft => ({
  basics: {
    name: LONG.slice(0, 80),
    market: 'JP',
    zone: 'Asia/Tokyo',
    locale: 'ja',
    authority: 'pitlane',
    salesforceUrl: null,
    salesforceAccount: null,
  },
  hours: { zone: 'Asia/Tokyo', week: usualWeek('JP'), holidays: [], closures: [], special: [] },
  reviewed: true,
  channel: { id: 'C0123456789', made: true },
  people: Object.fromEntries(ROLES.map((r) => [r, users])),
});

describe.each(LOCALES)('set-up, people and hours in %s stay within Slack’s limits', (locale) => {
  const dealership = house(locale);
  const [member] = dealership.members;
  if (!member) throw new Error('nobody');
  const line = (lead: Lead) => `#${lead.number} ${'長'.repeat(120)}`;
  const [some] = Object.values(leadsOf(crowd(locale)));
  if (!some) throw new Error('no lead');
  const leads = Array.from({ length: 300 }, (_, i) => ({
    ...some,
    id: `lead-${i}`,
    number: i + 1,
  })).map((l) => ({ ...l, responsible: { ...l.responsible, personId: member.personId, held: null } }));
  const handover = handoverOf(member.personId, leads, NOW);
  const people = dealership.members.map((m) => ({ member: m, slack: 'off' as const }));
  const dealershipId = '01a207cd-0e48-7fce-b62b-95570bac4da2';
  const input = { locale, dealership: { ...dealership, id: dealershipId }, member, handover, now: NOW, line };

  it('each form, at its worst [U10]', () => {
    const templates = ruleTemplates(dealership, NOW);
    const absences = Array.from({ length: 40 }, () => ({ from: today, to: '2026-12-31' }));
    const views = [
      ...MARKETS.flatMap(({ code: market }) => [
        hoursModal({
          locale,
          about: { dealershipId },
          week: usualWeek(market),
          market,
          regions: regionsOf(market, locale),
        }),
        holidaysModal({
          locale,
          about: { dealershipId, region: market },
          market,
          ...holidayReview(market, [], { today, locale }),
          closures: usualClosures(market, today),
          special: [],
        }),
      ]),
      peopleModal({ locale, dealership, people, now: NOW }),
      personModal({ locale, dealershipId, member }),
      addModal(dealershipId, locale),
      leaveModal({ locale, dealershipId, member, today, blocks: handBlocks(input) }),
      absenceModal({ locale, dealershipId, member, planned: absences, today }),
      handModal(input, LONG),
      handModal(input, null),
      handedModal(
        { given: new Map(dealership.members.map((m) => [m.personId, 12])), stays: 3 },
        dealership,
        locale,
      ),
      basicsModal({ locale, market: null, zone: null, basics: null }),
      basicsModal({
        locale,
        market: marketOf('US'),
        zone: 'America/Chicago',
        basics: draft([]).basics ?? null,
      }),
      channelModal({ locale, about: { dealershipId }, channelId: 'C0123456789', name: LONG.slice(0, 80) }),
      rolesModal(draft(dealership.members.map((m) => m.personId)).people ?? {}, locale),
      ruleModal(templates, (id) => `<@${id}>`, locale),
      openedModal(
        {
          dealershipId,
          name: LONG,
          channelId: 'C0123456789',
          notInvited: dealership.members.map((m) => m.personId),
        },
        locale,
      ),
      helpModalOf(locale),
    ];
    expect(views.flatMap((view) => brokenByView(view).map((b) => `${view.callback_id}: ${b}`))).toEqual([]);
  });

  it('each part of Home, at its worst', () => {
    const findings = FINDING_CODES.map(
      (code): Finding => ({
        code,
        severity: 'broken',
        params: {
          count: 99,
          personId: member.personId,
          open: 5,
          year: '2027',
          days: 9,
          language: 'zh',
          at: NOW,
          ...(code.startsWith('connection') ? { name: 'webhook' } : {}),
        },
      }),
    );
    const place = {
      dealership,
      key: 'madrid',
      teamId: 'T0',
      channelId: 'C0',
      salesforceUrl: null,
      salesforceAccount: null,
    };
    const places = Array.from({ length: 20 }, (_, i) => ({ id: `id-${i}`, name: LONG, configures: true }));
    const views = [
      strangersHome(locale),
      homeOf(guideBlocks({}, locale, { discard: false })),
      homeOf(guideBlocks(draft(['U1', 'U2']), locale, { discard: true })),
      homeOf(firstLeadBlocks({ dealershipId, name: LONG, key: 'madrid' }, locale)),
      homeOf(findingBlocks([{ place, findings }], { locale, now: NOW, several: true })),
      homeOf(settingsBlocks({ locale, chosen: 'ja', places })),
      homeOf(settingsBlocks({ locale, chosen: null, places: places.slice(0, 1) })),
    ];
    for (const view of views) expect(brokenByView(view)).toEqual([]);
  });
});
