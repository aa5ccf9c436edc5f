import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** What one run of the tests came to; `failures` says each fault in words, hooks and stray errors too. */
export interface RunResult {
  passed: number;
  failed: number;
  skipped: number;
  failures: string[];
}

const firstLines = (error: { message?: string; stack?: string } | undefined): string =>
  (error?.message ?? error?.stack ?? 'no message').split('\n').slice(0, 4).join('\n    ');

/**
 * Writes a run's counts and faults to the file named by `PITLANE_TEST_RESULT`. Counts of tests alone
 * would miss a hook that failed after its tests passed, and an error that no test waited for: both
 * fail the run.
 */
export default class ResultFile implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const result: RunResult = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed') result.passed++;
        else if (state === 'failed') {
          result.failed++;
          result.failures.push(`${module.relativeModuleId} > ${test.fullName}: ${firstLines(errors?.[0])}`);
        } else result.skipped++;
      }
      for (const suite of [module, ...module.children.allSuites()]) {
        for (const error of suite.errors()) {
          result.failures.push(`${module.relativeModuleId} (outside a test): ${firstLines(error)}`);
        }
      }
    }
    for (const error of unhandled) result.failures.push(`unhandled: ${firstLines(error)}`);
    const file = process.env['PITLANE_TEST_RESULT'];
    if (file) writeFileSync(file, JSON.stringify(result));
  }
}
