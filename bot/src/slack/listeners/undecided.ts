import type { App } from '@slack/bolt';
import { t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { settle } from '../../receive.ts';
import { undecidedRows } from '../../store/identity.ts';
import { leadsByIds } from '../../store/kpi-leads.ts';
import { customerNames } from '../../store/search.ts';
import { saidModal } from '../views/absence-modals.ts';
import { undecidedModal } from '../views/undecided-modal.ts';
import type { Who } from '../who.ts';
import { onPress, onSubmit, placeFor } from './ask.ts';
import type { Ears } from './ears.ts';

const about = z.object({ dealershipId: z.uuid(), rowId: z.uuid() });

/** Rows that fit several leads: the manager or the alternate says which it is. */
export function registerUndecided(app: App, ears: Ears): void {
  onPress(app, ears, 'undecided.open', async ({ who, value }) => nextUndecided(ears, who, value));
  onSubmit(app, ears, 'undecided.settle', about, async ({ who, fields, about: { dealershipId, rowId } }) => {
    await placeFor(ears, who, dealershipId, 'import');
    const as = fields.choice('which');
    if (!as) return { errors: { which: t(who.locale, 'rejection.reason_missing') } };
    await settle(ears.desk, dealershipId, rowId, as);
    const left = (await undecidedRows(ears.desk.db, dealershipId)).length;
    const done = t(who.locale, 'ways.undecided.done', { count: left });
    return { update: saidModal(t(who.locale, 'ways.undecided.title'), [done], who.locale) };
  });
}

async function nextUndecided(ears: Ears, who: Who, dealershipId: string): Promise<ModalView> {
  const { desk } = ears;
  const { locale } = who;
  const { place } = await placeFor(ears, who, dealershipId, 'import');
  const [row] = await undecidedRows(desk.db, dealershipId);
  if (!row) return saidModal(t(locale, 'ways.undecided.title'), [t(locale, 'ways.undecided.gone')], locale);
  const leads = await leadsByIds(desk.db, dealershipId, row.candidates);
  const names = await customerNames(desk.db, row.candidates);
  return undecidedModal({
    about: { dealershipId, rowId: row.id },
    incoming: row.incoming,
    at: row.at.getTime(),
    candidates: leads.map((lead) => ({ lead, name: names.get(lead.id) ?? null })),
    clock: { zone: place.dealership.hours.zone, now: desk.now() },
    locale,
  });
}
