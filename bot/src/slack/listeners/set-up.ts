import type { App } from '@slack/bolt';
import { ROLES, RULE_TEMPLATES, ruleTemplates, t } from '@pitlane/core';
import * as z from 'zod';
import { membersOf, openDesk, readyOf } from '../../open-desk.ts';
import { marketOf, marketOfZone } from '../../sources/markets.ts';
import { type Draft, dropDraft, saveDraft } from '../../store/drafts.ts';
import { identityOf } from '../../store/people.ts';
import { invite } from '../channels.ts';
import { readBasics, readRoles } from '../forms/read-set-up.ts';
import { myDraft } from '../set-up.ts';
import { saidModal } from '../views/absence-modals.ts';
import { basicsModal, openedModal, rolesModal, ruleModal } from '../views/setup-modals.ts';
import { problemModal } from '../views/problem.ts';
import type { Who } from '../who.ts';
import { type Answer, onPress, onSubmit, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';
import { lookUp, newcomers } from './newcomers.ts';

const nothing = z.object({});

/** The guided set-up: each step is a form of its own and kept at once; the last one opens the desk (R10). */
export function registerSetUp(app: App, ears: Ears): void {
  const { desk } = ears;
  onPress(app, ears, 'setup.add', async ({ who }) => {
    await myDraft(ears, who);
    await saveDraft(desk.db, who.teamId, who.userId, {});
    return null;
  });
  onPress(app, ears, 'setup.discard', async ({ who }) => {
    await dropDraft(desk.db, who.teamId, who.userId);
    return null;
  });
  onPress(app, ears, 'setup.basics', async ({ who }) => {
    const { basics } = await myDraft(ears, who);
    const market = marketOf(basics?.market ?? null) ?? marketOfZone(who.zone);
    return basicsModal({
      locale: who.locale,
      market,
      zone: basics?.zone ?? who.zone,
      basics: basics ?? null,
    });
  });
  // Another country: its zones and its language.
  onPress(app, ears, 'setup.market', async ({ who, value, view, client }) => {
    const { basics } = await myDraft(ears, who);
    const next = basicsModal({
      locale: who.locale,
      market: marketOf(value),
      zone: null,
      basics: basics ?? null,
    });
    if (view) await client.views.update({ view_id: view.id, view: next });
    return null;
  });
  onPress(app, ears, 'setup.people', async ({ who }) => {
    const { people } = await myDraft(ears, who);
    return rolesModal(people ?? { manager: [who.userId] }, who.locale);
  });
  onPress(app, ears, 'setup.rule', async ({ who }) => {
    const draft = readyOf(await myDraft(ears, who));
    if (!draft)
      return saidModal(t(who.locale, 'onboard.title'), [t(who.locale, 'onboard.not_ready')], who.locale);
    const members = membersOf(draft.people, (userId) => userId);
    const templates = ruleTemplates({ members, hours: draft.hours }, desk.now());
    return ruleModal(templates, (userId) => `<@${userId}>`, who.locale);
  });
  onSubmit(app, ears, 'setup.basics', nothing, async ({ who, fields }) => {
    const { hours } = await myDraft(ears, who);
    const read = readBasics(fields, who.locale);
    if (!read.ok) return { errors: read.errors };
    const { zone } = read.value;
    const step: Draft = { basics: read.value, ...(hours ? { hours: { ...hours, zone } } : {}) };
    await saveDraft(desk.db, who.teamId, who.userId, step);
    return {};
  });
  onSubmit(app, ears, 'setup.people', nothing, async ({ who, fields }) => {
    await myDraft(ears, who);
    const people = readRoles(fields);
    if (!people.manager) return { errors: { manager: t(who.locale, 'onboard.no_manager') } };
    const errors: Record<string, string> = {};
    const accounts = await lookUp(ears, Object.values(people).flat());
    for (const role of ROLES) {
      const found = newcomers(accounts, people[role] ?? [], who.locale);
      if ('error' in found) errors[role] = found.error;
    }
    if (Object.keys(errors).length > 0) return { errors };
    await saveDraft(desk.db, who.teamId, who.userId, { people });
    return {};
  });
  onSubmit(app, ears, 'setup.rule', nothing, (sent) => open(sent));
}

async function open({ ears, who, fields, client }: Sent<object>): Promise<Answer> {
  const { desk } = ears;
  const draft = readyOf(await myDraft(ears, who));
  const template = fields.oneOf('template', RULE_TEMPLATES);
  if (!draft || !template) return { errors: { template: t(who.locale, 'onboard.not_ready') } };
  return {
    update: saidModal(t(who.locale, 'onboard.title'), [t(who.locale, 'onboard.opening')], who.locale),
    later: async () => {
      const users = [...new Set(Object.values(draft.people).flat())];
      const named = await namesOf(ears, who, users);
      if ('error' in named) return saidModal(t(who.locale, 'onboard.step_people'), [named.error], who.locale);
      const { dealershipId } = await openDesk(desk, { teamId: who.teamId, draft, names: named, template });
      await dropDraft(desk.db, who.teamId, who.userId);
      const channelId = draft.channel.id;
      const notInvited = draft.channel.made ? await invite(client, channelId, users) : [];
      const about = { dealershipId, name: draft.basics.name, channelId, notInvited };
      return dealershipId === ''
        ? problemModal({ kind: 'stale' }, who.locale)
        : openedModal(about, who.locale);
    },
  };
}

/** Names of those whom Pitlane knows stay as they are; others come with the name that Slack has. */
async function namesOf(
  ears: Ears,
  who: Who,
  users: readonly string[],
): Promise<Map<string, string> | { error: string }> {
  const names = new Map<string, string>();
  for (const userId of users) {
    const known = await identityOf(ears.desk.db, who.teamId, userId);
    if (known) names.set(userId, known.name);
  }
  const strangers = users.filter((u) => !names.has(u));
  const found = newcomers(await lookUp(ears, strangers), strangers, who.locale);
  if ('error' in found) return found;
  for (const { userId, name } of found.people) names.set(userId, name);
  return names;
}
