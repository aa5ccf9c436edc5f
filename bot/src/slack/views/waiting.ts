import {
  awaitsTestOrSpam,
  describeExplanation,
  type EpochMs,
  type Locale,
  staffName,
  t,
  type Zone,
} from '@pitlane/core';
import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import { actionsRow, leadButton } from './buttons.ts';
import { leadTitle, memberName, type Reading, shortName, when } from './lead-words.ts';
import type { LeadModel } from './model.ts';
import { button } from './settings.ts';
import { clip, context, escapeMrkdwn, header, mrkdwn, section } from './text.ts';
import { soon } from './when.ts';

export interface WaitingInput {
  readonly locale: Locale;
  readonly zone: Zone;
  readonly now: EpochMs;
  readonly dealershipId: string;
  /** Named where the reader has several dealerships. */
  readonly dealershipName: string | null;
  /** What is shown of the held leads. */
  readonly models: readonly LeadModel[];
  /** How many wait in all. */
  readonly count: number;
  /** What the reader gave out together and can still take back. */
  readonly last: { readonly batchId: string; readonly count: number; readonly at: number } | null;
}

/** What waits for whoever allocates: each lead with why, and one click to settle it (U13, U14). */
export function waitingBlocks(o: WaitingInput): KnownBlock[] {
  const { locale, dealershipId, models, count, last } = o;
  if (count === 0 && last === null) return [];
  const more = count - models.length;
  return [
    ...(count > 0 ? [header(t(locale, 'manage.title', { count }), `waiting:title:${dealershipId}`)] : []),
    ...(o.dealershipName === null
      ? []
      : [context(shortName(o.dealershipName, 'en'), `waiting:where:${dealershipId}`)]),
    ...models.flatMap((m) => heldBlocks(m, locale)),
    ...(more > 0 ? [context(t(locale, 'manage.more', { count: more }), `waiting:more:${dealershipId}`)] : []),
    ...(last ? [lastBlock(o, last)] : []),
  ];
}

/** *Assign several* in each dealership with open leads; named where the reader has several. */
export function severalBlocks(
  dealerships: readonly { readonly id: string; readonly name: string | null }[],
  locale: Locale,
): KnownBlock[] {
  const words = t(locale, 'bulk.open');
  return dealerships.map(({ id, name }) => ({
    type: 'actions',
    block_id: `waiting:several:${id}`,
    elements: [
      button('bulk.open', name === null ? words : `${staffName(clip(name, 40), locale)} · ${words}`, id),
    ],
  }));
}

function lastBlock(
  { locale, dealershipId, zone, now }: WaitingInput,
  { batchId, count, at }: NonNullable<WaitingInput['last']>,
): KnownBlock {
  return {
    type: 'section',
    block_id: `waiting:last:${dealershipId}`,
    text: mrkdwn(t(locale, 'bulk.last', { count, at: soon(at, locale, { zone, now }) })),
    accessory: button('bulk.undo', t(locale, 'bulk.undo'), `${dealershipId}:${batchId}`),
  };
}

function heldBlocks(model: LeadModel, locale: Locale): KnownBlock[] {
  const { lead } = model;
  const { held, since } = lead.responsible;
  const at = when(model, since, locale, 'now');
  const title = `*${leadTitle(model, locale)}* · ${t(locale, `origin.${lead.facts.origin}`)} · ${t(locale, 'manage.since', { at })}`;
  const asked = heldQuestion(model, locale, 'now') ?? (held ? t(locale, `hold.${held}`) : null);
  return [
    section([title, asked, heldWhy(model, locale)], `held:${lead.id}`),
    { type: 'actions', block_id: `held:do:${lead.id}`, elements: buttonsOf(model, locale) },
  ];
}

/** U12, U14: what is asked of whoever allocates: a proposal to accept, or whether it is a test; null: to choose somebody. */
export function heldQuestion(model: LeadModel, locale: Locale, reading: Reading): string | null {
  const { proposed } = model.lead.responsible;
  if (!proposed) return awaitsTestOrSpam(model.lead) ? t(locale, 'manage.spam_ask') : null;
  const at = when(model, proposed.confirmBy, locale, reading);
  return t(locale, 'manage.proposed', { name: memberName(model, proposed.personId, locale), at });
}

/** Why the rule came to that; null: it was not asked. */
export function heldWhy(model: LeadModel, locale: Locale): string | null {
  const why = describeExplanation(model.lead.explanation, locale, (id) => rawName(model, id, locale));
  return why === '' ? null : `_${escapeMrkdwn(why.replaceAll('_', ' '), 600)}_`;
}

/** The same in a message, which has room for two buttons and a menu (U10). */
export function heldRow(model: LeadModel, locale: Locale, blockId: string): ActionsBlock {
  const row = actionsRow(model, locale, blockId);
  const [first, second, third] = buttonsOf(model, locale);
  // Test or spam, closed alike, are told apart in Home; whether it is a real lead is the question.
  const two = awaitsTestOrSpam(model.lead) ? [second, third] : [first, second];
  return { ...row, elements: [...two, row.elements.at(-1)].filter((e) => e !== undefined) };
}

const rawName = ({ dealership }: LeadModel, personId: string, locale: Locale): string =>
  staffName(clip(dealership.members.find((m) => m.personId === personId)?.name ?? '', 60), locale);

function buttonsOf(model: LeadModel, locale: Locale): ActionsBlock['elements'] {
  const { lead } = model;
  const { proposed } = lead.responsible;
  const other: Button = {
    ...leadButton('assign', lead.id, locale),
    text: { type: 'plain_text', text: t(locale, 'manage.other'), emoji: true },
  };
  const show = leadButton('show', lead.id, locale);
  const rule = button('held.rule', t(locale, 'manage.rule'), lead.id);
  if (awaitsTestOrSpam(lead))
    return [
      button('held.test', t(locale, 'manage.test'), lead.id),
      button('held.spam', t(locale, 'manage.spam'), lead.id),
      button('held.real', t(locale, 'manage.real'), lead.id),
      show,
    ];
  if (!proposed) return [other, rule, show];
  const { personId } = proposed;
  // The name gives way: a button has 75 characters.
  const name = rawName(model, personId, locale);
  const words = t(locale, 'manage.accept', { name: clip(name, 40) });
  return [button('held.accept', words, `${lead.id}:${personId}`, 'primary'), other, rule, show];
}

export interface TakeOverHome {
  readonly locale: Locale;
  readonly dealershipId: string;
  /** `mine`: the reader has taken over; `theirs`: a colleague of the reading manager; `may`: the reader could. */
  readonly is: 'mine' | 'theirs' | 'may';
  /** Who has taken over, or whose work it is. */
  readonly name: string;
  /** Leads that have waited too long for that person. */
  readonly waiting: number;
  readonly minutes: number;
}

/** U13: *I take over today*, and the way back. */
export function takeOverBlocks(o: TakeOverHome): KnownBlock[] {
  const { locale, dealershipId, waiting, minutes } = o;
  const name = shortName(o.name, locale);
  const blockId = `take_over:${o.is}:${dealershipId}`;
  if (o.is === 'mine') return [section([t(locale, 'manage.yours', { name })], blockId)];
  const theirs = o.is === 'theirs';
  const text = theirs
    ? t(locale, 'manage.taken', { name })
    : waiting > 0
      ? t(locale, 'manage.offer', { count: waiting, name, minutes })
      : t(locale, 'manage.may', { name });
  const words = t(locale, theirs ? 'manage.take_back' : 'take_over.button');
  const style = waiting > 0 && !theirs ? ('primary' as const) : undefined;
  return [
    {
      type: 'section',
      block_id: blockId,
      text: mrkdwn(text),
      accessory: button(theirs ? 'manage.take_back' : 'manage.take_over', words, dealershipId, style),
    },
  ];
}
