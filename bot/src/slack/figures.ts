import {
  can,
  type FigureGroup,
  kpiReport,
  type Locale,
  maySeePersonFigures,
  meetingReaders,
} from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Desk } from '../desk.ts';
import type { Shown } from '../reports/picture.ts';
import { lastSpan, type Span, spanAt } from '../reports/span.ts';
import { groupName } from '../reports/words.ts';
import type { Place } from '../store/dealerships.ts';
import { kpiLeadsOf } from '../store/kpi-leads.ts';
import { notAMember, readablePlaces } from './lists.ts';
import { namesOf } from './open-form.ts';
import type { FiguresAsk } from './views/figures-ask.ts';
import { figuresModal, type NamedGroup } from './views/figures-modal.ts';
import { campaignKey } from './views/list-ask.ts';
import { problemModal } from './views/problem.ts';
import type { Who } from './who.ts';

export function spanOf({ dealership }: Place, { span }: Pick<FiguresAsk, 'span'>, now: number): Span {
  const { zone } = dealership.hours;
  const unit = span.endsWith('week') ? 'week' : 'month';
  return span.startsWith('this') ? spanAt(zone, now, unit) : lastSpan(zone, now, unit);
}

/** Whether figures are this person's to see at all: those the meeting is for, the manager and the alternate (X52). */
export function mayReadFigures({ dealership }: Place, personId: string, now: number): boolean {
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  return (
    can(member, 'export', null, dealership, now) === true ||
    meetingReaders(dealership, now).some((m) => m.personId === personId)
  );
}

/**
 * The dealership whose figures are asked for, or the modal that says why not.
 * A group of one person is for those who may see that person's figures (U19).
 */
export async function figuresPlace(desk: Desk, who: Who, ask: FiguresAsk): Promise<Place | ModalView> {
  const personId = who.identity?.personId;
  const places = personId ? await readablePlaces(desk, who) : [];
  const place = places.find((p) => p.dealership.id === ask.dealershipId);
  if (!place || !personId) return notAMember(who);
  const { group } = ask;
  const now = desk.now();
  const reader = { kind: 'member', personId } as const;
  const one = group?.by === 'person' && group.key !== null ? group.key : null;
  const may =
    mayReadFigures(place, personId, now) &&
    (one === null || maySeePersonFigures(reader, one, place.dealership, now));
  if (may) return place;
  const rejection = { code: 'not_allowed', field: null, params: {} } as const;
  return problemModal({ kind: 'rejection', rejection, names: namesOf(place) }, who.locale);
}

/** The figures as they are now, for this reader. */
export async function figuresFor(
  desk: Desk,
  who: Who,
  place: Place,
  o: { ask: FiguresAsk; picture: Shown | null },
): Promise<ModalView> {
  const { ask, picture } = o;
  const { dealership } = place;
  const { locale } = who;
  const now = desk.now();
  const personId = who.identity?.personId ?? '';
  const reader = { kind: 'member', personId } as const;
  const span = spanOf(place, ask, now);
  const { leads, events } = await kpiLeadsOf(desk.db, dealership.id, span);
  const by = ask.group?.by ?? (ask.by === 'none' ? null : ask.by);
  const { from, to } = span;
  const report = kpiReport(leads, dealership, { from, to, now, events, ...(by ? { by } : {}) });
  const groups = report.groups
    .filter((g) => by !== 'person' || g.key === null || maySeePersonFigures(reader, g.key, dealership, now))
    .map((g) => named(g, by, place, locale));
  const group = ask.group ? groups.find((g) => g.key === ask.group?.key) : null;
  if (ask.group && !group) return problemModal({ kind: 'stale' }, locale);
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  const own = ask.group?.by === 'person' && ask.group.key === personId;
  return figuresModal({
    locale,
    dealership,
    ask,
    span,
    running: to > now,
    report,
    figures: group?.figures ?? report.figures,
    about: group?.name ?? null,
    groups,
    drills: own || can(member, 'export', null, dealership, now) === true,
    picture,
  });
}

function named(
  { key, leads, figures }: FigureGroup,
  by: FiguresAsk['by'] | null,
  { dealership }: Place,
  locale: Locale,
): NamedGroup {
  const keyOf = by === 'campaign' && key !== null ? campaignKey(key) : key;
  return { key: keyOf, name: groupName(key, by, dealership, locale), leads, figures };
}
