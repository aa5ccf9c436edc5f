import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { REASONS } from './reasons.ts';

interface Mutant {
  readonly mutatorName: string;
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}
interface Result {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Row {
  readonly file: string;
  readonly killed: number;
  readonly alive: readonly Survivor[];
}
interface Survivor {
  readonly file: string;
  readonly line: number;
  /** What stood there, on its first line. */
  readonly original: string;
  readonly mutator: string;
  readonly replacement: string;
}

const DIRECTORIES = ['time', 'kpi', 'lead'] as const;
const KILLED = new Set(['Killed', 'Timeout']);
const ALIVE = new Set(['Survived', 'NoCoverage']);

/** Writes docs/mutation.md from the last run. */
export function report(from = join(root, 'reports/mutation/mutation.json')): void {
  const result = JSON.parse(readFileSync(from, 'utf8')) as Result;
  writeFileSync(join(root, 'docs/mutation.md'), text(rowsOf(result)));
}

function rowsOf({ files }: Result): Row[] {
  return Object.entries(files)
    .map(([path, { source, mutants }]) => {
      const file = path.replace(/^core\/src\//u, '');
      const lines = source.split('\n');
      return {
        file,
        killed: mutants.filter((m) => KILLED.has(m.status)).length,
        alive: mutants.filter((m) => ALIVE.has(m.status)).map((m) => survivor(file, m, lines)),
      };
    })
    .filter((r) => r.killed + r.alive.length > 0)
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

function survivor(file: string, m: Mutant, lines: readonly string[]): Survivor {
  const { start, end } = m.location;
  const line = lines[start.line - 1] ?? '';
  const original = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
  return { file, line: start.line, original, mutator: m.mutatorName, replacement: m.replacement ?? '' };
}

const scoreOf = (rows: readonly Row[]): number => {
  const killed = rows.reduce((sum, r) => sum + r.killed, 0);
  const all = killed + rows.reduce((sum, r) => sum + r.alive.length, 0);
  return all === 0 ? 100 : (100 * killed) / all;
};
const percent = (n: number) => `${(Math.floor(n * 10) / 10).toFixed(1)} %`;

const reasonOf = (s: Survivor) => REASONS.find((r) => r.fits(s))?.name ?? null;

function text(rows: readonly Row[]): string {
  const alive = rows.flatMap((r) => r.alive);
  const unexplained = alive.filter((s) => reasonOf(s) === null);
  const of = (dir: string) => rows.filter((r) => r.file.startsWith(`${dir}/`));
  return [
    '# Mutation testing',
    '',
    'Written by `pnpm mutation` (Stryker), which changes core/time, core/kpi and core/lead in small ways and sees whether',
    'a test of core notices. The aim is 90 % in each. Mutants in code that runs once at import are not tried.',
    '',
    '| directory | mutants | killed | survived | score |',
    '|---|---|---|---|---|',
    ...DIRECTORIES.map((dir) => line(`core/${dir}`, of(dir))),
    line('all', rows),
    '',
    '## Survivors that no test can kill, or none should',
    '',
    ...REASONS.flatMap(({ name, because }) => {
      const count = alive.filter((s) => reasonOf(s) === name).length;
      return count === 0 ? [] : [`- **${name}** (${count}): ${because}`];
    }),
    '',
    '## Survivors that are not explained',
    '',
    `${unexplained.length} of ${alive.length}: what a test could still prove. Those of a file: \`pnpm mutation --mutate core/src/<file>\`.`,
    '',
    '| file | score | survived | of these not explained |',
    '|---|---|---|---|',
    ...rows
      .filter((r) => r.alive.length > 0)
      .map(
        (r) =>
          `| ${r.file} | ${percent(scoreOf([r]))} | ${r.alive.length} | ${r.alive.filter((s) => reasonOf(s) === null).length} |`,
      ),
    '',
  ].join('\n');
}

function line(name: string, rows: readonly Row[]): string {
  const killed = rows.reduce((sum, r) => sum + r.killed, 0);
  const alive = rows.reduce((sum, r) => sum + r.alive.length, 0);
  return `| ${name} | ${killed + alive} | ${killed} | ${alive} | ${percent(scoreOf(rows))} |`;
}
