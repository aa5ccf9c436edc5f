import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A tool of this project's own, by the name of its command. */
export const tool = (name: string): string => {
  const path = join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  if (!existsSync(path)) throw new Error(`${name} is not installed; run: npx -y pnpm@12 install`);
  return path;
};

/** Runs a command with its output shown. @returns its exit code */
export function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** A step of a longer run, with its time. */
export async function step(name: string, work: () => Promise<number>): Promise<boolean> {
  const start = performance.now();
  console.log(`\n▸ ${name}`);
  const code = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return code === 0;
}
