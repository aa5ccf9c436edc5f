import { createHash } from 'node:crypto';
import type { App } from '@slack/bolt';
import { type BulkHow, isActive, type Lead, ORIGINS, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { applyBatch, previewBulk, undoBatch } from '../../bulk.ts';
import { loadBatch, saveBatch } from '../../store/batches.ts';
import type { Place } from '../../store/dealerships.ts';
import { openLeads } from '../../store/leads.ts';
import { Refused } from '../refused.ts';
import { saidModal } from '../views/absence-modals.ts';
import { ANY, BY_RULE, type BulkAbout, bulkModal, doneModal, previewModal } from '../views/bulk-modal.ts';
import type { Who } from '../who.ts';
import { type Answer, onPress, onSubmit, placeFor, type Sent } from './ask.ts';
import type { Ears } from './ears.ts';

const about = z.object({
  dealershipId: z.uuid(),
  from: z.string().max(40),
  origin: z.enum([...ORIGINS, ANY]),
  campaign: z.string().max(20),
});
const batchOf = z.object({ dealershipId: z.uuid(), batchId: z.uuid() });
type BatchOf = z.infer<typeof batchOf>;

/** Most leads that one batch gives out. */
const MOST = 2000;

/** Several leads at once: to one person, in fair shares, or by the rule; looked at first, and taken back at once. */
export function registerBulk(app: App, ears: Ears): void {
  onPress(app, ears, 'bulk.open', async ({ who, value }) => {
    const { place } = await placeFor(ears, who, value, 'bulk');
    const leads = await openOf(ears, place);
    const from = leads.some((l) => l.responsible.held) ? 'held' : ANY;
    return formOf(ears, who, place, { dealershipId: value, from, origin: ANY, campaign: ANY });
  });
  for (const part of ['from', 'origin', 'campaign'] as const) {
    onPress(app, ears, `bulk.${part}`, async ({ who, value, view, client }) => {
      const before = about.safeParse(parsed(view?.metadata));
      const asked = about.safeParse({ ...before.data, [part]: value });
      if (!asked.success || !view) throw new Refused({ kind: 'stale' });
      const { place } = await placeFor(ears, who, asked.data.dealershipId, 'bulk');
      await client.views.update({ view_id: view.id, view: await formOf(ears, who, place, asked.data) });
      return null;
    });
  }
  onSubmit(app, ears, 'bulk.pick', about, preview);
  onSubmit(app, ears, 'bulk.go', batchOf, carryOut);
  onPress(app, ears, 'bulk.undo', async ({ who, value, view, client }) => {
    const [dealershipId, batchId] = value.split(':');
    const asked = batchOf.safeParse({ dealershipId, batchId });
    if (!asked.success) throw new Refused({ kind: 'stale' });
    const said = await takeBack(ears, who, asked.data);
    if (!view) return said;
    await client.views.update({ view_id: view.id, view: said });
    return null;
  });
}

function parsed(metadata: string | undefined): unknown {
  try {
    return JSON.parse(metadata ?? '');
  } catch {
    return null;
  }
}

const openOf = async ({ desk }: Ears, { dealership }: Place): Promise<Lead[]> =>
  (await openLeads(desk.db, { dealershipId: dealership.id }, MOST)).toSorted(
    (a, b) => a.assignedToDealerAt - b.assignedToDealerAt || a.number - b.number,
  );

/** A campaign's name is as long as its source makes it; an option's value is not. */
const keyOf = (campaign: string) => createHash('sha256').update(campaign).digest('hex').slice(0, 16);

const fits =
  ({ from, origin, campaign }: BulkAbout) =>
  ({ responsible, facts }: Lead): boolean =>
    (from === ANY ||
      (from === 'held' ? responsible.held !== null : !responsible.held && responsible.personId === from)) &&
    (origin === ANY || facts.origin === origin) &&
    (campaign === ANY || (facts.campaign !== null && keyOf(facts.campaign) === campaign));

async function formOf(ears: Ears, who: Who, place: Place, asked: BulkAbout): Promise<ModalView> {
  const all = await openOf(ears, place);
  const names = [...new Set(all.flatMap((l) => l.facts.campaign ?? []))].toSorted();
  return bulkModal({
    locale: who.locale,
    now: ears.desk.now(),
    dealership: place.dealership,
    about: asked,
    leads: all.filter(fits(asked)),
    campaigns: names.slice(0, 99).map((name) => ({ key: keyOf(name), name })),
  });
}

async function preview({ ears, who, fields, about: asked }: Sent<BulkAbout>): Promise<Answer> {
  const { desk } = ears;
  const { locale } = who;
  const { place, member } = await placeFor(ears, who, asked.dealershipId, 'bulk');
  const { dealership } = place;
  const field = fields.named('leads');
  const chosen = new Set(fields.choices(field));
  const whole = fields.choice('which') === 'all';
  if (!whole && chosen.size === 0) return { errors: { [field]: t(locale, 'bulk.pick_leads') } };
  const to = fields.choices('to');
  const rule = to.includes(BY_RULE);
  const personIds = dealership.members
    .filter((m) => to.includes(m.personId) && isActive(m, dealership, desk.now()))
    .map((m) => m.personId);
  if (!rule && personIds.length === 0) return { errors: { to: t(locale, 'bulk.pick_people') } };
  if (rule && personIds.length > 0) return { errors: { to: t(locale, 'bulk.not_both') } };
  const how: BulkHow = rule ? { kind: 'rule' } : { kind: 'people', personIds };
  const open = await openOf(ears, place);
  const leads = open.filter(whole ? fits(asked) : (l) => chosen.has(l.id));
  const found = await previewBulk(desk, place, leads, how);
  const batchId = desk.newId();
  await saveBatch(
    desk.db,
    { id: batchId, dealershipId: dealership.id, byPersonId: member.personId, plan: found.plan },
    desk.now(),
  );
  return { update: previewModal({ locale, dealership, batchId, preview: found }) };
}

/**
 * This person's own batch, where they may still give out leads.
 * @throws Refused
 */
async function ownBatch(ears: Ears, who: Who, { dealershipId, batchId }: BatchOf) {
  const { place, member } = await placeFor(ears, who, dealershipId, 'bulk');
  const batch = await loadBatch(ears.desk.db, { id: batchId, dealershipId, byPersonId: member.personId });
  if (!batch) throw new Refused({ kind: 'stale' });
  return { place, batch };
}

async function carryOut({ ears, who, about: asked }: Sent<BatchOf>): Promise<Answer> {
  const { desk } = ears;
  const { locale } = who;
  const { place, batch } = await ownBatch(ears, who, asked);
  const { dealership } = place;
  return {
    update: saidModal(
      t(locale, 'bulk.title'),
      [t(locale, 'bulk.working', { count: batch.plan.length })],
      locale,
    ),
    later: async () => {
      const done = await applyBatch(desk, batch);
      return doneModal({ locale, dealership, batchId: batch.id, now: desk.now(), ...done });
    },
  };
}

async function takeBack(ears: Ears, who: Who, asked: BatchOf): Promise<ModalView> {
  const { locale } = who;
  const { batch } = await ownBatch(ears, who, asked);
  const { undone, stays } = await undoBatch(ears.desk, batch);
  const lines = [
    t(locale, 'bulk.undone', { count: undone }),
    ...(stays > 0 ? [t(locale, 'bulk.undo_stays', { count: stays })] : []),
  ];
  return saidModal(t(locale, 'bulk.title'), lines, locale);
}
