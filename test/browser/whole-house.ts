import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pitlane, startPitlane } from '@pitlane/bot/app';
import { readConfig } from '@pitlane/bot/config';
import { createLog } from '@pitlane/bot/log';
import { testDatabase } from '@pitlane/bot/store/database/testing';
import { startWorkspace, type Control } from '@pitlane/sandbox';
import { feed } from '@pitlane/sandbox/demo/feed';
import { DEALERS, fillDemo } from '@pitlane/sandbox/demo/salesforce';
import { demoApp, demoWorkspace } from '@pitlane/sandbox/demo/workspace';
import { type Org, startOrg } from '@pitlane/sandbox/salesforce/index';

/** The demo as `pnpm start` has it: Slack, the bot on its PostgreSQL, and the Salesforce org with the same leads. */
export interface House {
  readonly control: Control;
  readonly pitlane: Pitlane;
  readonly org: Org;
  readonly salesforce: string;
  /** Signs in at Salesforce as one of the three dealers. */
  dealer(name: 'madrid' | 'annecy' | 'tokyo'): void;
  /** A code of `/lead pair`, as a person reads it in Slack. */
  pairingCode(user: string, channel: string): Promise<string>;
  end(): Promise<void>;
}

const SECRETS = {
  botToken: 'xoxb-sandbox-day',
  appToken: 'xapp-sandbox-day',
  signingSecret: 'a-signing-secret-for-tests',
};

export async function startHouse(): Promise<House> {
  const database = await testDatabase();
  const workspace = await startWorkspace({
    seed: demoWorkspace,
    app: { ...demoApp, ...SECRETS },
    limits: 'off',
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'pitlane-day-'));
  const pitlane = await startPitlane(
    readConfig({
      PORT: '0',
      PITLANE_DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      SLACK_API_URL: workspace.apiUrl,
      SLACK_BOT_TOKEN: SECRETS.botToken,
      SLACK_SIGNING_SECRET: SECRETS.signingSecret,
      PITLANE_WEBHOOK_SECRET: 'a-master-secret-for-tests',
    }),
    { log: createLog('silent'), pace: async () => {}, clock: false },
  );
  const { control } = workspace;
  await control.app({ requestUrl: `${pitlane.url}/slack/events` });
  await feed(pitlane.desk, dataDir, () => {});
  const running = await startOrg({ data: { fill: fillDemo } });
  return {
    control,
    pitlane,
    org: running.org,
    salesforce: running.url,
    dealer: (name) => {
      const found = DEALERS[['madrid', 'annecy', 'tokyo'].indexOf(name)];
      if (found === undefined) throw new Error(name);
      const { user, locale, zone, market } = found;
      running.org.set({ user, locale, zone, market });
    },
    pairingCode: async (user, channel) => {
      await control.command({ user, channel, command: '/lead', text: 'pair' });
      const deadline = Date.now() + 20_000;
      let version = -1;
      while (Date.now() < deadline) {
        const { messages } = await control.messages({ user, channel });
        const code = messages
          .filter(({ ephemeral }) => ephemeral === true)
          .map(({ text }) => /\*([A-Z0-9]{4}-[A-Z0-9]{4})\*/.exec(text ?? '')?.[1])
          .findLast((found) => found !== undefined);
        if (code !== undefined) return code;
        ({ version } = await control.changes({ since: version, timeoutMs: 200 }));
      }
      throw new Error('no code came');
    },
    end: async () => {
      await running.close();
      await pitlane.stop();
      await workspace.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
