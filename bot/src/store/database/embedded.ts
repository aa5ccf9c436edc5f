import { setTimeout as sleep } from 'node:timers/promises';
import { ensureRunning, stop } from './cluster.ts';
import { withClient } from './connect.ts';
import { DatabaseError, codeOf } from './errors.ts';
import { type Hold, takeHold } from './hold.ts';
import { ROLE } from './initialise.ts';
import type { DatabaseLog } from './log.ts';
import { type Place, choosePlace } from './place.ts';

const DATABASE = 'pitlane';

export interface EmbeddedOptions {
  dataDir: string;
  mode: 'own' | 'join';
  log: DatabaseLog;
  /** More server settings (tests switch fsync off). */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Opens the built-in PostgreSQL of `dataDir`: uses the one that runs (another process's, or one that outlived a
 * killed Pitlane), else makes and starts it. While open, a server that dies is started again on the same port.
 * The last one to close stops it.
 */
export async function openEmbedded(
  options: EmbeddedOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const place = await choosePlace(options.dataDir, options.log);
  const first = await enter(place, options);
  let hold = first.hold;
  let restoring: Promise<void> = Promise.resolve();
  let closing: Promise<void> | undefined;
  const stopWaiting = new AbortController();

  const restore = async (): Promise<void> => {
    options.log.warn({ port: first.port }, 'the connection to the built-in PostgreSQL broke');
    for (let pause = 250; closing === undefined; pause = Math.min(pause * 2, 10_000)) {
      try {
        const again = await enter(place, options, first.port);
        hold = again.hold;
        if (again.port !== first.port) {
          options.log.warn(
            { port: again.port },
            'its port was taken meanwhile: restart Pitlane to use the new one',
          );
        }
        watch();
        return;
      } catch (error) {
        options.log.warn({ code: codeOf(error) }, 'the built-in PostgreSQL cannot be used; trying again');
      }
      await sleep(pause, undefined, { ref: false, signal: stopWaiting.signal }).catch(() => undefined);
    }
  };
  const watch = (): void => {
    void hold.broken.then(() => {
      if (closing === undefined) restoring = restore();
    });
  };
  watch();

  const close = async (): Promise<void> => {
    stopWaiting.abort();
    // A server that is just being started again must be stopped as well.
    await restoring;
    await leave(place, hold, options.log);
  };
  return { url: urlOf(place, first.port, DATABASE), close: () => (closing ??= close()) };
}

/** Gets the server to run, a place among its users, and our database in it. */
async function enter(
  place: Place,
  options: EmbeddedOptions,
  port?: number,
): Promise<{ hold: Hold; port: number }> {
  for (let tries = 1; ; tries++) {
    const { server, started } = await ensureRunning(place, options.log, options.settings ?? {}, port);
    if (!started && tries === 1)
      options.log.info({ port: server.port }, 'a built-in PostgreSQL already runs; using it');
    const admin = urlOf(place, server.port, 'postgres');
    try {
      const hold = await takeHold(admin, options.mode);
      try {
        await createDatabase(admin);
        return { hold, port: server.port };
      } catch (error) {
        await hold.disconnect();
        throw error;
      }
    } catch (error) {
      if (codeOf(error) === 'auth') {
        throw new DatabaseError(
          'auth',
          `A PostgreSQL runs on ${place.data}, but postgres.json in the data directory does not hold its password. Stop that server (process ${server.pid}), then start again: the password is set anew.`,
          { cause: error },
        );
      }
      // The last user was just stopping the server: start anew.
      if (tries >= 20 || (error instanceof DatabaseError && error.code !== 'unreachable')) throw error;
      await sleep(100);
    }
  }
}

async function leave(place: Place, hold: Hold, log: DatabaseLog): Promise<void> {
  if (!(await hold.leave())) return;
  await stop(place, log);
  await hold.disconnect();
}

async function createDatabase(admin: string): Promise<void> {
  await withClient(admin, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount !== 0) return;
    await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: unknown) => {
      // Another start was first.
      if (codeOf(error) !== '42P04' && codeOf(error) !== '23505') throw error;
    });
  });
}

function urlOf(place: Place, port: number, database: string): string {
  return `postgresql://${ROLE}:${place.password}@127.0.0.1:${port}/${database}`;
}
