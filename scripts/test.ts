import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareBrowsers } from './browsers.ts';
import { root, run, step, tool } from './run.ts';
import type { RunResult } from './test-reporter.ts';

/**
 * `pnpm test`: everything, from a bare checkout. Static checks, unit tests, the core once more in two other
 * process time zones, the store and the whole road on a real PostgreSQL, the sandbox's page in Chromium.
 * The last line counts what passed, failed and was left out.
 */
const counts = { passed: 0, failed: 0, skipped: 0 };
const strict = Boolean(process.env['CI']) || process.getuid?.() === 0;
const scratch = mkdtempSync(join(tmpdir(), 'pitlane-test-'));
/** Named at the end: a long log is often read from there only. */
const failedSteps: string[] = [];
const failures: string[] = [];
let runs = 0;

async function tests(name: string, args: string[], settings: Record<string, string> = {}): Promise<void> {
  const outputFile = join(scratch, `${++runs}.json`);
  const reporters = ['--reporter=default', '--reporter=./scripts/test-reporter.ts'];
  const env = { ...settings, PITLANE_TEST_RESULT: outputFile };
  if (!(await step(name, () => run(tool('vitest'), ['run', ...args, ...reporters], env))))
    failedSteps.push(name);
  try {
    const result = JSON.parse(readFileSync(outputFile, 'utf8')) as RunResult;
    counts.passed += result.passed;
    counts.failed += result.failed;
    counts.skipped += result.skipped;
    failures.push(...result.failures);
  } catch {
    failedSteps.push(`${name} (no result)`);
  }
}

const chromium = await prepareBrowsers();
if (!(await step('types, lint, format', () => run(tool('tsx'), ['scripts/check.ts', '--static']))))
  failedSteps.push('types, lint, format');
await tests('unit', ['--project', 'unit']);
for (const TZ of ['America/New_York', 'Asia/Tokyo']) {
  await tests(`core in ${TZ}`, ['--project', 'unit', 'core/'], { TZ });
}
await tests('store (PostgreSQL)', ['--project', 'store']);
await tests('end to end', ['--project', 'e2e']);
if (chromium.found) {
  await tests('browser', ['--project', 'browser'], { CHROMIUM_PATH: chromium.path });
} else {
  const files = readdirSync(join(root, 'test/browser')).filter((f) => f.endsWith('.test.ts'));
  counts.skipped += files.length;
  console.log(`\n○ browser: ${files.length} test files left out. ${chromium.hint}`);
}

rmSync(scratch, { recursive: true, force: true });
if (counts.skipped > 0 && strict) console.error('\n✗ nothing may be left out in CI or as root');
for (const failure of failures) console.error(`✗ ${failure}`);
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
if (failedSteps.length > 0) console.error(`✗ failed: ${failedSteps.join(', ')}`);
process.exit(failedSteps.length > 0 || counts.failed > 0 || (strict && counts.skipped > 0) ? 1 : 0);
