import { Command } from 'commander';
import { LOCALES } from '@pitlane/core';
import { slackMode } from '../config.ts';
import { checkSlack } from '../slack/check.ts';
import { allPlaces, type Place } from '../store/dealerships.ts';
import { lostSince } from '../store/lost-channel.ts';
import { withDesk } from './desk.ts';

/** What an operator must mend (✗), should look at (·), or need not think about (✓). */
interface Finding {
  readonly mark: '✓' | '·' | '✗';
  readonly text: string;
}

/** Tells what is missing or stale (R10): settings, Slack's answer, each dealership's set-up. */
export const doctorCommand = () =>
  new Command('doctor').description('check settings, database, Slack and each dealership').action(() =>
    withDesk(async (desk, config) => {
      const findings: Finding[] = [{ mark: '✓', text: 'database: reached, migrated' }];
      if (config.SLACK_BOT_TOKEN) {
        const mode = slackMode(config);
        const problem = await checkSlack(mode.botToken, config.SLACK_API_URL);
        findings.push(
          problem
            ? { mark: '✗', text: `Slack: ${problem}` }
            : { mark: '✓', text: `Slack: reached (${mode.mode})` },
        );
      } else findings.push({ mark: '·', text: 'Slack: no SLACK_BOT_TOKEN here; not checked' });
      const places = await allPlaces(desk.db);
      if (places.length === 0)
        findings.push({ mark: '✗', text: 'no dealership: pnpm pitlane setup FILE.yaml' });
      for (const place of places) {
        const since = await lostSince(desk.db, place.dealership.id);
        if (since)
          findings.push({
            mark: '✗',
            text: `${place.key}: the lead channel takes no messages since ${since.toISOString()}; what belongs there waits`,
          });
        findings.push(...examine(place, desk.now()));
      }
      for (const { mark, text } of findings) console.log(`${mark} ${text}`);
      if (findings.some((f) => f.mark === '✗')) process.exitCode = 1;
    }),
  );

function examine({ key, dealership }: Place, now: number): Finding[] {
  const { members, rule, hours, locale } = dealership;
  const active = members.filter((m) => m.leftOn === null);
  const has = (role: string) => active.some((m) => (m.roles as readonly string[]).includes(role));
  const nextYear = String(new Date(now).getUTCFullYear() + 1);
  const targets = rule ? [...rule.rows.map((r) => r.to), rule.otherwise.to] : [];
  const named = targets.flatMap((t) => (t.kind === 'person' ? [t.personId] : t.personIds));
  const gone = [...new Set(named)].filter((id) => !active.some((m) => m.personId === id)).length;
  const findings: Finding[] = [
    ...(has('manager') ? [] : [{ mark: '✗' as const, text: `${key}: no manager` }]),
    ...(has('alternate')
      ? []
      : [{ mark: '·' as const, text: `${key}: no alternate; nobody allocates while the manager is away` }]),
    ...(rule
      ? []
      : [{ mark: '✗' as const, text: `${key}: no assignment rule; every lead is held for the manager` }]),
    ...(gone > 0
      ? [{ mark: '✗' as const, text: `${key}: the rule names ${gone} people who have left` }]
      : []),
    ...(hours.holidays.some((h) => h.date.startsWith(nextYear))
      ? []
      : [{ mark: '·' as const, text: `${key}: no holidays for ${nextYear}` }]),
    ...(LOCALES.includes(locale) ? [] : [{ mark: '✗' as const, text: `${key}: unknown language ${locale}` }]),
  ];
  return findings.length > 0
    ? findings
    : [{ mark: '✓', text: `${key}: people, rule and holidays are there` }];
}
