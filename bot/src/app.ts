import type { Hono } from 'hono';
import type { Config } from './config.ts';
import { slackMode } from './config.ts';
import { type Desk, newId } from './desk.ts';
import { startClock } from './jobs/clock.ts';
import { registerProcess } from './store/process.ts';
import { tasks } from './jobs/tasks.ts';
import { startWorker } from './jobs/worker.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { closeServer, listen } from './server/http.ts';
import { routes } from './server/routes.ts';
import { createBolt } from './slack/socket.ts';
import { type SlackOut, slackOut, webClient } from './slack/client.ts';
import { pacePerChannel, type Pace } from './slack/delivery/pace.ts';
import { registerListeners } from './slack/listeners/index.ts';
import { connect } from './store/client.ts';
import { openDatabase } from './store/database/index.ts';
import { migrate, migrateJobs } from './store/database/index.ts';

export const VERSION = '0.1.0';

/** What a test may give in place of the real thing. */
export interface Parts {
  readonly now?: () => number;
  readonly log?: Log;
  readonly pace?: Pace;
  /** Wraps the outgoing calls. */
  readonly slack?: (real: SlackOut) => SlackOut;
  /** Whether the minute's clock runs by itself. */
  readonly clock?: boolean;
}

export interface Pitlane {
  readonly url: string;
  readonly desk: Desk;
  readonly routes: Hono;
  /** Ends what is under way, then stops everything that was started. */
  stop(): Promise<void>;
}

/**
 * Starts the bot: database, jobs, Slack, HTTP.
 * @throws ConfigError, DatabaseError or PortError with a sentence for the operator
 */
export async function startPitlane(config: Config, parts: Parts = {}): Promise<Pitlane> {
  const log = parts.log ?? createLog(config.LOG_LEVEL);
  const mode = slackMode(config);
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) {
      try {
        await each();
      } catch (error) {
        log.error(
          { message: error instanceof Error ? error.message : undefined },
          'a part did not stop cleanly',
        );
      }
    }
  };
  try {
    const database = await openDatabase({
      ...(config.DATABASE_URL ? { url: config.DATABASE_URL } : {}),
      dataDir: config.dataDir,
      log,
      mode: 'own',
    });
    stops.push(() => database.close());
    await migrate(database.url);
    await migrateJobs(database.url);
    const db = connect(database.url);
    stops.push(() => db.$disconnect());
    const desk: Desk = { db, now: parts.now ?? Date.now, newId, log, metrics: createMetrics(true) };

    const real = slackOut(webClient(mode.botToken, config.SLACK_API_URL));
    const slack = parts.slack?.(real) ?? real;
    const publicUrl = config.PITLANE_PUBLIC_URL ?? null;
    let address: string | null = null;
    const bolt = createBolt({ mode, apiUrl: config.SLACK_API_URL, log });
    registerListeners(bolt.app, { desk, slack, publicUrl, filesUrl: () => publicUrl ?? address });

    const process = await registerProcess(db, database.url, newId(), log);
    stops.push(() => process.end());
    const pace = parts.pace ?? pacePerChannel();
    const runner = await startWorker(desk, {
      url: database.url,
      tasks: tasks(desk, { desk, slack, pace }),
      process,
    });
    stops.push(() => runner.stop());

    await bolt.start();
    const own = routes({
      desk,
      webhookSecret: config.PITLANE_WEBHOOK_SECRET ?? null,
      homeUrl: config.PITLANE_HOME_URL ?? null,
      version: VERSION,
      slack: mode.mode,
    });
    const { server, port } = await listen({
      host: config.HOST,
      port: config.PORT,
      routes: own,
      slack: bolt.requestListener,
    });
    address = `http://${config.HOST}:${port}`;
    stops.push(() => bolt.stop());
    stops.push(() => closeServer(server));
    if (parts.clock !== false) {
      const clock = startClock(desk, process);
      stops.push(() => clock.stop());
    }
    return { url: `http://${config.HOST}:${port}`, desk, routes: own, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
