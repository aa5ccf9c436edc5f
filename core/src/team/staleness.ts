import { peopleOf, rowsOf } from '../assignment/index.ts';
import type { Dealership, Member } from '../dealership/types.ts';
import { localDateOf, workingDaysBetween } from '../time/index.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';

/** Each code has its words as `stale.<code>`. */
export const FINDING_CODES = [
  'no_manager',
  'no_alternate',
  'no_rule',
  'rule_person_left',
  'rule_person_unknown',
  'row_undecided',
  'person_deactivated',
  'person_without_slack',
  'nobody_speaks',
  'no_holidays',
  'channel_missing',
  'channel_archived',
  'channel_public',
  'channel_shared',
  'connection_failing',
  'connection_silent',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing in the set-up that is out of date. `broken`: leads or people suffer now. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'broken' | 'warning';
  /** personId, year, name, at (EpochMs), days, language, open, count. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** What the bot sees and core cannot know. */
export interface Signals {
  /** null: there is no such channel, or Pitlane is not in it; undefined: nobody has looked. */
  readonly channel?: {
    readonly archived: boolean;
    readonly private: boolean;
    readonly shared: boolean;
  } | null;
  /** Leads that came in, fit more than one of ours and wait for a person's word. */
  readonly undecided: number;
  readonly withoutSlack: readonly string[];
  readonly deactivated: readonly { readonly personId: string; readonly openLeads: number }[];
  readonly connections: readonly {
    readonly name: string;
    readonly lastReceivedAt: EpochMs | null;
    readonly failingSince: EpochMs | null;
  }[];
}

/** From this day of the year on, next year's holidays are asked for. */
const HOLIDAYS_FROM = '-10-01';
/** A connection that brought leads and is silent for longer than this many working days. */
const SILENT_DAYS = 3;

/** R10: what in a dealership's set-up is out of date, worst first. The same for Home and `pitlane doctor`. */
export function staleness(dealership: Dealership, signals: Signals, now: EpochMs): readonly Finding[] {
  const today = localDateOf(dealership.hours.zone, now);
  const active = dealership.members.filter((m) => isHere(m, today));
  const findings = [
    ...roleFindings(active),
    ...ruleFindings(dealership, active),
    ...(signals.undecided > 0 ? [broken('row_undecided', { count: signals.undecided })] : []),
    ...channelFindings(signals),
    ...peopleFindings(active, signals),
    ...connectionFindings(dealership, signals, now),
    ...holidayFindings(dealership, today),
  ];
  return findings.toSorted((a, b) => Number(b.severity === 'broken') - Number(a.severity === 'broken'));
}

const broken = (code: FindingCode, params: Finding['params'] = {}): Finding => ({
  code,
  severity: 'broken',
  params,
});
const warning = (code: FindingCode, params: Finding['params'] = {}): Finding => ({
  code,
  severity: 'warning',
  params,
});

const isHere = (m: Member, today: LocalDate): boolean => m.leftOn === null || m.leftOn >= today;

function roleFindings(active: readonly Member[]): Finding[] {
  const has = (role: Member['roles'][number]) => active.some((m) => m.roles.includes(role));
  return [
    ...(has('manager') ? [] : [broken('no_manager')]),
    ...(has('alternate') ? [] : [warning('no_alternate')]),
  ];
}

function ruleFindings({ rule, members }: Dealership, active: readonly Member[]): Finding[] {
  if (rule === null) return [broken('no_rule')];
  const named = [...new Set(rowsOf(rule).flatMap((row) => peopleOf(row.to)))];
  const languages = [...new Set(rule.rows.flatMap((row) => row.when.language ?? []))];
  return [
    ...named
      .filter((id) => !active.some((m) => m.personId === id))
      .map((personId) =>
        members.some((m) => m.personId === personId)
          ? broken('rule_person_left', { personId })
          : broken('rule_person_unknown', { personId }),
      ),
    ...languages
      .filter((l) => !active.some((m) => m.languages.length === 0 || m.languages.includes(l)))
      .map((language) => warning('nobody_speaks', { language })),
  ];
}

function channelFindings({ channel }: Signals): Finding[] {
  if (channel === undefined) return [];
  if (channel === null) return [broken('channel_missing')];
  return [
    ...(channel.archived ? [broken('channel_archived')] : []),
    ...(channel.shared ? [broken('channel_shared')] : []),
    ...(channel.private ? [] : [warning('channel_public')]),
  ];
}

const peopleFindings = (active: readonly Member[], { withoutSlack, deactivated }: Signals): Finding[] => [
  ...deactivated
    .filter((d) => d.openLeads > 0)
    .map(({ personId, openLeads }) => broken('person_deactivated', { personId, open: openLeads })),
  ...withoutSlack
    .filter((id) => active.some((m) => m.personId === id))
    .map((personId) => warning('person_without_slack', { personId })),
];

function connectionFindings({ hours }: Dealership, { connections }: Signals, now: EpochMs): Finding[] {
  return connections.flatMap(({ name, lastReceivedAt, failingSince }) => {
    if (failingSince !== null) return [broken('connection_failing', { name, at: failingSince })];
    if (lastReceivedAt === null) return [];
    const days = workingDaysBetween(hours, lastReceivedAt, now);
    return days > SILENT_DAYS ? [warning('connection_silent', { name, days })] : [];
  });
}

function holidayFindings({ hours }: Dealership, today: LocalDate): Finding[] {
  const year = Number(today.slice(0, 4));
  const known = (y: number) => hours.holidays.some((h) => h.date.startsWith(`${y}-`));
  const wanted = today >= `${year}${HOLIDAYS_FROM}` ? [year, year + 1] : [year];
  return wanted.filter((y) => !known(y)).map((y) => warning('no_holidays', { year: String(y) }));
}
