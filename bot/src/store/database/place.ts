import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Account, accountFor, canReach } from './account.ts';
import { type Binaries, copiedBinaries, installedBinaries, program } from './binaries.ts';
import { DatabaseError, codeOf, fileError } from './errors.ts';
import type { DatabaseLog } from './log.ts';

/** Where root keeps what the server's account cannot reach in the data directory. */
const SYSTEM_DIR = '/var/lib/pitlane';

/** Everything that is fixed before a server runs. */
export interface Place {
  /** PostgreSQL's own data directory (PGDATA). */
  data: string;
  /** Password of the one role, `pitlane`. */
  password: string;
  /** The password was made just now: data that is already there has another one. */
  fresh: boolean;
  account: Account;
  binaries: Binaries;
}

const settingsShape = z.object({ password: z.string().min(1), data: z.string().min(1) });

/**
 * Chooses where the data and the programs lie and under which account they run, and keeps the choice with the
 * random password in `<dataDir>/postgres.json` (mode 0600). Later starts use what is written there.
 *
 * The data lies in `<dataDir>/postgres`. Only when Pitlane is root and the server's account cannot reach that
 * (a 0700 home above it) it lies in /var/lib/pitlane, under a name made from `dataDir`; the same for the programs.
 */
export async function choosePlace(dataDir: string, log: DatabaseLog): Promise<Place> {
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) =>
    Promise.reject(fileError(error, dataDir)),
  );
  const home = await realpath(dataDir);
  const file = join(home, 'postgres.json');
  let settings = await readSettings(file);
  const fresh = settings === undefined;
  if (settings === undefined) {
    const data = await dataFor(home);
    settings = await writeSettings(file, { password: randomBytes(24).toString('base64url'), data });
  }
  const account = await accountFor(settings.data);
  const binaries = await binariesFor(account, log);
  if (!settings.data.startsWith(home)) {
    log.info({ data: settings.data }, 'the database lies outside the data directory, where its account can reach it');
  }
  return { ...settings, fresh, account, binaries };
}

async function dataFor(home: string): Promise<string> {
  const near = join(home, 'postgres');
  const account = await accountFor(near);
  if (await canReach(account, 'x', home)) return near;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const dir = join(SYSTEM_DIR, name);
  await mkdir(dir, { recursive: true, mode: 0o755 }).catch((error: unknown) =>
    Promise.reject(fileError(error, dir)),
  );
  if (await canReach(account, 'x', dir)) return join(dir, 'postgres');
  throw new DatabaseError(
    'not_writable',
    `PostgreSQL does not run as root, and its account can reach neither ${home} nor ${dir}. Make ${SYSTEM_DIR} passable (chmod 755), start Pitlane as an ordinary user, or set DATABASE_URL.`,
  );
}

async function binariesFor(account: Account, log: DatabaseLog): Promise<Binaries> {
  const installed = await installedBinaries();
  const share = join(installed.dir, 'share');
  if (
    (await canReach(account, 'x', program(installed, 'initdb'), program(installed, 'postgres'))) &&
    (await canReach(account, 'r', join(installed.dir, 'lib'), share))
  ) {
    return installed;
  }
  const copy = await copiedBinaries(installed, join(SYSTEM_DIR, 'bin'));
  log.info({ programs: copy.dir }, "the database's account cannot reach the installed programs; it uses a copy");
  return copy;
}

async function readSettings(file: string): Promise<z.infer<typeof settingsShape> | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileError(error, file);
  }
  try {
    return settingsShape.parse(JSON.parse(text));
  } catch (cause) {
    throw new DatabaseError(
      'start_failed',
      `${file} is damaged: it holds the password of the built-in database. Restore it from a backup, or delete it: the next start then sets a new password.`,
      { cause },
    );
  }
}

/** Writes the settings whole or not at all; if another start was first, its settings count. */
async function writeSettings(
  file: string,
  settings: z.infer<typeof settingsShape>,
): Promise<z.infer<typeof settingsShape>> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
    await link(draft, file);
    return settings;
  } catch (error) {
    const first = codeOf(error) === 'EEXIST' ? await readSettings(file) : undefined;
    if (first !== undefined) return first;
    throw fileError(error, file);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}
