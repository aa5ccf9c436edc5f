import {
  addDays,
  type Dealership,
  type EpochMs,
  isWorkingDay,
  localDateOf,
  localTimeOf,
} from '@pitlane/core';
import type { Desk } from '../desk.ts';
import { trendIn } from '../reports/picture.ts';
import { reportOf } from '../reports/data.ts';
import { lastSpan, SPAN_UNITS, type SpanUnit, spanAt, spanKey } from '../reports/span.ts';
import type { SlackOut } from '../slack/client.ts';
import { allPlaces, loadPlace } from '../store/dealerships.ts';
import { deliveryByKey, PRIORITY, want } from '../store/deliveries.ts';
import { addJob } from '../store/jobs.ts';

/** Whether the report of the week or month that is over is due: on the first working day after it, from digest time on. */
function isReportDay({ hours, policy }: Dealership, now: EpochMs, unit: SpanUnit): boolean {
  const today = localDateOf(hours.zone, now);
  if (localTimeOf(hours.zone, now) < policy.digestAt || !isWorkingDay(hours, today)) return false;
  const first = localDateOf(hours.zone, spanAt(hours.zone, now, unit).from);
  for (let day = first; day < today; day = addDays(day, 1)) if (isWorkingDay(hours, day)) return false;
  return true;
}

const keyOf = ({ id, hours }: Dealership, now: EpochMs, unit: SpanUnit) =>
  `report:${id}:${spanKey(lastSpan(hours.zone, now, unit), hours.zone)}`;

/**
 * R37: each dealership's weekly and monthly report. A bot that comes up later on that day still posts it; the job
 * key and the delivery's key make it one, however many replicas and minutes see that it is time.
 */
export async function scheduleReports(desk: Desk): Promise<void> {
  const now = desk.now();
  for (const { dealership } of await allPlaces(desk.db)) {
    for (const unit of SPAN_UNITS) {
      if (!isReportDay(dealership, now, unit)) continue;
      const key = keyOf(dealership, now, unit);
      if (await deliveryByKey(desk.db, key)) continue;
      await addJob(desk.db, 'report', { dealershipId: dealership.id, unit }, { key });
    }
  }
}

/** Draws the picture and wants the post; asked again, nothing happens. No leads in it: nothing is said. */
export async function wantReport(
  desk: Desk,
  slack: Pick<SlackOut, 'upload'>,
  dealershipId: string,
  unit: SpanUnit,
): Promise<void> {
  const place = await loadPlace(desk.db, dealershipId);
  const { dealership } = place;
  const now = desk.now();
  // The job may have waited while no bot was up: last week's report is not for Wednesday.
  if (!isReportDay(dealership, now, unit)) return;
  const key = keyOf(dealership, now, unit);
  if (await deliveryByKey(desk.db, key)) return;
  const { from, to } = lastSpan(dealership.hours.zone, now, unit);
  const report = await reportOf(desk, place, { unit, from, to });
  const quiet = report.counts.assigned + report.counts.test + report.counts.spam === 0;
  const picture = quiet ? null : await pictureOrNone(desk, slack, dealershipId);
  await desk.db.$transaction(async (tx) => {
    if (await deliveryByKey(tx, key)) return;
    await want(tx, {
      id: desk.newId(),
      key,
      dealershipId,
      kind: 'report',
      params: { unit, from, to, quiet, ...(picture ? { fileId: picture.fileId, alt: picture.alt } : {}) },
      queue: `slack:${place.channelId}`,
      priority: PRIORITY.spontaneous + 4,
    });
  });
}

/** Without its picture the report still says everything in words. */
async function pictureOrNone(desk: Desk, slack: Pick<SlackOut, 'upload'>, dealershipId: string) {
  try {
    const place = await loadPlace(desk.db, dealershipId);
    return await trendIn(desk, slack, place, place.dealership.locale);
  } catch (error) {
    const message = error instanceof Error ? error.message : undefined;
    desk.log.warn({ dealershipId, message }, 'no picture for the report');
    return null;
  }
}
