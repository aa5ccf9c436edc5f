import { type EpochMs, type LocalDate, localDateOf, type Member } from '@pitlane/core';
import { overridden } from '@pitlane/core/dealership/schema';
import { Fault } from './fault.ts';
import { hoursOf } from './hours.ts';
import { faultsOf } from './issues.ts';
import { gatherPeople, memberOf, namesakes, type Report } from './people.ts';
import { readYaml } from './place.ts';
import { readRule } from './rule.ts';
import { type DealershipText, fileSchema } from './schema.ts';
import { withoutAccount } from './shared-orgs.ts';
import type { SetupDealership, SetupProblem, SetupResult } from './types.ts';

/**
 * Reads a setup file: one or several dealerships with their hours, people and rule. Every problem that can be
 * found at once is reported at once, with its place and line; nothing is guessed and nothing left out.
 * @param options `now` (default: the clock) for "this year and next" of generated holidays, and to know who has left already
 */
export function parseSetup(text: string, { now = Date.now() }: { now?: EpochMs } = {}): SetupResult {
  const read = readYaml(text);
  const problems: SetupProblem[] = [];
  const warnings: SetupProblem[] = [];
  const into =
    (list: SetupProblem[]) =>
    (path: readonly PropertyKey[], { code, params }: Fault): void =>
      void list.push({ path: path.map(String).join('.'), code, params, line: read.lineOf(path) });
  const [report, warn] = [into(problems), into(warnings)];

  for (const { fault, line } of read.faults) problems.push({ path: '', ...pick(fault), line });
  if (problems.length > 0) return { ok: false, problems };
  const result = fileSchema.safeParse(read.value);
  if (!result.success) {
    for (const issue of result.error.issues)
      for (const { fault, path } of faultsOf(issue, read)) report(path, fault);
    return { ok: false, problems };
  }

  const entries = Object.entries(result.data.dealerships);
  if (entries.length === 0) report(['dealerships'], new Fault('empty'));
  const people = gatherPeople(entries, report);
  const nameOf = (key: string) => people.find((p) => p.key === key)?.name ?? key;
  sharedChannels(entries, report);
  const dealerships = entries.map(([key, d]) => dealershipOf(key, d, nameOf, now, report, warn));
  for (const { key, other } of withoutAccount(dealerships))
    warn(['dealerships', key], new Fault('no_account', { other }));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, setup: { people, dealerships, warnings } };
}

const pick = ({ code, params }: Fault) => ({ code, params });

function dealershipOf(
  key: string,
  d: DealershipText,
  nameOf: (key: string) => string,
  now: EpochMs,
  report: Report,
  warn: Report,
): SetupDealership {
  const path = ['dealerships', key];
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(key))
    report(path, new Fault('malformed', { value: key, example: 'madrid-norte' }));
  const today = localDateOf(d.zone, now);
  const members = Object.entries(d.people).map(([id, text]) => memberOf(id, nameOf(id), text));
  namesakes(key, members, report);
  roles(key, members, today, report, warn);
  if (d.rule === undefined) warn(path, new Fault('no_rule'));
  return {
    key,
    name: d.name,
    market: d.market,
    locale: d.locale,
    authority: d.authority,
    salesforceUrl: d.salesforce ?? null,
    salesforceAccount: d.account ?? null,
    slack: { teamId: d.slack.team, channelId: d.slack.channel },
    hours: hoursOf(key, d, today, report, warn),
    policy: overridden(d.policy ?? {}),
    members,
    rule: d.rule === undefined ? null : readRule(key, d.rule, members, today, report),
  };
}

/** R1, R2, R10: nobody to hold leads is refused; nobody to stand in for them is said. */
function roles(
  key: string,
  members: readonly Member[],
  today: LocalDate,
  report: Report,
  warn: Report,
): void {
  const path = ['dealerships', key, 'people'];
  const here = members.filter((m) => m.leftOn === null || today <= m.leftOn);
  const managers = here.filter((m) => m.roles.includes('manager'));
  if (managers.length === 0) report(path, new Fault('no_manager'));
  else if (!here.some((m) => m.roles.includes('alternate') && (managers.length > 1 || m !== managers[0])))
    warn(path, new Fault('no_alternate'));
}

/** A channel leads to one dealership. */
function sharedChannels(entries: readonly (readonly [string, DealershipText])[], report: Report): void {
  const owners = new Map<string, string>();
  for (const [key, { slack }] of entries) {
    const place = `${slack.team} ${slack.channel}`;
    const other = owners.get(place);
    if (other !== undefined)
      report(
        ['dealerships', key, 'slack', 'channel'],
        new Fault('channel_twice', { channel: slack.channel, other }),
      );
    owners.set(place, key);
  }
}
