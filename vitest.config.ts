import { defineConfig } from 'vitest/config';

/**
 * Four rooms of tests. `unit` needs nothing but Node; the others share one real PostgreSQL that the
 * run starts for itself; `browser` needs Chromium (scripts/test.ts finds it or says how to get it).
 */
export default defineConfig({
  test: {
    // PostgreSQL is closed at a run's end; a busy machine takes its time.
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          // A machine with other work to do is slow, not wrong.
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // All five languages; the browser loads one at a time.
          setupFiles: ['core/src/messages/catalogues.ts'],
          include: ['{core,bot,extension,sandbox,scripts}/**/*.test.{ts,tsx}', 'test/limits/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.store.test.ts', '**/*.e2e.test.ts'],
        },
      },
      {
        test: {
          name: 'store',
          include: ['{bot,test}/**/*.store.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['test/setup/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['{bot,test}/**/*.e2e.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['test/setup/postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          // A day goes from Salesforce's page through the real bot to Slack.
          globalSetup: ['test/setup/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
