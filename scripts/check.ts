import { run, step, tool } from './run.ts';

/** `pnpm check`: what needs nothing but Node. Types, lint with import rules, format, trace, size, unit tests. */
const ok = [
  await step('types', () => run(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json'])),
  await step('lint and import rules', () => run(tool('oxlint'), ['--type-aware', '--deny-warnings'])),
  await step('format', () => run(tool('biome'), ['format', '.'])),
  await step('every requirement has its test', () => run(tool('tsx'), ['scripts/trace/main.ts', '--check'])),
  await step('size of the panel’s rules', () => run(tool('tsx'), ['scripts/size.ts'])),
  process.argv.includes('--static') ||
    (await step('unit tests', () => run(tool('vitest'), ['run', '--project', 'unit']))),
];
process.exit(ok.every(Boolean) ? 0 : 1);
