import {
  type Dealership,
  type EpochMs,
  isWorkingDay,
  type LocalDate,
  localDateOf,
  localTimeOf,
} from '@pitlane/core';
import type { Desk } from '../desk.ts';
import type { Tx } from '../store/client.ts';
import { allPlaces, loadPlace, type Place } from '../store/dealerships.ts';
import { deliveryByKey, PRIORITY, refresh, type Delivery, want } from '../store/deliveries.ts';
import { addJob } from '../store/jobs.ts';
import { noticePreferencesOf } from '../store/preferences.ts';

/** A list for the morning: at noon it is one no more, neither posted late nor kept up to date. */
const NOON = '12:00';
/** The posted list is brought up to date so often at most (ms). */
const REST_MS = 30_000;

/** The working day whose morning it is there between the digest's time and noon; null: it is not. */
function digestDay({ hours, policy }: Dealership, now: EpochMs): LocalDate | null {
  const date = localDateOf(hours.zone, now);
  const time = localTimeOf(hours.zone, now);
  // Who has the digest at two in the afternoon has it until the evening.
  const until = policy.digestAt < NOON ? NOON : '24:00';
  return isWorkingDay(hours, date) && time >= policy.digestAt && time < until ? date : null;
}

/**
 * Whether a digest's row still speaks of now: it is posted in its own morning only, and once posted kept up to date on
 * its own day. A person's own part waits for that person to begin, be it in the afternoon.
 */
export function isDigestOfNow(
  { kind, params, ts }: Pick<Delivery, 'kind' | 'params' | 'ts'>,
  dealership: Dealership,
  now: EpochMs,
): boolean {
  const due =
    kind === 'digest' && ts === null ? digestDay(dealership, now) : localDateOf(dealership.hours.zone, now);
  return due === params['date'];
}

/**
 * R35, R104: every dealership whose local digest time has come today, on a working day, gets its digest. The
 * job key makes it one, however many replicas and minutes see that it is time. A bot that comes up in the
 * afternoon posts none: the day has begun without it.
 */
export async function scheduleDigests(desk: Desk): Promise<void> {
  const now = desk.now();
  for (const { dealership } of await allPlaces(desk.db)) {
    const date = digestDay(dealership, now);
    if (date === null) continue;
    const key = digestKey(dealership.id, date);
    if (await deliveryByKey(desk.db, key)) continue;
    await addJob(desk.db, 'digest', { dealershipId: dealership.id, date }, { key });
  }
}

/** Wants the day's digest once, and each person's own who asked for it; asked again on the same day, nothing happens. */
export async function wantDigest(desk: Desk, dealershipId: string, date: LocalDate): Promise<void> {
  const place = await loadPlace(desk.db, dealershipId);
  // The job may have waited while no bot was up: the morning's list is for that morning.
  if (digestDay(place.dealership, desk.now()) !== date) return;
  const key = digestKey(dealershipId, date);
  await desk.db.$transaction(async (tx) => {
    if (await deliveryByKey(tx, key)) return;
    await want(tx, {
      id: desk.newId(),
      key,
      dealershipId,
      kind: 'digest',
      params: { date },
      queue: `slack:${place.channelId}`,
      priority: PRIORITY.spontaneous + 3,
    });
    for (const { personId } of place.dealership.members) {
      if (!(await noticePreferencesOf(tx, personId)).digest) continue;
      await want(tx, {
        id: desk.newId(),
        key: `my_${key}:${personId}`,
        dealershipId,
        kind: 'my_digest',
        personId,
        params: { date },
        queue: `slack:${personId}`,
        priority: PRIORITY.hq,
      });
    }
  });
}

/** A lead changed: this morning's list, once posted, is brought up to date, many changes at a time. */
export async function refreshDigest(tx: Tx, desk: Desk, { dealership, channelId }: Place): Promise<void> {
  const date = digestDay(dealership, desk.now());
  if (date === null) return;
  const row = await deliveryByKey(tx, digestKey(dealership.id, date));
  if (row?.ts) await refresh(tx, row.id, `slack:${channelId}`, REST_MS);
}

const digestKey = (dealershipId: string, date: LocalDate) => `digest:${dealershipId}:${date}`;
