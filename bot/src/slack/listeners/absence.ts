import type { App } from '@slack/bolt';
import { type Absence, actingManager, addDays, handoverOf, localDateOf, t } from '@pitlane/core';
import * as z from 'zod';
import { handOverAll, leadsOf, takeBack } from '../../handover.ts';
import { loadPlace } from '../../store/dealerships.ts';
import { saveAbsences } from '../../store/roster.ts';
import { absenceModal, handedModal, handModal, saidModal, standInLines } from '../views/absence-modals.ts';
import type { Who } from '../who.ts';
import { type Answer, onPress, onSubmit, placeFor, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';
import { lineOf } from './lines.ts';
import { idsOf, memberOf } from './roster.ts';

const one = z.object({ dealershipId: z.string(), personId: z.string() });
type One = z.infer<typeof one>;

/**
 * One's own absence, or anybody's for the manager and the alternate.
 * @throws Refused
 */
async function mayChange(ears: Ears, who: Who, { dealershipId, personId }: One) {
  const own = who.identity?.personId === personId;
  // Of one's own, any active member decides.
  const { place } = await placeFor(ears, who, dealershipId, own ? 'note' : 'configure');
  const today = localDateOf(place.dealership.hours.zone, ears.desk.now());
  return { place, member: memberOf(place, personId), today };
}

/** Absences with what is handed over (U13). Nothing moves, and nothing comes back, unless somebody says so. */
export function registerAbsence(app: App, ears: Ears): void {
  const { desk } = ears;
  const datesFor = async (who: Who, of: One) => {
    const { member, today } = await mayChange(ears, who, of);
    const planned = member.absences.filter((a) => a.to >= today);
    return absenceModal({ locale: who.locale, dealershipId: of.dealershipId, member, planned, today });
  };
  onPress(app, ears, 'absence.open', async ({ who, value }) => datesFor(who, idsOf(value)));
  onPress(app, ears, 'absence.mine', async ({ who, value }) =>
    datesFor(who, { dealershipId: value, personId: who.identity?.personId ?? '' }),
  );
  onPress(app, ears, 'absence.end', async ({ who, value, view, client }) => {
    const of = idsOf(value);
    const from = value.split(':')[2] ?? '';
    const { today } = await mayChange(ears, who, of);
    await saveAbsences(
      desk.db,
      of.dealershipId,
      of.personId,
      (before) => before.flatMap((a) => (a.from === from && a.to >= today ? cut(a, today) : [a])),
      desk.now(),
    );
    if (view) await client.views.update({ view_id: view.id, view: await datesFor(who, of) });
    return null;
  });
  onPress(app, ears, 'absence.take_back', async ({ who, value }) => {
    const { place, member } = await placeFor(ears, who, value, 'take');
    await takeBack(desk, place, member.personId);
    return null;
  });
  onSubmit(app, ears, 'absence.dates', one, (sent) => plan(sent));
  onSubmit(app, ears, 'absence.hand', one, (sent) => hand(sent));
}

/** What is left of an absence that ends now: the days before today. */
const cut = (a: Absence, today: string): Absence[] =>
  a.from < today ? [{ from: a.from, to: addDays(today, -1) }] : [];

async function plan({ ears, who, fields, about }: Sent<One>): Promise<Answer> {
  const { desk } = ears;
  const { locale } = who;
  const { dealershipId, personId } = about;
  const { member, today } = await mayChange(ears, who, about);
  const from = fields.date('from');
  const to = fields.date('to');
  if (!from) return { errors: { from: t(locale, 'rejection.time_missing') } };
  if (!to) return { errors: { to: t(locale, 'rejection.time_missing') } };
  if (to < from) return { errors: { to: t(locale, 'away.order') } };
  if (to < today) return { errors: { to: t(locale, 'away.past') } };
  const same = (a: Absence) => a.from === from && a.to === to;
  const now = desk.now();
  await saveAbsences(
    desk.db,
    dealershipId,
    personId,
    (before) => [...before.filter((a) => !same(a)), { from, to }],
    now,
  );
  const { dealership } = await loadPlace(desk.db, dealershipId);
  const leads = await leadsOf(desk, dealershipId, personId);
  const handover = handoverOf(personId, leads, now);
  const line = lineOf(dealership, locale, now);
  const standsIn = standIn(dealership, personId, from, now);
  if (leads.length > 0)
    return { update: handModal({ locale, dealership, member, handover, now, line }, standsIn) };
  const lines = [t(locale, 'away.saved'), ...standInLines(standsIn, locale)];
  return { update: saidModal(t(locale, 'away.title'), lines, locale) };
}

type PlaceOfDealership = Awaited<ReturnType<typeof loadPlace>>['dealership'];

/** Who allocates while this person is away; undefined: this person does not allocate. */
function standIn(
  dealership: PlaceOfDealership,
  personId: string,
  from: string,
  now: number,
): string | null | undefined {
  const member = dealership.members.find((m) => m.personId === personId);
  if (!member?.roles.includes('manager')) return undefined;
  // As it will be on the first day: those days count from noon, far from any change of the clocks.
  const then = Math.max(now, Date.parse(`${from}T12:00:00Z`));
  const acting = actingManager(dealership, then);
  if (acting === null || acting === personId) return null;
  return dealership.members.find((m) => m.personId === acting)?.name ?? null;
}

async function hand({ ears, who, fields, about, viewId }: Sent<One>): Promise<Answer> {
  const { desk } = ears;
  const { locale } = who;
  const { place } = await mayChange(ears, who, about);
  const title = t(locale, 'away.hand_title');
  const to = fields.choice('who');
  if (to === null || to === 'keep') return { update: saidModal(title, [t(locale, 'away.kept')], locale) };
  const note = fields.text('note');
  const count = (await leadsOf(desk, about.dealershipId, about.personId)).length;
  return {
    update: saidModal(title, [t(locale, 'away.working', { count })], locale),
    later: async () => {
      const done = await handOverAll(desk, place, {
        from: about.personId,
        to: to === 'rule' ? 'rule' : { personId: to },
        note,
        byPersonId: who.identity?.personId ?? '',
        wishId: viewId,
      });
      return handedModal(done, place.dealership, locale);
    },
  };
}
