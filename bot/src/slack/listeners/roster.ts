import type { App } from '@slack/bolt';
import { handoverOf, isActive, localDateOf, type Member, NATURES, ROLES, t } from '@pitlane/core';
import * as z from 'zod';
import { handOverAll, leadsOf } from '../../handover.ts';
import type { Place } from '../../store/dealerships.ts';
import { loadPlace } from '../../store/dealerships.ts';
import { accountsOf, addMembers, saveLeftOn, saveMember } from '../../store/roster.ts';
import type { Fields } from '../forms/fields.ts';
import { readWeek } from '../forms/read-hours.ts';
import { refusedFor } from '../refused.ts';
import { handBlocks, handedModal, saidModal } from '../views/absence-modals.ts';
import { addModal, leaveModal, type Listed, peopleModal, personModal } from '../views/people-modals.ts';
import type { Who } from '../who.ts';
import { type Answer, onPress, onSubmit, placeFor, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';
import { lineOf } from './lines.ts';
import { lookUp, newcomers } from './newcomers.ts';

const one = z.object({ dealershipId: z.string(), personId: z.string() });
type One = z.infer<typeof one>;

/** `dealership:person` of a button. */
export function idsOf(value: string): One {
  const [dealershipId = '', personId = ''] = value.split(':');
  return { dealershipId, personId };
}

/** @throws Refused where this person is nobody here */
export function memberOf({ dealership }: Place, personId: string): Member {
  const member = dealership.members.find((m) => m.personId === personId);
  if (!member) throw refusedFor({ code: 'person_unknown', field: null, params: {} });
  return member;
}

/** Who works in a dealership, what they do, and who leaves (R1, R10, U13). */
export function registerRoster(app: App, ears: Ears): void {
  const { desk } = ears;
  const configured = async (who: Who, id: string) => (await placeFor(ears, who, id, 'configure')).place;

  onPress(app, ears, 'people.open', async ({ who, value }) =>
    listFor(ears, who, await configured(who, value)),
  );
  onPress(app, ears, 'people.add', async ({ who, value }) => {
    await configured(who, value);
    return addModal(value, who.locale);
  });
  onPress(app, ears, 'people.edit', async ({ who, value }) => {
    const { dealershipId, personId } = idsOf(value);
    const place = await configured(who, dealershipId);
    return personModal({ locale: who.locale, dealershipId, member: memberOf(place, personId) });
  });
  onPress(app, ears, 'people.leave', async ({ who, value }) => {
    const { dealershipId, personId } = idsOf(value);
    const place = await configured(who, dealershipId);
    const { dealership } = place;
    const member = memberOf(place, personId);
    const now = desk.now();
    const handover = handoverOf(personId, await leadsOf(desk, dealershipId, personId), now);
    const line = lineOf(dealership, who.locale, now);
    return leaveModal({
      locale: who.locale,
      dealershipId,
      member,
      today: localDateOf(dealership.hours.zone, now),
      blocks: handBlocks({ locale: who.locale, dealership, member, handover, now, line }),
    });
  });
  onSubmit(app, ears, 'people.add', z.object({ dealershipId: z.string() }), (sent) => join(sent));
  onSubmit(app, ears, 'people.save', one, (sent) => save(sent));
  onSubmit(app, ears, 'people.leave', one, (sent) => leave(sent));
}

/** The list, with who has no account in Slack or is switched off there. */
export async function listFor({ desk }: Ears, who: Who, place: Place) {
  const { dealership, teamId } = place;
  const accounts = await accountsOf(
    desk.db,
    teamId,
    dealership.members.map((m) => m.personId),
  );
  const people = dealership.members.map((member): Listed => {
    const account = accounts.find((a) => a.personId === member.personId);
    return { member, slack: account ? (account.deactivated ? 'off' : 'here') : 'none' };
  });
  return peopleModal({ locale: who.locale, dealership, people, now: desk.now() });
}

async function join({ ears, who, fields, about }: Sent<{ dealershipId: string }>): Promise<Answer> {
  const { desk } = ears;
  const { place } = await placeFor(ears, who, about.dealershipId, 'configure');
  const roles = ROLES.filter((r) => fields.choices('roles').includes(r));
  const users = fields.users('who');
  if (users.length === 0) return { errors: { who: t(who.locale, 'people.nobody') } };
  if (roles.length === 0) return { errors: { roles: t(who.locale, 'people.roles_missing') } };
  const found = newcomers(await lookUp(ears, users), users, who.locale);
  if ('error' in found) return { errors: { who: found.error } };
  const { teamId } = place;
  await addMembers(desk.db, { ...about, teamId, people: found.people, roles, newId: desk.newId });
  return { under: await listFor(ears, who, await loadPlace(desk.db, about.dealershipId)) };
}

async function save({ ears, who, fields, about }: Sent<One>): Promise<Answer> {
  const { desk } = ears;
  const { place } = await placeFor(ears, who, about.dealershipId, 'configure');
  const before = memberOf(place, about.personId);
  const read = readPerson(fields, before, place, who, desk.now());
  if (!read.ok) return { errors: read.errors };
  await saveMember(desk.db, about.dealershipId, about.personId, read.value, desk.now());
  return { under: await listFor(ears, who, await loadPlace(desk.db, about.dealershipId)) };
}

function readPerson(fields: Fields, before: Member, { dealership }: Place, { locale }: Who, now: number) {
  const errors: Record<string, string> = {};
  const name = fields.text('name');
  const others = dealership.members.filter(
    (m) => m.personId !== before.personId && isActive(m, dealership, now),
  );
  if (name === '') errors['name'] = t(locale, 'rejection.text_missing');
  if (others.some((m) => m.name.toLowerCase() === name.toLowerCase()))
    errors['name'] = t(locale, 'setup.name_twice', { name });
  const roles = ROLES.filter((r) => fields.choices('roles').includes(r));
  if (roles.length === 0) errors['roles'] = t(locale, 'people.roles_missing');
  else if (!roles.includes('manager') && isLastManager(before, others))
    errors['roles'] = t(locale, 'people.last_manager');
  const text = fields.text('capacity').normalize('NFKC');
  const capacity = text === '' ? null : Number(text);
  if (capacity !== null && !(/^\d{1,5}$/.test(text) && capacity >= 1 && capacity <= 10_000))
    errors['capacity'] = t(locale, 'people.capacity_wrong');
  const week = readWeek(fields, locale);
  if (!week.ok) Object.assign(errors, week.errors);
  if (Object.keys(errors).length > 0 || !week.ok) return { ok: false as const, errors };
  const value = {
    name,
    roles,
    languages: fields.choices('languages').filter((l) => /^[a-z]{2}$/.test(l)),
    skills: NATURES.filter((n) => fields.choices('skills').includes(n)),
    weight: Number(fields.choice('weight') ?? before.weight),
    capacity,
    week: Object.keys(week.value).length > 0 ? week.value : null,
  };
  return { ok: true as const, value };
}

const isLastManager = (m: Member, others: readonly Member[]): boolean =>
  m.roles.includes('manager') && !others.some((o) => o.roles.includes('manager'));

async function leave({ ears, who, fields, about, viewId }: Sent<One>): Promise<Answer> {
  const { desk } = ears;
  const { dealershipId, personId } = about;
  const { place } = await placeFor(ears, who, dealershipId, 'configure');
  const { dealership } = place;
  const member = memberOf(place, personId);
  const now = desk.now();
  const lastDay = fields.date('last_day');
  if (!lastDay) return { errors: { last_day: t(who.locale, 'rejection.time_missing') } };
  const others = dealership.members.filter((m) => m.personId !== personId && isActive(m, dealership, now));
  if (isLastManager(member, others)) return { errors: { last_day: t(who.locale, 'people.last_manager') } };
  await saveLeftOn(desk.db, dealershipId, personId, lastDay, now);
  const to = fields.choice('who');
  if (to === null || to === 'keep') return {};
  const byPersonId = who.identity?.personId ?? '';
  const note = fields.text('note');
  return {
    update: saidModal(t(who.locale, 'away.hand_title'), ['…'], who.locale),
    later: async () => {
      const done = await handOverAll(desk, await loadPlace(desk.db, dealershipId), {
        from: personId,
        to: to === 'rule' ? 'rule' : { personId: to },
        note,
        byPersonId,
        wishId: viewId,
      });
      return handedModal(done, dealership, who.locale);
    },
  };
}
