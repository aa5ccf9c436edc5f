import type { TestProject } from 'vitest/node';
import { startTestServer, TEST_DATABASE_ENV } from '../../bot/src/store/database/testing.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the migrated template database; tests clone it with `testDatabase()`. */
    pitlaneTestDatabase: string;
  }
}

type Server = Awaited<ReturnType<typeof startTestServer>>;

/** vitest loads this file once per project, in one process: they share the server, and the last one stops it. */
const shared = globalThis as { pitlaneTestServer?: { users: number; server: Promise<Server> } };

/** Starts one real PostgreSQL for the whole run, before the workers are born (they inherit the variable). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = (shared.pitlaneTestServer ??= { users: 0, server: startTestServer() });
  state.users += 1;
  const server = await state.server;
  process.env[TEST_DATABASE_ENV] = server.templateUrl;
  project.provide('pitlaneTestDatabase', server.templateUrl);
  return async () => {
    state.users -= 1;
    if (state.users > 0) return;
    delete shared.pitlaneTestServer;
    await server.stop();
  };
}
