import { createHash, randomBytes } from 'node:crypto';
import { access, link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  /** postgres.json was lost and made anew: the data that was already there has another password. */
  lost: boolean;
  account: Account;
  binaries: Binaries;
}

/** `data` only when it lies outside the data directory, which may be moved as a whole. */
const settingsShape = z.object({ password: z.string().min(1), data: z.string().optional() });
type Settings = z.infer<typeof settingsShape>;

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
  let lost = false;
  if (settings === undefined) {
    const data = await dataFor(home);
    const before = await exists(data);
    const mine = {
      password: randomBytes(24).toString('base64url'),
      ...(dirname(data) === home ? {} : { data }),
    };
    settings = await writeSettings(file, mine);
    // Otherwise another start wrote it meanwhile, and made the data.
    lost = before && settings === mine;
  }
  const data = settings.data ?? join(home, 'postgres');
  const account = await accountFor(data);
  const binaries = await binariesFor(account, log);
  if (settings.data !== undefined) {
    log.info({ data }, 'the database lies outside the data directory, where its account can reach it');
  }
  return { data, password: settings.password, lost, account, binaries };
}

async function dataFor(home: string): Promise<string> {
  const near = join(home, 'postgres');
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const dir = join(SYSTEM_DIR, name);
  // Data is looked for before it is placed: a lost postgres.json must not lead to a second, empty database.
  for (const found of [near, join(dir, 'postgres')]) if (await exists(found)) return found;
  const account = await accountFor(near);
  if (await canReach(account, 'x', home)) return near;
  await mkdir(dir, { recursive: true, mode: 0o755 }).catch((error: unknown) =>
    Promise.reject(fileError(error, dir)),
  );
  if (await canReach(account, 'x', dir)) return join(dir, 'postgres');
  throw new DatabaseError(
    'not_writable',
    `PostgreSQL does not run as root, and its account can reach neither ${home} nor ${dir}. Make ${SYSTEM_DIR} passable (chmod 755), start Pitlane as an ordinary user, or set DATABASE_URL.`,
  );
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
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
  log.info(
    { programs: copy.dir },
    "the database's account cannot reach the installed programs; it uses a copy",
  );
  return copy;
}

async function readSettings(file: string): Promise<Settings | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) !== 'EACCES') throw fileError(error, file);
    throw new DatabaseError(
      'not_writable',
      `${file} can be read only by the user Pitlane runs as. Run the command as that user.`,
      { cause: error },
    );
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
async function writeSettings(file: string, settings: Settings): Promise<Settings> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, `${JSON.stringify(settings, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    });
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
