import type { App } from '@slack/bolt';
import { localDateOf, type OpeningHours, t } from '@pitlane/core';
import * as z from 'zod';
import { regionsOf } from '../../sources/holidays/regions.ts';
import { holidayReview, type Review, usualClosures } from '../../sources/holidays/review.ts';
import { usualWeek } from '../../sources/markets.ts';
import { saveDraft } from '../../store/drafts.ts';
import { saveHours } from '../../store/roster.ts';
import { readClosures, readSpecials, readWeek } from '../forms/read-hours.ts';
import { refusedFor } from '../refused.ts';
import { myDraft } from '../set-up.ts';
import { hoursModal, holidaysModal, regionChosen, tickBlocks } from '../views/hours-modal.ts';
import type { Who } from '../who.ts';
import { onPress, onSubmit, placeFor } from './ask.ts';
import type { Ears } from './ears.ts';

/** Whose hours: a dealership's, or (no id) those of the one I am setting up. */
const about = z.object({ dealershipId: z.string().optional(), region: z.string().optional() });
type About = z.infer<typeof about>;

interface Target {
  readonly market: string;
  readonly hours: OpeningHours;
  readonly reviewed: boolean;
  save(change: (before: OpeningHours) => OpeningHours, reviewed: boolean): Promise<void>;
}

async function targetOf(ears: Ears, who: Who, { dealershipId }: About): Promise<Target> {
  const { desk } = ears;
  if (dealershipId) {
    const { dealership } = (await placeFor(ears, who, dealershipId, 'configure')).place;
    const { market, hours } = dealership;
    const save = (change: (before: OpeningHours) => OpeningHours) =>
      saveHours(desk.db, dealershipId, change, desk.now());
    return { market, hours, reviewed: true, save };
  }
  const draft = await myDraft(ears, who);
  if (!draft.basics) throw refusedFor({ code: 'not_allowed', field: null, params: {} });
  const { market, zone } = draft.basics;
  const hours = draft.hours ?? {
    zone,
    week: usualWeek(market),
    holidays: [],
    closures: [],
    special: [],
  };
  return {
    market,
    hours,
    reviewed: draft.reviewed ?? false,
    async save(change, reviewed) {
      const step = { hours: change(hours), ...(reviewed ? { reviewed: true as const } : {}) };
      await saveDraft(desk.db, who.teamId, who.userId, step);
    },
  };
}

/** Opening hours and holidays, of a dealership or of the one that is being set up (U13, U18). */
export function registerHours(app: App, ears: Ears): void {
  onPress(app, ears, 'hours.open', async ({ who, value }) => {
    const of = idsOf(value);
    const { market, hours } = await targetOf(ears, who, of);
    const regions = regionsOf(market, who.locale);
    return hoursModal({ locale: who.locale, about: of, week: hours.week, market, regions });
  });
  onPress(app, ears, 'holidays.open', async ({ who, value }) => {
    const of = idsOf(value);
    return holidaysFor(ears, who, of, await targetOf(ears, who, of));
  });
  onSubmit(app, ears, 'hours.week', about, async ({ who, fields, about: of }) => {
    const target = await targetOf(ears, who, of);
    const read = readWeek(fields, who.locale);
    if (!read.ok) return { errors: read.errors };
    if (Object.keys(read.value).length === 0) return { errors: { day1: t(who.locale, 'setup.no_hours') } };
    // Kept at once: whoever stops at the holidays loses nothing.
    await target.save((before) => ({ ...before, week: read.value }), false);
    const region = regionChosen(fields.choice('region'), target.market);
    return { update: holidaysFor(ears, who, { ...of, region }, target) };
  });
  onSubmit(app, ears, 'hours.holidays', about, async ({ who, fields, about: of }) => {
    const target = await targetOf(ears, who, of);
    const closures = readClosures(fields, who.locale);
    const special = readSpecials(fields, who.locale);
    if (!closures.ok || !special.ok)
      return { errors: { ...(closures.ok ? {} : closures.errors), ...(special.ok ? {} : special.errors) } };
    const { offered, passed } = reviewFor(ears, who, of, target);
    const ticked = new Set(tickBlocks.flatMap((block) => fields.choices(block)));
    const named = (days: Review['passed']) => days.map(({ date, name }) => ({ date, name }));
    const holidays = [...named(passed), ...named(offered.filter((h) => ticked.has(h.date)))];
    await target.save(
      (before) => ({ ...before, holidays, closures: closures.value, special: special.value }),
      true,
    );
    return {};
  });
}

const idsOf = (value: string): About => (value === '' || value === 'draft' ? {} : { dealershipId: value });

function reviewFor({ desk }: Ears, who: Who, { region }: About, { market, hours }: Target): Review {
  const today = localDateOf(hours.zone, desk.now());
  return holidayReview(region ?? market, hours.holidays, { today, locale: who.locale });
}

function holidaysFor(ears: Ears, who: Who, of: About, target: Target) {
  const { market, hours } = target;
  const today = localDateOf(hours.zone, ears.desk.now());
  return holidaysModal({
    locale: who.locale,
    about: of,
    market,
    offered: reviewFor(ears, who, of, target).offered,
    closures: target.reviewed ? hours.closures : usualClosures(market, today),
    special: hours.special,
  });
}
