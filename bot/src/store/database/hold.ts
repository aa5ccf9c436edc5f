import type pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from './connect.ts';
import { DatabaseError } from './errors.ts';

/** First of the two numbers of our advisory locks. */
const LOCKS = 72707;
/** Held alone by the bot that owns the database. */
const OWNER = 1;
/** Shared by everyone who uses the server; whoever gets it alone is the last and may stop the server. */
const USERS = 2;
/** A killed owner's connection closes at once; a busy machine may take a moment to notice. In milliseconds. */
const OWNER_PATIENCE_MS = 2_000;

/** A place among the users of the built-in server. It lives as long as its connection, so nothing can go stale. */
export interface Hold {
  /** Settles when the connection broke (the server went away). Never settles after `leave`. */
  broken: Promise<void>;
  /** Gives the place back. True when nobody else uses the server: then nobody new comes in before it is stopped. */
  leave(): Promise<boolean>;
  /** Cuts the connection that `leave` kept open when it answered true. */
  disconnect(): Promise<void>;
}

/**
 * Joins the users of the server and, with mode `own`, becomes its owner.
 * Throws DatabaseError `owned` when another Pitlane is.
 */
export async function takeHold(adminUrl: string, mode: 'own' | 'join'): Promise<Hold> {
  const client = await connect(adminUrl, `pitlane ${mode} ${process.pid}`);
  let left = false;
  const broken = new Promise<void>((resolve) => {
    client.on('end', () => {
      if (!left) resolve();
    });
  });
  const disconnect = async (): Promise<void> => {
    left = true;
    await client.end().catch(() => undefined);
  };
  try {
    await client.query('SELECT pg_advisory_lock_shared($1, $2)', [LOCKS, USERS]);
    if (mode === 'own') await own(client);
  } catch (error) {
    await disconnect();
    throw error;
  }
  return {
    broken,
    disconnect,
    leave: async () => {
      left = true;
      try {
        await client.query('SELECT pg_advisory_unlock_all()');
        if (await tryLock(client, USERS)) return true;
      } catch {
        // The server is gone or going: there is nothing to give back.
      }
      await disconnect();
      return false;
    },
  };
}

async function own(client: pg.Client): Promise<void> {
  for (let waited = 0; waited <= OWNER_PATIENCE_MS; waited += 100) {
    if (await tryLock(client, OWNER)) return;
    await sleep(100);
  }
  const result = await client.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2`,
    [LOCKS, OWNER],
  );
  const pid = /\d+$/.exec(result.rows[0]?.name ?? '')?.[0];
  throw new DatabaseError(
    'owned',
    `Another Pitlane${pid === undefined ? '' : ` (process ${pid})`} already runs on this data directory. Stop it first, or give this one a data directory of its own. Several at once need a PostgreSQL server: set DATABASE_URL.`,
  );
}

async function tryLock(client: pg.Client, key: number): Promise<boolean> {
  const result = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS got', [
    LOCKS,
    key,
  ]);
  return result.rows[0]?.got === true;
}
