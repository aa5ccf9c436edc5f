import { Command } from 'commander';
import { LOCALES, t } from '@pitlane/core';
import { slackMode } from '../config.ts';
import type { Desk } from '../desk.ts';
import { findingsOf, findingWords } from '../findings.ts';
import { checkSlack } from '../slack/check.ts';
import { type SlackOut, slackOut, webClient } from '../slack/client.ts';
import { withoutAccount } from '../sources/setup/shared-orgs.ts';
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
      let slack: SlackOut | null = null;
      if (config.SLACK_BOT_TOKEN) {
        const mode = slackMode(config);
        const problem = await checkSlack(mode.botToken, config.SLACK_API_URL);
        if (!problem) slack = slackOut(webClient(mode.botToken, config.SLACK_API_URL));
        findings.push(
          problem
            ? { mark: '✗', text: `Slack: ${problem}` }
            : { mark: '✓', text: `Slack: reached (${mode.mode})` },
        );
      } else findings.push({ mark: '·', text: 'Slack: no SLACK_BOT_TOKEN here; not checked' });
      const places = await allPlaces(desk.db);
      if (places.length === 0)
        findings.push({ mark: '✗', text: 'no dealership: pnpm pitlane setup FILE.yaml' });
      for (const { key, other } of withoutAccount(places))
        findings.push({ mark: '·', text: `${key}: ${t('en', 'setup.no_account', { other })}` });
      for (const place of places) {
        const since = await lostSince(desk.db, place.dealership.id);
        if (since)
          findings.push({
            mark: '✗',
            text: `${place.key}: the lead channel takes no messages since ${since.toISOString()}; what belongs there waits`,
          });
        findings.push(...(await examine(desk, slack, place)));
      }
      for (const { mark, text } of findings) console.log(`${mark} ${text}`);
      if (findings.some((f) => f.mark === '✗')) process.exitCode = 1;
    }),
  );

/** The same findings as Home shows a manager, in the operator's English. */
async function examine(desk: Desk, slack: SlackOut | null, place: Place): Promise<Finding[]> {
  const { key, dealership } = place;
  const found = await findingsOf(desk, slack, place);
  const findings = found.map((f): Finding => {
    const words = findingWords(f, place, { locale: 'en', now: desk.now(), escape: (text) => text });
    return { mark: f.severity === 'broken' ? '✗' : '·', text: `${key}: ${words}` };
  });
  if (!LOCALES.includes(dealership.locale))
    findings.push({ mark: '✗', text: `${key}: unknown language ${dealership.locale}` });
  return findings.length > 0
    ? findings
    : [{ mark: '✓', text: `${key}: people, rule, holidays, channel and ways in are as they should be` }];
}
