import {
  can,
  type Figure,
  figureName,
  formatFigure,
  type KpiReport,
  kpiReport,
  type Lead,
  leadRow,
  localDateOf,
  type Locale,
  type LeftOutWhy,
  maySeePersonFigures,
  page,
  t,
} from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import type { Place } from '../store/dealerships.ts';
import { kpiLeadsOf } from '../store/kpi-leads.ts';
import { notAMember, readablePlaces } from './lists.ts';
import { namesOf } from './open-form.ts';
import type { DrillAsk, Part } from './views/drill-ask.ts';
import { leadsModal } from './views/drill-modal.ts';
import { campaignKey } from './views/list-ask.ts';
import { ROWS } from './views/list-modal.ts';
import { problemModal } from './views/problem.ts';
import { dayText } from './views/when.ts';
import type { Who } from './who.ts';

/**
 * The leads behind a figure, as it is now. For the manager and the alternate; a person sees the leads behind their own
 * figures (U19).
 */
export async function drillFor(desk: Desk, who: Who, ask: DrillAsk): Promise<ModalView> {
  const places = await readablePlaces(desk, who);
  const place = places.find((p) => p.dealership.id === ask.dealershipId);
  if (!place || !who.identity) return notAMember(who);
  const refusal = mayDrill(place, who.identity.personId, ask, desk.now());
  if (refusal !== true)
    return problemModal({ kind: 'rejection', rejection: refusal, names: namesOf(place) }, who.locale);
  const { leads, events } = await kpiLeadsOf(desk.db, ask.dealershipId, ask);
  const { dealership } = place;
  const now = desk.now();
  const { from, to, group } = ask;
  const report = kpiReport(leads, dealership, { from, to, now, events, ...(group ? { by: group.by } : {}) });
  const figure = figureOf(report, ask);
  // A group that has no lead any more.
  if (!figure) return problemModal({ kind: 'stale' }, who.locale);
  return modalOf(place, figure, leads, { ask, locale: who.locale, now });
}

function mayDrill({ dealership }: Place, personId: string, { group }: DrillAsk, now: number) {
  if (group?.by === 'person' && group.key !== null) {
    const reader = { kind: 'member', personId } as const;
    if (maySeePersonFigures(reader, group.key, dealership, now)) return true;
  }
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  return can(member, 'export', null, dealership, now);
}

function figureOf(report: KpiReport, { figure, group }: DrillAsk): Figure | null {
  if (!group) return report.figures[figure];
  const { by, key } = group;
  const found = report.groups.find((g) =>
    by === 'campaign' && g.key !== null ? campaignKey(g.key) === key : g.key === key,
  );
  return found?.figures[figure] ?? null;
}

type Behind = readonly [leadId: string, part: Part, why: LeftOutWhy | null];

/** Every lead that the figure is about, what went wrong first. */
function behind({ leads, leftOut }: Figure): Behind[] {
  const of = (part: 'missed' | 'pending' | 'counted') => leads[part].map((id): Behind => [id, part, null]);
  return [
    ...of('missed'),
    ...leftOut.map(({ leadId, why }): Behind => [leadId, 'left_out', why]),
    ...of('pending'),
    ...of('counted'),
  ];
}

function modalOf(
  { dealership }: Place,
  figure: Figure,
  leads: readonly Lead[],
  { ask, locale, now }: { ask: DrillAsk; locale: Locale; now: number },
): ModalView {
  const all = behind(figure);
  const shown = page(
    all.filter(([, part]) => ask.part === null || part === ask.part),
    ask.page,
    ROWS,
  );
  const byId = new Map(leads.map((l) => [l.id, l]));
  const items = shown.items.flatMap(([id, part, why]) => {
    const lead = byId.get(id);
    if (!lead) return [];
    const note = t(locale, `drill.${part}_row`, { why: why ? t(locale, `kpi.left_out.${why}`) : '' });
    return [{ row: leadRow(lead, dealership, now), note }];
  });
  const count = (part: Part) => all.filter(([, p]) => p === part).length;
  const day = (at: number) => dayText(localDateOf(dealership.hours.zone, at), locale);
  const value = `${formatFigure(figure, locale)} (${t(locale, 'kpi.of', { n: figure.n, of: figure.of })})`;
  return leadsModal({
    locale,
    dealership,
    now,
    heading: figureName(figure.kind, locale),
    about: [
      value,
      t(locale, 'drill.about', { from: day(ask.from), to: day(ask.to - 1) }),
      ...groupWords(dealership, ask, leads, locale),
    ],
    ask,
    counts: {
      missed: count('missed'),
      left_out: count('left_out'),
      pending: count('pending'),
      counted: count('counted'),
    },
    list: { ...shown, items },
  });
}

function groupWords(
  { members }: Place['dealership'],
  { group }: DrillAsk,
  leads: readonly Lead[],
  locale: Locale,
): string[] {
  if (!group) return [];
  const { by, key } = group;
  switch (by) {
    case 'person':
      return [
        key === null ? t(locale, 'views.held') : (members.find((m) => m.personId === key)?.name ?? '—'),
      ];
    case 'origin':
    case 'nature':
      return leads
        .flatMap(({ facts }) =>
          facts[by] === key
            ? [by === 'origin' ? t(locale, `origin.${facts.origin}`) : t(locale, `nature.${facts.nature}`)]
            : [],
        )
        .slice(0, 1);
    case 'campaign': {
      const name = leads.find((l) => l.facts.campaign !== null && campaignKey(l.facts.campaign) === key);
      return [key === null ? t(locale, 'lists.no_campaign') : (name?.facts.campaign ?? '—')];
    }
  }
}
