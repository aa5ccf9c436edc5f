import { type Locale, staffName, t } from '@pitlane/core';
import type { HomeView, KnownBlock, SectionBlock } from '@slack/types';
import { leadButton, salesforceButton } from './buttons.ts';
import { modelName, todoLine } from './lead-words.ts';
import type { LeadModel } from './model.ts';
import { leadRow } from './notices.ts';
import { context, header, mrkdwn, section } from './text.ts';

interface Some {
  readonly models: readonly LeadModel[];
  /** How many there are beside those given. */
  readonly more: number;
}
export interface HomeFrame {
  readonly locale: Locale;
  readonly name: string;
  readonly dealerships: readonly string[];
}

/** Whom no dealership knows learns what to do, and nothing else. */
export const strangersHome = (locale: Locale): HomeView => ({
  type: 'home',
  blocks: [
    section([t(locale, 'home.stranger')], 'home:stranger'),
    context(t(locale, 'onboard.admins_only'), 'home:admins'),
  ],
});

/** App Home: whose and where, then its parts. Nobody's customer is named. */
export const homeFrame = (
  { locale, name, dealerships }: HomeFrame,
  parts: readonly KnownBlock[],
): HomeView => ({
  type: 'home',
  blocks: [
    header(t(locale, 'home.title', { name: staffName(name, locale) }), 'home:title'),
    context(dealerships.map((d) => d.replace(/[<>&]/g, ' ')).join(' · ') || '—', 'home:where'),
    ...parts,
    context(t(locale, 'home.help'), 'home:help'),
  ],
});

/** My leads by what is due. */
export const mineBlocks = (mine: Some, locale: Locale): KnownBlock[] => [
  header(t(locale, 'home.mine'), 'home:mine'),
  ...(mine.models.length === 0
    ? [section([t(locale, 'home.none')], 'home:none')]
    : mine.models.slice(0, 30).map((m) => leadRow(m, locale, 'now', 'show'))),
  ...rest(mine, locale, 'home:mine:more'),
];

/** What is still to do in Salesforce (U1). */
export function toDoBlocks(toDo: Some, locale: Locale): KnownBlock[] {
  if (toDo.models.length === 0) return [];
  return [
    header(t(locale, 'home.todo'), 'home:todo'),
    context(t(locale, 'home.todo_hint'), 'home:todo:hint'),
    ...toDo.models.slice(0, 30).map((m) => toDoRow(m, locale)),
    ...rest(toDo, locale, 'home:todo:more'),
  ];
}

function toDoRow(model: LeadModel, locale: Locale): SectionBlock {
  const { lead, salesforceUrl } = model;
  const head = `*#${lead.number}* · ${modelName(model, locale)} · ${t(locale, `nature.${lead.facts.nature}`)}`;
  // The button is the link here.
  const what = todoLine({ ...model, salesforceUrl: null }, locale, 'now') ?? '';
  return {
    type: 'section',
    block_id: `todo:${lead.id}`,
    text: mrkdwn(`${head}\n${what}`),
    accessory: salesforceUrl ? salesforceButton(salesforceUrl, locale) : leadButton('show', lead.id, locale),
  };
}

const rest = ({ models, more }: Some, locale: Locale, blockId: string): KnownBlock[] => {
  const count = more + Math.max(0, models.length - 30);
  return count > 0 ? [context(t(locale, 'home.more', { count }), blockId)] : [];
};
