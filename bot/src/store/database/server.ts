import { describeUrl, withClient } from './connect.ts';
import { DatabaseError } from './errors.ts';

/** The oldest PostgreSQL that Pitlane runs on. */
const OLDEST_MAJOR = 14;

/**
 * Checks a server the operator named: reachable within five seconds, PostgreSQL, 14 or newer.
 * Throws a DatabaseError that says what to do; the password is never part of it.
 */
export async function checkServer(url: string): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseError(
      'bad_url',
      'DATABASE_URL is no PostgreSQL address. It looks like postgresql://user:password@host:5432/database (special characters in the password percent-encoded).',
    );
  }
  const found = await withClient(url, async (client) => {
    const result = await client.query<{ number: string; name: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`,
    );
    return result.rows[0];
  });
  const major = Math.floor(Number(found?.number ?? 0) / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new DatabaseError(
      'too_old',
      `The server at ${describeUrl(url)} is PostgreSQL ${found?.name ?? 'of unknown version'}. Pitlane needs ${OLDEST_MAJOR} or newer.`,
    );
  }
}
