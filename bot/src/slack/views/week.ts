import {
  addDays,
  type CustomerFacts,
  type EpochMs,
  localDateOf,
  type Locale,
  t,
  workDue,
} from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import type { LeadModel } from './model.ts';
import { header, section } from './text.ts';
import { dayText, timeOnly } from './when.ts';

const DAYS = 7;
/** Appointments and call-backs of a day that are named; more are many. */
const NAMED = 6;

/**
 * The coming seven days of one person: what has an hour by its hour and number, the rest counted. What is overdue
 * stands above, among the leads to do. Nothing in them: no block.
 */
export function weekBlocks(
  models: readonly (Pick<LeadModel, 'lead' | 'dealership'> & { readonly customer?: CustomerFacts })[],
  o: { readonly locale: Locale; readonly now: EpochMs },
): KnownBlock[] {
  const { locale, now } = o;
  const days = new Map<string, Day>();
  for (const { lead, dealership, customer } of models) {
    const due = workDue(lead, dealership, now, customer);
    const { zone } = dealership.hours;
    if (due?.at === null || due === null || due.at < now) continue;
    const date = localDateOf(zone, due.from ?? due.at);
    if (date >= addDays(localDateOf(zone, now), DAYS)) continue;
    const day = days.get(date) ?? { timed: [], contact: 0, closing: 0 };
    days.set(date, day);
    const said = { at: timeOnly(due.at, locale, zone), number: String(lead.number) };
    if (due.what === 'callback') day.timed.push([due.at, t(locale, 'home.week_callback', said)]);
    else if (due.what === 'appointment') day.timed.push([due.at, t(locale, 'home.week_appointment', said)]);
    else if (due.what === 'first_contact' || due.what === 'attempt') day.contact += 1;
    else day.closing += 1;
  }
  if (days.size === 0) return [];
  const lines = [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, day]) => `*${dayText(date, locale)}* · ${wordsOf(day, locale)}`);
  return [header(t(locale, 'home.week'), 'home:week'), section(lines, 'home:week:days')];
}

interface Day {
  readonly timed: [EpochMs, string][];
  contact: number;
  closing: number;
}

function wordsOf({ timed, contact, closing }: Day, locale: Locale): string {
  const named = timed.toSorted(([a], [b]) => a - b).map(([, words]) => words);
  return [
    ...named.slice(0, NAMED),
    ...(named.length > NAMED ? [`+${named.length - NAMED}`] : []),
    ...(contact > 0 ? [t(locale, 'home.week_contact', { count: contact })] : []),
    ...(closing > 0 ? [t(locale, 'home.week_closing', { count: closing })] : []),
  ].join(' · ');
}
