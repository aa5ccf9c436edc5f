import { open, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError, fileError } from './errors.ts';
import { initialise, lastLines, resetPassword } from './initialise.ts';
import type { DatabaseLog } from './log.ts';
import type { Place } from './place.ts';
import { type Postmaster, disownPidFile, findPostmaster } from './postmaster.ts';
import { runProgram } from './programs.ts';

/** Recovery after a power cut may replay a lot; in seconds. */
const START_TIMEOUT_S = 600;
const STOP_TIMEOUT_S = 60;
/** The server's log is begun anew at a start once it is larger, in bytes; one older part is kept. */
const LOG_LIMIT = 5_000_000;

/** Settings of every start. Errors are terse and without their statement: values of rows stay out of the log. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Finds the server that runs on the place's data, or makes and starts one. `port` is taken if it is free. */
export async function ensureRunning(
  place: Place,
  log: DatabaseLog,
  extra: Readonly<Record<string, string>>,
  port?: number,
): Promise<{ server: Postmaster; started: boolean }> {
  const until = performance.now() + START_TIMEOUT_S * 1_000;
  let wanted = port;
  let refusals = 0;
  let reset = place.lost;
  while (performance.now() < until) {
    const found = await findPostmaster(place.data);
    if (found?.state === 'ready') return { server: found, started: false };
    if (found !== undefined) {
      // Another start's server, or a killed one's that is still recovering or stopping: it says when it is ready.
      await sleep(50);
      continue;
    }
    await initialise(place);
    await disownPidFile(place.data);
    if (reset) await resetPassword(place);
    reset = false;
    const chosen = wanted ?? (await freePort());
    const failure = await start(place, { ...SETTINGS, ...extra, port: String(chosen) });
    if (failure === undefined) {
      const server = await findPostmaster(place.data);
      if (server !== undefined) {
        log.info({ port: server.port }, 'the built-in PostgreSQL runs');
        return { server, started: true };
      }
    } else if (!isPassing(failure) || ++refusals > 20) {
      throw startError(failure, place);
    }
    // Port taken meanwhile, another start at work, or a dead server's children still leaving.
    wanted = undefined;
    await sleep(250);
  }
  throw new DatabaseError(
    'start_failed',
    `The built-in PostgreSQL in ${place.data} was not ready within ${START_TIMEOUT_S / 60} minutes. Its log is ${logFile(place)}.`,
  );
}

/** Fast shutdown: sessions are ended, everything is written. */
export async function stop(place: Place, log: DatabaseLog): Promise<void> {
  const done = await runProgram(place, 'pg_ctl', [
    'stop',
    '-D',
    place.data,
    '-m',
    'fast',
    '-w',
    '-t',
    String(STOP_TIMEOUT_S),
    '-s',
  ]);
  if (done.code !== 0 && (await findPostmaster(place.data)) !== undefined) {
    log.warn({ code: done.code }, `the built-in PostgreSQL did not stop within ${STOP_TIMEOUT_S} seconds`);
  }
}

/** Starts and waits until it accepts connections. Returns what its log says when it does not start. */
async function start(place: Place, settings: Readonly<Record<string, string>>): Promise<string | undefined> {
  const path = logFile(place);
  try {
    const size = await sizeOf(path);
    if (size > LOG_LIMIT) {
      await rm(`${path}.1`, { force: true });
      await rename(path, `${path}.1`);
    }
  } catch (error) {
    throw fileError(error, path);
  }
  const from = await sizeOf(path);
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const done = await runProgram(place, 'pg_ctl', [
    'start',
    '-D',
    place.data,
    '-l',
    path,
    '-w',
    '-t',
    String(START_TIMEOUT_S),
    '-s',
    '-o',
    options.join(' '),
  ]);
  if (done.code === 0) return undefined;
  return `${await readFrom(path, from)}\n${done.output}`;
}

function isPassing(failure: string): boolean {
  return /address already in use|could not (bind|create any TCP)|postmaster\.pid" already exists|pre-existing shared memory/i.test(
    failure,
  );
}

function startError(failure: string, place: Place): DatabaseError {
  const fatal = failure.split('\n').filter((line) => /FATAL|PANIC/.test(line));
  const why = fatal.length > 0 ? lastLines(fatal.join('\n'), 2) : lastLines(failure);
  if (/incompatible with server/i.test(failure)) {
    return new DatabaseError(
      'start_failed',
      `The data in ${place.data} was written by another major version of PostgreSQL. Start the Pitlane version that wrote it, export there, and import here.`,
    );
  }
  const known = fileError(new Error(why), place.data);
  if (known.code !== 'start_failed') return known;
  return new DatabaseError(
    'start_failed',
    `The built-in PostgreSQL does not start: ${why} Its log is ${logFile(place)}.`,
  );
}

function logFile(place: Place): string {
  return join(place.data, 'server.log');
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function readFrom(path: string, position: number): Promise<string> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const buffer = Buffer.alloc(64 * 1024);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A port that was free a moment ago, on the loopback address. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
