import { run, step, tool } from './run.ts';

/** `pnpm check`: what needs nothing but Node. Types, lint with import rules, format, unit tests. */
const ok = [
  await step('types', () => run(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json'])),
  await step('lint and import rules', () => run(tool('oxlint'), ['--type-aware', '--deny-warnings'])),
  await step('format', () => run(tool('biome'), ['format', '.'])),
  process.argv.includes('--static') ||
    (await step('unit tests', () => run(tool('vitest'), ['run', '--project', 'unit']))),
];
process.exit(ok.every(Boolean) ? 0 : 1);
