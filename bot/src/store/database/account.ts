import { execFile, spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { DatabaseError } from './errors.ts';

const run = promisify(execFile);

/** The system account PostgreSQL runs as; `undefined` means: as ourselves. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * Under which account the server for `dataDir` runs. PostgreSQL refuses root, and initdb wants an account with
 * a name: so as root it is the owner of existing data, else `postgres` (made if need be), else `nobody`.
 */
export async function accountFor(dataDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await stat(dataDir).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const account = (await lookUp('postgres')) ?? (await create()) ?? (await lookUp('nobody'));
  if (account !== undefined) return account;
  throw new DatabaseError(
    'no_user',
    'PostgreSQL does not run as root, and this machine has neither a "postgres" nor a "nobody" account. Create a user named postgres, start Pitlane as an ordinary user, or set DATABASE_URL.',
  );
}

async function lookUp(name: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    const account = { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    return account.uid > 0 && Number.isInteger(account.gid) ? account : undefined;
  } catch {
    return undefined;
  }
}

async function create(): Promise<Account> {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [command, args] of ways) {
    const made = await run(command, args).then(
      () => lookUp('postgres'),
      () => undefined,
    );
    if (made !== undefined) return made;
  }
  return undefined;
}

/**
 * Whether the account can reach all of `paths`: `x` to go into or run them, `r` to read them. Asked of the
 * system itself, since permission bits alone do not tell (access lists, mounts).
 */
export async function canReach(account: Account, right: 'x' | 'r', ...paths: string[]): Promise<boolean> {
  if (account === undefined) return true;
  const script = `for path do test -${right} "$path" || exit 1; done`;
  return new Promise((resolve) => {
    const child = spawn('/bin/sh', ['-c', script, 'sh', ...paths], {
      ...account,
      cwd: '/',
      env: {},
      stdio: 'ignore',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
