import {
  DEFAULT_NOTICES,
  kpiReport,
  NO_CONSENTS,
  type Lead,
  type Load,
  type Locale,
  meetingPage,
  ruleProblems,
  ruleTemplates,
} from '@pitlane/core';
import { aDealership } from '@pitlane/core/lead/testing';
import type { ModalView } from '@slack/types';
import { spanAt } from '../../../reports/span.ts';
import type { DeliveryKind } from '../../../store/deliveries.ts';
import { absenceModal } from '../absence-modals.ts';
import { allActionsModal } from '../all-actions-modal.ts';
import { appointmentModal } from '../appointment-modal.ts';
import { assignModal } from '../assign-modal.ts';
import { attemptModal } from '../attempt-modal.ts';
import { undecidedModal } from '../undecided-modal.ts';
import { leadCard } from '../card.ts';
import { digest } from '../digest.ts';
import { dropSummary } from '../drop.ts';
import { channelLostNotice, takenOver, takeOverOffer } from '../escalation.ts';
import { findModal } from '../find-modal.ts';
import { forgetModal } from '../forget-modal.ts';
import { handoverModal } from '../handover-modal.ts';
import { helpModal } from '../help-modal.ts';
import { leadModal } from '../lead-modal.ts';
import { linkedNotice } from '../link.ts';
import type { LeadModel, Rendered } from '../model.ts';
import { myNoticesModal } from '../my-notices.ts';
import { newLeadModal } from '../new-lead-modal.ts';
import { noSaleModal } from '../nosale-modal.ts';
import { noteModal } from '../note-modal.ts';
import { notice } from '../notices.ts';
import { notMineModal } from '../notmine-modal.ts';
import { addModal, leaveModal, personModal } from '../people-modals.ts';
import { problemModal } from '../problem.ts';
import { recontactModal } from '../recontact-modal.ts';
import { reportPost } from '../report-post.ts';
import { roundNotice } from '../round.ts';
import { editorModal } from '../rule-editor.ts';
import { rulePost } from '../rule-post.ts';
import { rowModal } from '../rule-row-modal.ts';
import { saleModal } from '../sale-modal.ts';
import { takeConfirmModal } from '../take-confirm-modal.ts';
import { customerOf, inputOf, leadsOf, modelOf, NOW } from './fixtures.ts';

const ID = '01939c5e-7c1a-7000-8000-00000000d0d0';
const house = (locale: Locale) => ({
  ...aDealership({ locale, name: locale === 'ja' ? 'トリデンテ東京' : 'Tridente Madrid' }),
  id: ID,
});

function ordinary(locale: Locale) {
  const d = house(locale);
  const leads = leadsOf(d);
  const model = (state: string): LeadModel => {
    const lead = leads[state];
    if (!lead) throw new Error(`no lead is ${state}`);
    return modelOf(lead, d);
  };
  const note = (
    kind: Parameters<typeof notice>[0],
    state: string,
    params: Record<string, unknown> = {},
    personId = 'marta',
  ) => notice(kind, model(state), { locale, personId, params });
  const member = d.members.find((m) => m.personId === 'marta');
  if (!member) throw new Error('no Marta');
  const input = (state: string) => inputOf(model(state), locale, customerOf());
  const all: Lead[] = Object.values(leads).map((lead, i) => ({ ...lead, id: `l${i}`, number: 401 + i }));
  return { d, model, note, member, input, all };
}

/** Each kind of message in an ordinary case; TypeScript asks for an entry for each. */
export function messages(locale: Locale): Record<DeliveryKind, Rendered> {
  const { d, model, note, all } = ordinary(locale);
  const span = spanAt(d.hours.zone, NOW, 'week');
  const report = kpiReport(all, d, { ...span, now: NOW });
  const table = ruleTemplates(d, NOW)[1]?.rule ?? {
    rows: [],
    otherwise: ruleTemplates(d, NOW)[0]!.rule.otherwise,
  };
  const dueAt = NOW + 3_600_000;
  return {
    card: leadCard(model('fresh')),
    drop: dropSummary({
      dealership: d,
      dropId: ID,
      shares: [
        { personId: 'marta', campaign: 'Winter 2026', leads: 12, handled: 3 },
        { personId: 'luis', campaign: 'Winter 2026', leads: 11, handled: 0 },
        { personId: null, campaign: 'Winter 2026', leads: 1, handled: 0 },
      ],
    }),
    digest: digest({ dealership: d, now: NOW, leads: all }),
    my_digest: digest({ dealership: d, now: NOW, leads: all, personId: 'marta' }),
    bundle: roundNotice(
      [
        { kind: 'warning', model: model('fresh'), params: { what: 'first_contact', dueAt } },
        { kind: 'assigned', model: model('taken'), params: {} },
      ],
      { locale, personId: 'marta' },
    ),
    take_over: takeOverOffer({ dealership: d, locale, managerId: 'elena', numbers: [412, 413] }),
    took_over: takenOver(d, locale, 'andres'),
    channel_lost: channelLostNotice(d, locale, 'is_archived'),
    linked: linkedNotice({ locale, linkId: ID, device: 'Chrome · Windows', active: true }),
    rule: rulePost({
      dealership: d,
      published: { version: 3, table, at: NOW, byPersonId: 'elena' },
      before: ruleTemplates(d, NOW)[0]?.rule ?? null,
      receipts: [{ version: 3, personId: 'elena', at: NOW }],
      now: NOW,
    }),
    report: reportPost({
      dealership: d,
      page: meetingPage(report, all, d, { kind: 'channel' }),
      span,
      picture: null,
    }),
    assigned: note('assigned', 'fresh'),
    held: note('held', 'held', { reason: 'no_rule' }, 'elena'),
    reassigned_away: note('reassigned_away', 'fresh', { toPersonId: 'luis' }, 'luis'),
    inbound: note('inbound', 'fresh', { byPersonId: 'luis' }),
    warning: note('warning', 'fresh', { what: 'first_contact', dueAt }),
    missed: note('missed', 'fresh', { dueAt: NOW - 3_600_000 }),
    conflict: note('conflict', 'fresh', { intentKind: 'close_sale' }),
    no_response: note('no_response', 'fresh', { toPersonId: 'marta' }, 'luis'),
    no_response_warning: note('no_response_warning', 'fresh', { dueAt }),
    handed_over: note('handed_over', 'fresh', { byPersonId: 'luis', noteId: 'n1' }),
    asked: note('asked', 'fresh', { byPersonId: 'luis', noteId: 'n1' }),
  };
}

const none = {} as Load;
/** The forms in an ordinary case. */
/** A row that fits two leads. */
export const undecided = (locale: Locale, lead: Lead, text = 'Eva Gemela', fits = 2): ModalView =>
  undecidedModal({
    about: { dealershipId: ID, rowId: ID },
    incoming: {
      sourceRef: { system: 'file', org: 'file', externalId: null },
      leadName: text,
      phones: [text],
      email: text,
      customerNotes: text,
      status: 'assigned_to_dealer',
      createdAt: NOW,
      preferredDates: [],
      attemptDates: [],
      consents: NO_CONSENTS,
    },
    at: NOW,
    candidates: Array.from({ length: fits }, (_, i) => ({ lead: { ...lead, id: `l${i}` }, name: text })),
    clock: { zone: 'Europe/Madrid', now: NOW },
    locale,
  });

export function forms(locale: Locale): ModalView[] {
  const { d, member, input } = ordinary(locale);
  const table = ruleTemplates(d, NOW)[1]?.rule;
  if (!table) throw new Error('no template');
  const problems = ruleProblems(table, d, NOW);
  return [
    leadModal(input('attempted')),
    allActionsModal(input('attempted')),
    attemptModal(input('fresh')),
    appointmentModal(input('attempted')),
    saleModal(input('attempted')),
    noSaleModal(input('attempted')),
    recontactModal(input('attempted')),
    notMineModal(input('fresh')),
    noteModal(input('fresh')),
    takeConfirmModal(input('taken')),
    assignModal(input('fresh'), none),
    handoverModal(input('fresh'), none),
    helpModal(input('fresh')),
    forgetModal({ leadId: ID, number: 412, same: [{ id: ID, number: 412, open: true }] }, locale),
    findModal(locale),
    undecided(locale, input('fresh').model.lead),
    newLeadModal([{ dealership: d }], locale),
    myNoticesModal({ locale, preferences: DEFAULT_NOTICES, times: '09:30 · 15:30' }),
    personModal({ locale, dealershipId: ID, member }),
    addModal(ID, locale),
    leaveModal({ locale, dealershipId: ID, member, today: '2026-09-01', blocks: [] }),
    absenceModal({ locale, dealershipId: ID, member, planned: [], today: '2026-09-01' }),
    editorModal({ locale, dealership: d, table, problems, seen: 'x', changed: true }),
    rowModal({ locale, dealership: d, now: NOW, row: null, isDefault: false, advanced: true }),
    problemModal({ kind: 'unknown', reference: 'ab12cd34' }, locale),
  ];
}
