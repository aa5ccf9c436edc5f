import {
  actionLabel,
  attemptCount,
  effectiveStatus,
  type Intent,
  type Locale,
  reasonName,
  staffName,
  statusName,
  t,
} from '@pitlane/core';
import type { LeadModel } from './model.ts';
import { escapeMrkdwn } from './text.ts';
import { soon, standing } from './when.ts';

/** Things in a row, as the language separates them. */
export const listed = (items: readonly string[], locale: Locale): string =>
  items.join(locale === 'ja' ? '、' : ', ');

/** How instants are written: for a message that stands, or for what is read at once. */
export type Reading = 'standing' | 'now';

/** Longest name or model in a line, so that no line is nothing but a name. */
const SHORT = 60;

export function when(model: LeadModel, at: number, locale: Locale, reading: Reading): string {
  const clock = { zone: model.dealership.hours.zone, now: model.now };
  return reading === 'standing' ? standing(at, locale, clock) : soon(at, locale, clock);
}

/** A staff member's name in mrkdwn, without a ping. */
export function memberName(
  model: Pick<LeadModel, 'dealership'>,
  personId: string | null,
  locale: Locale,
): string {
  const name = model.dealership.members.find((m) => m.personId === personId)?.name ?? '';
  return shortName(name, locale);
}

export const shortName = (name: string, locale: Locale): string =>
  staffName(escapeMrkdwn(name, SHORT), locale);

/** `#412 · Ghibli · Booking`: how a person names a lead (U7). None of it names the customer. */
export const leadTitle = (model: Pick<LeadModel, 'lead'>, locale: Locale): string =>
  [`#${model.lead.number}`, modelName(model, locale), t(locale, `nature.${model.lead.facts.nature}`)].join(
    ' · ',
  );

export const modelName = ({ lead }: Pick<LeadModel, 'lead'>, locale: Locale): string =>
  lead.facts.model ? escapeMrkdwn(lead.facts.model, SHORT) : t(locale, 'card.model_unknown');

/** The next step and its one due time: `Call the customer (attempt 1) · before Sat 28 Nov 13:30`. */
export function stepLine(model: LeadModel, locale: Locale, reading: Reading): string {
  return [stepName(model, locale), ...stepTime(model, locale, reading)].join(' · ');
}

export const stepName = ({ step, lead }: Pick<LeadModel, 'step' | 'lead'>, locale: Locale): string =>
  t(locale, `step.${step.kind}`, { n: attemptCount(lead) + 1 });

function stepTime(model: LeadModel, locale: Locale, reading: Reading): string[] {
  const { step, now } = model;
  const say = (key: 'card.before' | 'card.at' | 'card.from' | 'card.overdue', at: number) =>
    t(locale, key, { at: when(model, at, locale, reading) });
  if (step.kind === 'call_back' || step.kind === 'visit') {
    const at = step.from ?? step.dueAt;
    return at === null ? [] : [say('card.at', at)];
  }
  // "From" says something only where one cannot call at once before the due time.
  const later = step.from !== null && step.from > now && (attemptCount(model.lead) > 0 || step.cannotBeMet);
  const from = later && step.from !== null ? [say('card.from', step.from)] : [];
  if (step.dueAt !== null && step.dueAt < now) return [say('card.overdue', step.dueAt)];
  if (step.cannotBeMet) return [...from, t(locale, 'card.cannot_be_met')];
  return step.dueAt === null ? from : [...from, say('card.before', step.dueAt)];
}

/** Status as Salesforce names it, number of attempts, and the last contact. */
export function stateLine(model: LeadModel, locale: Locale, reading: Reading): string {
  const { lead } = model;
  const last = lead.contacts.at(-1);
  return [
    statusName(effectiveStatus(lead), locale),
    t(locale, 'card.attempts', { count: attemptCount(lead) }),
    ...(last
      ? [
          t(locale, 'card.last_contact', {
            at: when(model, last.at, locale, reading),
            outcome: t(locale, `outcome.${last.outcome}`),
          }),
        ]
      : []),
  ].join(' · ');
}

/** U1: what is saved here and still to do in Salesforce, with the way there; null when nothing is. */
export function todoLine(model: LeadModel, locale: Locale, reading: Reading): string | null {
  const { lead, salesforceUrl } = model;
  if (lead.intents.length === 0) return null;
  const what = lead.intents
    .map((intent) => intentWords(model, intent, locale, reading))
    .join(locale === 'ja' ? '、' : '; ');
  const link = salesforceUrl
    ? ` · <${linkTarget(salesforceUrl)}|${t(locale, 'button.open_salesforce')}>`
    : '';
  return `${t(locale, 'card.todo', { what })}${link}`;
}

/** An address that cannot end its own link in mrkdwn. */
const linkTarget = (url: string) => url.replaceAll('|', '%7C').replaceAll('>', '%3E').replaceAll('<', '%3C');

const INTENT_BUTTON = {
  appointment: 'appointment',
  close_sale: 'sale',
  close_no_sale: 'nosale',
  recontact: 'recontact',
  change_recontact: 'recontact',
} as const;

/** What is to do in Salesforce, by its button there. */
export function intentWords(model: LeadModel, intent: Intent, locale: Locale, reading: Reading): string {
  if (intent.kind === 'attempt') {
    const { attemptNo } = intent;
    return t(locale, 'intent.attempt', { known: attemptNo === null ? 'no' : 'yes', n: attemptNo ?? 0 });
  }
  const at = intent.appointmentAt ?? intent.recontactAt;
  return t(locale, `intent.${intent.kind}`, {
    button: actionLabel(INTENT_BUTTON[intent.kind], locale),
    at: at === null ? '—' : when(model, at, locale, reading),
    reason: intent.reason ? reasonName(intent.reason, locale) : '—',
  });
}
