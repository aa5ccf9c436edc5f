import { defineConfig } from 'vitest/config';
import { root } from '../run.ts';

/** What mutation testing runs: the unit tests of core, and nothing that needs a database or a browser. */
export default defineConfig({
  root,
  test: {
    include: ['core/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    setupFiles: ['scripts/mutation/setup.ts', 'core/src/messages/catalogues.ts'],
    pool: 'threads',
    isolate: false,
  },
});
