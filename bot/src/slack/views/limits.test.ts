import { LOCALES, type Locale, type Load, REJECTION_CODES } from '@pitlane/core';
import type { HomeView, ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { allActionsModal } from './all-actions-modal.ts';
import { appointmentModal } from './appointment-modal.ts';
import { assignModal } from './assign-modal.ts';
import { attemptModal } from './attempt-modal.ts';
import { leadCard } from './card.ts';
import { digest } from './digest.ts';
import { helpMessage } from './help.ts';
import { homeFrame, mineBlocks, strangersHome, toDoBlocks } from './home.ts';
import { leadList } from './lead-list.ts';
import { leadModal } from './lead-modal.ts';
import type { LeadModel, Rendered } from './model.ts';
import { noSaleModal } from './nosale-modal.ts';
import { noteModal } from './note-modal.ts';
import { notice } from './notices.ts';
import { notMineModal } from './notmine-modal.ts';
import { problemMessage, problemModal } from './problem.ts';
import { recontactModal } from './recontact-modal.ts';
import { saleModal } from './sale-modal.ts';
import { takeConfirmModal } from './take-confirm-modal.ts';
import {
  crowd,
  customerOf,
  inputOf,
  leadsOf,
  MARKERS,
  modelOf,
  NOW,
  worstCustomer,
} from './testing/fixtures.ts';
import { brokenByMessage, brokenByView, rowsOf } from './testing/limits.ts';

const MODALS = {
  show: leadModal,
  all: allActionsModal,
  attempt: attemptModal,
  appointment: appointmentModal,
  sale: saleModal,
  nosale: noSaleModal,
  recontact: recontactModal,
  notmine: notMineModal,
  note: noteModal,
  take: takeConfirmModal,
  assign: (input: Parameters<typeof leadModal>[0]) => assignModal(input, {} as Load),
} as const;
const NOTICES = ['assigned', 'held', 'reassigned_away', 'inbound', 'warning', 'missed'] as const;
const PARAMS = {
  reason: 'no_rule',
  toPersonId: 'luis',
  byPersonId: 'marta',
  what: 'first_contact',
  dueAt: NOW,
};

function modelsIn(locale: Locale): Record<string, LeadModel> {
  const salesforce = crowd(locale);
  const pitlane = { ...salesforce, authority: 'pitlane' as const };
  const linked = Array.from({ length: 20 }, (_, i) => ({
    leadId: `l${i}`,
    number: i,
    personName: `${i} ${'長'.repeat(200)}`,
  }));
  return Object.fromEntries(
    [salesforce, pitlane].flatMap((d) =>
      Object.entries(leadsOf(d)).map(([name, lead]) => [
        `${d.authority} ${name}`,
        modelOf(lead, d, { linked }),
      ]),
    ),
  );
}

/** 500 leads that nobody contacted, spread over the forty. */
function flood(model: LeadModel): LeadModel[] {
  return Array.from({ length: 500 }, (_, i) => ({
    ...model,
    lead: {
      ...model.lead,
      id: `01939c5e-7c1a-7000-8000-${String(i).padStart(12, '0')}`,
      number: 100_000_000 + i,
      responsible: {
        ...model.lead.responsible,
        personId: `p${i % 40}`,
        held: i % 9 === 0 ? ('no_rule' as const) : null,
      },
    },
  }));
}

const messagesIn = (locale: Locale): [string, Rendered][] => {
  const models = modelsIn(locale);
  const many = flood(models['salesforce hostile'] as LeadModel);
  const { dealership } = many[0] as LeadModel;
  return [
    ...Object.entries(models).flatMap(([name, model]) => [
      [`card ${name}`, leadCard(model)] as [string, Rendered],
      ...NOTICES.map((kind): [string, Rendered] => [
        `${kind} ${name}`,
        notice(kind, model, { locale, personId: 'marta', params: PARAMS }),
      ]),
    ]),
    ['digest of 500', digest({ dealership, now: NOW, leads: many.map((m) => m.lead) })],
    [
      'digest of all states',
      digest({
        dealership,
        now: NOW,
        leads: Object.values(models).map((m, i) => ({ ...m.lead, id: `l${i}` })),
      }),
    ],
    ['quiet digest', digest({ dealership, now: NOW, leads: [] })],
    ['list', leadList(many, { locale, about: { kind: 'mine', ask: 'attempt' }, more: true })],
    ['found nothing', leadList([], { locale, about: { kind: 'found' }, more: false })],
    ['help', helpMessage(locale, '<!channel>'.repeat(400))],
    ['help, slip', helpMessage(locale, 'intneto', 999_999_999)],
  ];
};

function viewsIn(locale: Locale): [string, ModalView | HomeView][] {
  const models = modelsIn(locale);
  const many = flood(models['salesforce booked'] as LeadModel);
  const some = { models: many, more: 9 };
  const name = `${'長'.repeat(300)}`;
  return [
    ...Object.entries(models).flatMap(([state, model]) =>
      [customerOf(), worstCustomer, null].flatMap((customer) =>
        Object.entries(MODALS).map(([modal, make]): [string, ModalView] => [
          `${modal} ${state}`,
          make(inputOf(model, locale, customer)),
        ]),
      ),
    ),
    [
      'home',
      homeFrame({ locale, name, dealerships: [name, name] }, [
        ...toDoBlocks(some, locale),
        ...mineBlocks(some, locale),
      ]),
    ],
    ['home of a stranger', strangersHome(locale)],
    ['unknown problem', problemModal({ kind: 'unknown', reference: 'ab12cd34' }, locale)],
  ];
}

/** What Slack reads as mrkdwn: marked texts, and the notification's. */
function marked(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(marked);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  const own = node['type'] !== 'plain_text' && typeof node['text'] === 'string' ? [node['text']] : [];
  return [...own, ...Object.values(node).flatMap(marked)];
}

describe.each(LOCALES)('views in %s', (locale) => {
  const messages = messagesIn(locale);
  const views = viewsIn(locale);

  it('keeps every message within Slack’s limits with the worst data [U10]', () => {
    const broken = messages.flatMap(([name, message]) =>
      brokenByMessage(message).map((what) => `${name}: ${what}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps every modal and Home within them [U10]', () => {
    const broken = views.flatMap(([name, view]) => brokenByView(view).map((what) => `${name}: ${what}`));
    expect(broken).toEqual([]);
  });

  it('puts at most two buttons and one menu on cards and notices [U10]', () => {
    const rows = messages.flatMap(([name, { blocks }]) => rowsOf(blocks).map((row) => ({ name, ...row })));
    expect(rows.filter((row) => row.buttons > 2 || row.menus !== 1)).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });

  it('lets nobody be pinged and nothing linked by what people wrote [U6, U9]', () => {
    const pinging = marked([messages, views]).filter((text) =>
      /<!|<@|<#|@channel|@here|@everyone/.test(text),
    );
    expect(pinging.map((text) => text.slice(0, 200))).toEqual([]);
  });

  it('shows no personal data in channels, direct messages, lists and Home [U6]', () => {
    const shown = JSON.stringify([messages, views.filter(([name]) => name.startsWith('home'))]);
    for (const marker of Object.values(MARKERS)) expect(shown).not.toContain(marker);
    // The premise: the same markers are there where they may be.
    const modals = JSON.stringify(views);
    for (const marker of Object.values(MARKERS)) expect(modals).toContain(marker);
  });

  it('carries no personal data in values and metadata of modals [U6]', () => {
    const carried = JSON.stringify(views, (key, value: unknown) =>
      ['text', 'initial_value', 'label', 'hint', 'url'].includes(key) ? undefined : value,
    );
    for (const marker of Object.values(MARKERS)) expect(carried).not.toContain(marker);
  });

  it('has words for every refusal, with and without a name and a time', () => {
    for (const code of REJECTION_CODES) {
      for (const params of [{}, { personId: 'marta', at: NOW }]) {
        const rejection = { code, field: null, params };
        const problem = {
          kind: 'rejection',
          rejection,
          names: () => 'Marta',
          zone: 'Europe/Madrid',
          now: NOW,
        } as const;
        expect(brokenByMessage(problemMessage(problem, locale))).toEqual([]);
      }
    }
  });
});
