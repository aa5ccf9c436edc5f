import { access, chown, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseError, codeOf, fileError } from './errors.ts';
import type { Place } from './place.ts';
import { isAlive } from './postmaster.ts';
import { runProgram } from './programs.ts';

/** The one role: it owns everything in the built-in server. */
export const ROLE = 'pitlane';

/**
 * Makes the data directory if there is none. The work happens in a directory beside it, which gets its name
 * only when complete: a start that was cut short leaves nothing that looks like a database.
 */
export async function initialise(place: Place): Promise<void> {
  const parent = dirname(place.data);
  if (await exists(place.data)) return;
  let staging: string | undefined;
  try {
    await sweep(parent, `${basename(place.data)}.init-`);
    staging = await mkdtemp(join(parent, `${basename(place.data)}.init-${process.pid}-`));
    await giveTo(place, staging);
    const password = join(staging, 'password');
    await writeFile(password, `${place.password}\n`, { mode: 0o600 });
    await giveTo(place, password);
    const made = await runProgram(place, 'initdb', [
      `--pgdata=${join(staging, 'data')}`,
      `--username=${ROLE}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order and case rules on every system, whatever its own locale is.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
    if (made.code !== 0) throw new Error(lastLines(made.output));
    await rename(join(staging, 'data'), place.data);
    await syncDirectory(parent);
  } catch (error) {
    // Another start was first: its data counts.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw fileError(error, place.data);
  } finally {
    if (staging !== undefined) await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Gives existing data the password of a postgres.json that was lost and made anew. The server must not run. */
export async function resetPassword(place: Place): Promise<void> {
  const done = await runProgram(
    place,
    'postgres',
    ['--single', '-D', place.data, 'postgres'],
    // base64url: nothing in it needs quoting
    `ALTER ROLE ${ROLE} PASSWORD '${place.password}'\n`,
  );
  if (done.code !== 0) {
    throw new DatabaseError(
      'start_failed',
      `The password of the database in ${place.data} was lost and could not be set anew: ${lastLines(done.output)}`,
    );
  }
}

/** The end of a program's output, where it says what went wrong. */
export function lastLines(output: string, count = 3): string {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-count)
    .join(' ');
}

/** Removes what killed starts left behind; a directory whose process still lives is being worked in. */
async function sweep(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (!isAlive(pid)) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function giveTo(place: Place, path: string): Promise<void> {
  if (place.account !== undefined) await chown(path, place.account.uid, place.account.gid);
}

/** A rename is lasting only once its directory is on the disk. Windows has no such call. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
