import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from './errors.ts';

const run = promisify(execFile);

/** A server that runs on a data directory. */
export interface Postmaster {
  pid: number;
  port: number;
  state: 'ready' | 'starting' | 'stopping';
}

/** True when a process has this id, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * The server that runs on `data`, if any: our own from an earlier start that was killed, or one of another
 * process. A postmaster.pid whose process is gone, or is another program by now, counts as none.
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(pidFile(data), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid) || !(await worksOn(pid, data))) return undefined;
  const state = (lines[7] ?? '').trim();
  return {
    pid,
    port: Number(lines[3]),
    state: state === 'ready' || state === 'stopping' ? state : 'starting',
  };
}

/**
 * PostgreSQL refuses to start while the process id in postmaster.pid lives, even when that id belongs to
 * another program by now. Writing an impossible id keeps its other safeguard: with the shared memory key still
 * in the file it looks for surviving children itself.
 */
export async function disownPidFile(data: string): Promise<void> {
  const path = pidFile(data);
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid) || (await worksOn(pid, data))) return;
  // One above what Linux can hand out (2^22).
  lines[0] = '4194305';
  await writeFile(path, lines.join('\n'));
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** Whether the process is a server on this directory: its command line names it. */
async function worksOn(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (text) => text.split('\0').join(' '),
    () =>
      run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
        ({ stdout }) => stdout,
        () => '',
      ),
  );
  return words.includes(data);
}
