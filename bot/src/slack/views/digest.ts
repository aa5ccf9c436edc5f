import {
  type Dealership,
  effectiveAppointment,
  type EpochMs,
  isUnmanaged,
  localDateOf,
  t,
} from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { memberName } from './lead-words.ts';
import type { LeadModel, Rendered } from './model.ts';
import { clip, context, escapeMrkdwn, header, section } from './text.ts';
import { standingDate, timeOnly } from './when.ts';

export interface DigestInput {
  readonly dealership: Dealership;
  readonly now: EpochMs;
  /** The dealership's open leads; the digest itself picks what it speaks of. */
  readonly models: readonly LeadModel[];
}

/** Ten lines a person; what is over is counted (R35). */
const LINES = 10;
/** Slack takes 50 blocks and 13,200 characters a message: room is kept for title, appointments, the rest. */
const GROUP_BLOCKS = 40;
const GROUP_CHARACTERS = 9_500;

/** The day's list in the channel: leads nobody contacted yet, by person, and today's appointments (R35). */
export function digest({ dealership, now, models }: DigestInput): Rendered {
  const { locale, hours } = dealership;
  const date = standingDate(now, locale, { zone: hours.zone, now });
  const unmanaged = models.filter((m) => isUnmanaged(m.lead));
  const marked = (mark: 'late' | 'today') => unmanaged.filter((m) => markOf(m, now) === mark).length;
  const title = t(locale, 'digest.title', { dealership: dealership.name, date });
  const summary =
    unmanaged.length === 0
      ? t(locale, 'digest.quiet')
      : t(locale, 'digest.summary', {
          count: unmanaged.length,
          late: marked('late'),
          today: marked('today'),
        });
  return {
    text: `${escapeMrkdwn(title, 200)}: ${summary}`,
    blocks: [
      header(title, 'digest:title'),
      section([summary], 'digest:summary'),
      ...groups(unmanaged, now),
      ...appointments(models, dealership, now),
    ],
  };
}

/** Held leads first, then each person's, whoever is most pressed before the others. */
function groups(unmanaged: readonly LeadModel[], now: EpochMs): KnownBlock[] {
  const byOwner = new Map<string, LeadModel[]>();
  for (const m of unmanaged) {
    const key = m.lead.responsible.held ? HELD : m.lead.responsible.personId;
    const group = byOwner.get(key);
    if (group) group.push(m);
    else byOwner.set(key, [m]);
  }
  const ordered = [...byOwner].map(([key, group]) => ({
    key,
    group: group.sort((a, b) => dueOf(a) - dueOf(b)),
  }));
  ordered.sort((a, b) => rank(a.key) - rank(b.key) || dueOf(a.group[0]) - dueOf(b.group[0]));

  const blocks: KnownBlock[] = [];
  let characters = 0;
  const rest: LeadModel[][] = [];
  for (const { key, group } of ordered) {
    const text = groupText(key, group, now);
    if (blocks.length >= GROUP_BLOCKS || characters + text.length > GROUP_CHARACTERS) rest.push(group);
    else {
      characters += text.length;
      blocks.push(section([text], `digest:person:${blocks.length}`));
    }
  }
  const first = rest[0]?.[0];
  if (first) {
    const leads = rest.reduce((sum, group) => sum + group.length, 0);
    blocks.push(
      context(t(first.dealership.locale, 'digest.rest', { leads, people: rest.length }), 'digest:rest'),
    );
  }
  return blocks;
}

/** Not a person's id. */
const HELD = '';
const rank = (key: string) => (key === HELD ? 0 : 1);
const dueOf = (m: LeadModel | undefined): number => m?.clock.dueAt ?? Number.MAX_SAFE_INTEGER;

function groupText(key: string, group: readonly LeadModel[], now: EpochMs): string {
  const [first] = group;
  if (!first) return '';
  const { locale } = first.dealership;
  const name = key === HELD ? t(locale, 'digest.held') : memberName(first, key, locale);
  const lines = group.slice(0, LINES).map((m) => leadText(m, now));
  const more = group.length - LINES;
  return [
    t(locale, 'digest.person', { name, count: group.length }),
    ...lines,
    ...(more > 0 ? [t(locale, 'digest.more', { count: more })] : []),
  ].join('\n');
}

/** Number first (U19); overdue and today's are marked by a word, legible in black and white. */
function leadText(model: LeadModel, now: EpochMs): string {
  const { lead, clock, dealership } = model;
  const { locale, hours } = dealership;
  const mark = markOf(model, now);
  const due =
    clock.dueAt === null
      ? null
      : `${standingDate(clock.dueAt, locale, { zone: hours.zone, now })} ${timeOnly(clock.dueAt, locale, hours.zone)}`;
  return [
    `#${lead.number}`,
    lead.facts.model ? escapeMrkdwn(clip(lead.facts.model, 30), 40) : t(locale, 'card.model_unknown'),
    t(locale, `nature.${lead.facts.nature}`),
    ...(clock.cannotBeMet
      ? [t(locale, 'card.cannot_be_met')]
      : due
        ? [t(locale, 'card.before', { at: due })]
        : []),
    ...(mark ? [`*${t(locale, `digest.${mark}`)}*`] : []),
  ].join(' · ');
}

function markOf({ clock, dealership }: LeadModel, now: EpochMs): 'late' | 'today' | null {
  if (clock.dueAt === null) return null;
  if (clock.dueAt < now) return 'late';
  const { zone } = dealership.hours;
  return localDateOf(zone, clock.dueAt) === localDateOf(zone, now) ? 'today' : null;
}

function appointments(
  models: readonly LeadModel[],
  { hours, locale }: Dealership,
  now: EpochMs,
): KnownBlock[] {
  const today = models
    .flatMap((m) => {
      const at = effectiveAppointment(m.lead)?.at ?? null;
      return at !== null && localDateOf(hours.zone, at) === localDateOf(hours.zone, now) ? [{ m, at }] : [];
    })
    .sort((a, b) => a.at - b.at);
  if (today.length === 0) return [];
  const lines = today
    .slice(0, LINES)
    .map(({ m, at }) =>
      [
        timeOnly(at, locale, hours.zone),
        `#${m.lead.number}`,
        m.lead.facts.model ? escapeMrkdwn(clip(m.lead.facts.model, 30), 40) : t(locale, 'card.model_unknown'),
        memberName(m, m.lead.responsible.personId, locale),
      ].join(' · '),
    );
  const more = today.length - LINES;
  return [
    section(
      [
        `*${t(locale, 'digest.appointments')}*`,
        ...lines,
        more > 0 ? t(locale, 'digest.more', { count: more }) : null,
      ],
      'digest:appointments',
    ),
  ];
}
