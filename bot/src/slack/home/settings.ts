import { addDays, can, localDateOf } from '@pitlane/core';
import { toTakeBack } from '../../handover.ts';
import { toLocale } from '../../store/people.ts';
import { chosenLocale } from '../../store/roster.ts';
import { backBlocks, settingsBlocks } from '../views/settings.ts';
import type { HomeContext, HomePart } from './context.ts';

/** My language, notices and absence; for a manager the people and hours of each dealership. */
export const settings: HomePart = async ({ ears: { desk }, identity, locale, places, now }) => {
  const { personId } = identity;
  return settingsBlocks({
    locale,
    chosen: toLocale(await chosenLocale(desk.db, personId)),
    places: places.map(({ dealership }) => {
      const member = dealership.members.find((m) => m.personId === personId) ?? null;
      const configures = can(member, 'configure', null, dealership, now) === true;
      return { id: dealership.id, name: dealership.name, configures };
    }),
  });
};

/** For so long after an absence what was handed over is offered back. */
const OFFERED_DAYS = 7;

/** Back from an absence: *Take back*, where something handed over is still open (U13). */
export const back: HomePart = async ({ ears: { desk }, identity, locale, places, now }) => {
  const found = [];
  for (const place of places.filter((p) => isBack(p, identity.personId, now))) {
    const count = (await toTakeBack(desk, place, identity.personId)).length;
    if (count > 0) found.push({ dealershipId: place.dealership.id, count });
  }
  return backBlocks(found, locale);
};

function isBack({ dealership }: HomeContext['places'][number], personId: string, now: number): boolean {
  const today = localDateOf(dealership.hours.zone, now);
  const absences = dealership.members.find((m) => m.personId === personId)?.absences ?? [];
  const away = absences.some((a) => a.from <= today && today <= a.to);
  return !away && absences.some((a) => a.to < today && a.to >= addDays(today, -OFFERED_DAYS));
}
