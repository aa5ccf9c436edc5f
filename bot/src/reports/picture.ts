import { type Locale, t, trend } from '@pitlane/core';
import type { Desk } from '../desk.ts';
import type { SlackOut } from '../slack/client.ts';
import { clip } from '../slack/views/text.ts';
import type { Place } from '../store/dealerships.ts';
import { kpiLeadsOf } from '../store/kpi-leads.ts';
import { pictureIn } from '../store/pictures.ts';
import { trendPicture, trendWords } from './trend.tsx';

export interface Shown {
  /** Slack's file. */
  readonly fileId: string;
  readonly alt: string;
}

const WEEKS = 8;
const WEEK_MS = 7 * 24 * 3_600_000;

/** The trend of the last whole weeks as a picture in the workspace; the same picture is uploaded once. */
export async function trendIn(
  desk: Desk,
  slack: Pick<SlackOut, 'upload'>,
  { dealership, teamId, key }: Place,
  locale: Locale,
): Promise<Shown> {
  const now = desk.now();
  const period = { from: now - (WEEKS + 1) * WEEK_MS, to: now + WEEK_MS };
  const { leads, events } = await kpiLeadsOf(desk.db, dealership.id, period);
  const { zone } = dealership.hours;
  // Without the running week: on the Monday of the report it would stand there empty.
  const weeks = trend(leads, dealership, { weeks: WEEKS + 1, now, events }).slice(0, WEEKS);
  const input = { weeks, zone, locale };
  const data = trendPicture(input);
  // Slack takes 2,000 characters.
  const alt = clip(trendWords(input), 2000);
  const fileId = await pictureIn(desk.db, teamId, data, {
    now,
    upload: () =>
      slack.upload({
        channel: null,
        filename: `pitlane-${key}-trend.png`,
        title: t(locale, 'report.trend'),
        data,
        altText: alt,
      }),
  });
  return { fileId, alt };
}
