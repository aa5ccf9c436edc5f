import { spawn } from 'node:child_process';
import { program } from './binaries.ts';
import { DatabaseError } from './errors.ts';
import type { Place } from './place.ts';

/** What the PostgreSQL programs see of our environment. PGDATA, PGPORT and the like would mislead them. */
function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']) {
    if (process.env[name] !== undefined) env[name] = process.env[name];
  }
  return env;
}

/**
 * Runs a PostgreSQL program to its end, under the server's account.
 * @returns exit code and everything it printed
 */
export async function runProgram(
  place: Place,
  name: 'initdb' | 'pg_ctl' | 'postgres',
  args: readonly string[],
  input = '',
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(place.binaries, name), args, {
      ...place.account,
      // Our own directory may be one that the account cannot enter.
      cwd: place.binaries.dir,
      env: environment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (cause) => {
      const why =
        place.account === undefined
          ? cause.message
          : `this machine does not let root run it as user ${place.account.uid} (${cause.message}); start Pitlane as an ordinary user`;
      reject(
        new DatabaseError(
          'start_failed',
          `The built-in PostgreSQL cannot run: ${why}. Or set DATABASE_URL.`,
          {
            cause,
          },
        ),
      );
    });
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
