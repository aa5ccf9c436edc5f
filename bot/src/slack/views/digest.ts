import { type CustomerOf, type Dealership, type EpochMs, type Lead, t } from '@pitlane/core';
import type { KnownBlock, Option, SectionBlock } from '@slack/types';
import { type Entry, entriesOf, type Listed } from './digest-entries.ts';
import { memberName } from './lead-words.ts';
import type { Rendered } from './model.ts';
import { valueOf } from './pages.ts';
import { clip, context, escapeMrkdwn, header, mrkdwn, plain, section } from './text.ts';
import { standingDate, timeOnly } from './when.ts';

export interface DigestInput {
  readonly dealership: Dealership;
  readonly now: EpochMs;
  /** The dealership's open leads, and those with something still to do in Salesforce; the digest picks. */
  readonly leads: readonly Lead[];
  /** Only this person's part, in the dealership's words given. */
  readonly personId?: string;
  readonly customerOf?: CustomerOf;
}

/** Ten lines a person; what is over is counted (R35). */
const LINES = 10;
/** Slack takes 50 blocks and 13,200 characters a message: room is kept for the title and what does not fit. */
const GROUP_BLOCKS = 44;
const GROUP_CHARACTERS = 11_500;

/**
 * The morning's list (R35, R114): what needs somebody today, by person, the most pressing first; each person's
 * menu opens a lead from it. What is in progress without haste is only counted.
 */
export function digest({ dealership, now, leads, personId, customerOf }: DigestInput): Rendered {
  const { locale, hours } = dealership;
  const date = standingDate(now, locale, { zone: hours.zone, now });
  const entries = entriesOf(leads, dealership, now, { personId, customerOf });
  const title = t(locale, 'digest.title', { dealership: dealership.name, date });
  const summary = summaryOf(entries, dealership);
  return {
    text: `${escapeMrkdwn(title, 200)}: ${summary}`,
    blocks: [
      header(title, 'digest:title'),
      section([summary], 'digest:summary'),
      ...people(entries, dealership, now),
    ],
  };
}

const COUNTED = [
  'not_yet_managed',
  'in_progress',
  'due_today',
  'at_risk',
  'appointments_today',
  'appointments_tomorrow',
  'closings_owed',
  'salesforce',
] as const;

/** `9 not yet contacted · 3 overdue · 2 due today …`: what there is none of is left out. */
function summaryOf(entries: readonly Entry[], { locale }: Dealership): string {
  const late = entries.filter((e) => e.line.mark === 'late').length;
  const counts = COUNTED.map((key) => [key, entries.filter((e) => e.groups.has(key)).length] as const);
  const said = [
    ...(late > 0 ? [t(locale, 'digest.count_late', { count: late })] : []),
    ...counts.flatMap(([key, count]) => (count > 0 ? [t(locale, `digest.count_${key}`, { count })] : [])),
  ];
  const quiet = entries.every((e) => !e.listed);
  return quiet ? [t(locale, 'digest.quiet'), ...said].join(' ') : said.join(' · ');
}

/** Held leads first, then each person's, whoever is most pressed before the others. */
function people(entries: readonly Entry[], dealership: Dealership, now: EpochMs): KnownBlock[] {
  const { locale } = dealership;
  const byOwner = new Map<string | null, Listed[]>();
  for (const e of entries) {
    if (!e.listed) continue;
    const own = byOwner.get(e.line.personId);
    if (own) own.push(e);
    else byOwner.set(e.line.personId, [e]);
  }
  const ordered = [...byOwner].sort(([a], [b]) => Number(b === null) - Number(a === null));
  const blocks: KnownBlock[] = [];
  let characters = 0;
  const rest: (readonly Listed[])[] = [];
  for (const [personId, own] of ordered) {
    const block = personBlock(personId, own, dealership, now, blocks.length);
    const length = lengthOf(block);
    if (rest.length > 0 || blocks.length >= GROUP_BLOCKS || characters + length > GROUP_CHARACTERS)
      rest.push(own);
    else {
      characters += length;
      blocks.push(block);
    }
  }
  if (rest.length > 0) {
    const leads = rest.reduce((sum, own) => sum + own.length, 0);
    blocks.push(context(t(locale, 'digest.rest', { leads, people: rest.length }), 'digest:rest'));
  }
  return blocks;
}

function personBlock(
  personId: string | null,
  own: readonly Listed[],
  dealership: Dealership,
  now: EpochMs,
  i: number,
): SectionBlock {
  const { locale } = dealership;
  const name = personId === null ? t(locale, 'digest.held') : memberName({ dealership }, personId, locale);
  const shown = own.slice(0, LINES);
  const more = own.length - shown.length;
  const lines = [
    t(locale, 'digest.person', { name, count: own.length }),
    ...shown.map((e) => lineText(e, dealership, now)),
    ...(more > 0 ? [t(locale, 'digest.more', { count: more })] : []),
  ];
  const all = valueOf({ kind: 'group', dealershipId: dealership.id, group: 'listed', personId });
  const options: Option[] = [
    ...shown.map(({ line }) => ({ text: plain(`#${line.number}`, 75), value: `show:${line.leadId}` })),
    ...(more > 0 ? [{ text: plain(t(locale, 'digest.all', { count: own.length }), 75), value: all }] : []),
  ];
  return {
    type: 'section',
    block_id: `digest:person:${i}`,
    text: mrkdwn(lines.join('\n')),
    accessory: {
      type: 'static_select',
      action_id: 'digest.open',
      placeholder: plain(t(locale, 'digest.open'), 150),
      options,
    },
  } as SectionBlock;
}

/** Characters that Slack counts in the section and its menu. */
function lengthOf(block: SectionBlock): number {
  const { accessory } = block;
  const texts = accessory?.type === 'static_select' ? (accessory.options ?? []).map((o) => o.text.text) : [];
  return (block.text?.text.length ?? 0) + texts.join('').length + 40;
}

/** Number first (U19); what presses is marked by a word, legible in black and white. */
function lineText({ line, groups, visitAt }: Listed, dealership: Dealership, now: EpochMs): string {
  const { locale, hours, policy } = dealership;
  const { days } = policy.sixtyDays;
  const clock = { zone: hours.zone, now };
  const time = (at: EpochMs) => `${standingDate(at, locale, clock)} ${timeOnly(at, locale, hours.zone)}`;
  const visit = groups.has('appointments_today')
    ? 'digest.visit_today'
    : groups.has('appointments_tomorrow')
      ? 'digest.visit_tomorrow'
      : null;
  const due =
    line.due === 'appointment' || line.dueAt === null || line.dueAt === line.limit?.at
      ? []
      : [
          line.cannotBeMet
            ? t(locale, 'card.cannot_be_met')
            : line.due === 'callback'
              ? `${t(locale, 'step.call_back', { n: 1 })} ${time(line.dueAt)}`
              : line.from !== null && line.from > now
                ? t(locale, 'card.from', { at: time(line.from) })
                : t(locale, 'card.before', { at: time(line.dueAt) }),
        ];
  return [
    `#${line.number}`,
    line.model ? escapeMrkdwn(clip(line.model, 30), 40) : t(locale, 'card.model_unknown'),
    t(locale, `nature.${line.nature}`),
    ...(visit && visitAt !== null ? [t(locale, visit, { at: timeOnly(visitAt, locale, hours.zone) })] : []),
    ...due,
    ...(line.limit ? [t(locale, `digest.limit_${line.limit.what}`, { days, at: time(line.limit.at) })] : []),
    ...(line.mark && (line.due !== 'appointment' || line.limit)
      ? [`*${t(locale, `digest.${line.mark}`)}*`]
      : []),
    ...(groups.has('closings_owed') ? [t(locale, 'digest.closing')] : []),
    ...(groups.has('salesforce') ? [t(locale, 'digest.in_salesforce')] : []),
  ].join(' · ');
}
