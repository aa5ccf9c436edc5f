import pg from 'pg';
import { DatabaseError, codeOf, messageOf } from './errors.ts';

/** How long a first connection may take, in milliseconds. */
export const CONNECT_TIMEOUT_MS = 5_000;

/** The URL without its password, for people to read. */
export function describeUrl(url: string): string {
  try {
    const parsed = new URL(url);
    const user = parsed.username === '' ? '' : `${decodeURIComponent(parsed.username)}@`;
    return `${user}${parsed.host}${parsed.pathname}`;
  } catch {
    return 'the given address';
  }
}

/** Runs `work` on one connection and closes it. Errors of the connection are DatabaseErrors; those of `work` are its own. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url, 'pitlane');
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Opens one connection within five seconds, or throws a DatabaseError that says what to do. */
export async function connect(url: string, applicationName: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: applicationName,
  });
  // A connection that breaks later also fails its next query; unheard, the event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw connectError(error, describeUrl(url));
  }
  return client;
}

function connectError(error: unknown, where: string): DatabaseError {
  const code = codeOf(error);
  const text = messageOf(error);
  const make = (kind: ConstructorParameters<typeof DatabaseError>[0], message: string): DatabaseError =>
    new DatabaseError(kind, message, { cause: error });
  if (code === '28P01' || code === '28000' || /password must be a string|no password/i.test(text)) {
    return make(
      'auth',
      `PostgreSQL refused the user or the password for ${where}. Check both in DATABASE_URL (special characters must be percent-encoded).`,
    );
  }
  if (code === '3D000') {
    return make(
      'missing_database',
      `The PostgreSQL server answers, but there is no database at ${where}. Create it (CREATE DATABASE …) or correct the name in DATABASE_URL.`,
    );
  }
  if (code === '53300') {
    return make(
      'busy',
      `PostgreSQL has no free connection at ${where}. Raise max_connections or stop other programs.`,
    );
  }
  if (/\bSSL\b|\bTLS\b|certificate/i.test(text) || code.startsWith('ERR_TLS') || code.endsWith('_CERT')) {
    return make(
      'tls',
      `No encrypted connection to ${where}: ${text}. Check sslmode and sslrootcert in DATABASE_URL.`,
    );
  }
  if (/terminated|ended by/.test(text) || code === 'ECONNRESET' || code === 'EPIPE') {
    return make(
      'unreachable',
      `What answers at ${where} closed the connection: the server is stopping, or it is not PostgreSQL. Check host and port in DATABASE_URL.`,
    );
  }
  if (code.startsWith('E') || /timeout/i.test(text)) {
    return make(
      'unreachable',
      `No PostgreSQL answered at ${where} within ${CONNECT_TIMEOUT_MS / 1000} seconds (${code === '' ? text : code}). Check that the server runs and that host and port in DATABASE_URL are right.`,
    );
  }
  return make('unreachable', `PostgreSQL at ${where} refused the connection: ${text}`);
}
