import type { App, ViewSubmitAction } from '@slack/bolt';
import { can, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import * as z from 'zod';
import { eraseLeads, leadsOfSameCustomer } from '../../store/erase.ts';
import { loadLead } from '../../store/leads.ts';
import { namesOf } from '../open-form.ts';
import { forgetModal, forgotten, numbers } from '../views/forget-modal.ts';
import { problemModal } from '../views/problem.ts';
import { placeOfLead, type Who, whoIs } from '../who.ts';
import type { Ears } from './ears.ts';
import { guarded } from './guard.ts';

/** `/lead forget 412`: the manager or alternate erases what names a customer (U20). */
export async function forgetForm({ desk }: Ears, who: Who, leadId: string): Promise<ModalView> {
  const about = await allowed({ desk }, who, leadId);
  if ('refusal' in about) return about.refusal;
  const same = await leadsOfSameCustomer(desk.db, about.dealershipId, leadId);
  const { number } = about;
  if (!same.some((l) => l.id === leadId))
    return forgotten(t(who.locale, 'privacy.already', { number: String(number) }), who.locale);
  return forgetModal({ leadId, number, same }, who.locale);
}

async function allowed(
  { desk }: Pick<Ears, 'desk'>,
  who: Who,
  leadId: string,
): Promise<{ dealershipId: string; number: number } | { refusal: ModalView }> {
  const place = await placeOfLead(desk, leadId);
  const stored = place && (await loadLead(desk.db, place.dealership.id, leadId));
  const member = place?.dealership.members.find((m) => m.personId === who.identity?.personId) ?? null;
  const may =
    place && stored
      ? can(member, 'forget', stored.lead, place.dealership, desk.now())
      : { code: 'not_a_member' as const, field: null, params: {} };
  if (place && stored && may === true)
    return { dealershipId: place.dealership.id, number: stored.lead.number };
  if (may === true) throw new Error('a lead without a dealership');
  const problem = { kind: 'rejection' as const, rejection: may, names: namesOf(place) };
  return { refusal: problemModal(who.guest ? { kind: 'guest' } : problem, who.locale) };
}

const metadata = z.object({ leadId: z.uuid() });
const which = z.looseObject({ selected_option: z.looseObject({ value: z.enum(['one', 'all']) }) });

export function registerPrivacy(app: App, ears: Ears): void {
  const { desk } = ears;
  app.view<ViewSubmitAction>(
    { callback_id: 'privacy.forget', type: 'view_submission' },
    async ({ ack, body, view }) => {
      let who: Who | null = null;
      await guarded(
        desk,
        { what: 'privacy.forget', userId: body.user.id, locale: () => who?.locale ?? 'en' },
        async () => {
          who = await whoIs(desk, ears.slack, body.team?.id ?? '', body.user.id);
          const { leadId } = metadata.parse(JSON.parse(view.private_metadata));
          const scope = which.parse(view.state.values['which']?.['value']).selected_option.value;
          await ack({ response_action: 'update', view: await forget(ears, who, leadId, scope) });
        },
        (problem, locale) => ack({ response_action: 'push', view: problemModal(problem, locale) }),
      );
    },
  );
}

async function forget({ desk }: Ears, who: Who, leadId: string, scope: 'one' | 'all'): Promise<ModalView> {
  const about = await allowed({ desk }, who, leadId);
  if ('refusal' in about) return about.refusal;
  const { dealershipId, number } = about;
  const same = await leadsOfSameCustomer(desk.db, dealershipId, leadId);
  const chosen = scope === 'all' ? same : same.filter((l) => l.id === leadId);
  if (chosen.length === 0)
    return forgotten(t(who.locale, 'privacy.already', { number: String(number) }), who.locale);
  const ids = chosen.map((l) => l.id);
  await desk.db.$transaction((tx) => eraseLeads(tx, dealershipId, ids, desk.now()));
  desk.log.info(
    { leadIds: ids, personId: who.identity?.personId },
    'a customer’s data was erased on request',
  );
  return forgotten(
    t(who.locale, 'privacy.done', { count: chosen.length, numbers: numbers(chosen) }),
    who.locale,
  );
}
