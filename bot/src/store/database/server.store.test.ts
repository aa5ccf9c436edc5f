import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordingLog } from './fixtures/support.ts';
import { openDatabase } from './index.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const open = (url: string): ReturnType<typeof openDatabase> =>
  openDatabase({ url, dataDir: 'unused', log: recordingLog(), mode: 'own' });

describe('a server named by DATABASE_URL', () => {
  let database: TestDatabase;
  let other: ReturnType<typeof createServer>;
  let otherPort = 0;

  beforeAll(async () => {
    database = await testDatabase();
    other = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    otherPort = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(async () => {
    other.close();
    await database.drop();
  });

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  it('is used as it is, by as many as want to', async () => {
    const [one, two] = await Promise.all([open(database.url), open(database.url)]);
    expect(one).toMatchObject({ kind: 'server', url: database.url });
    await one.close();
    await two.close();
  });

  it.each([
    ['no address', () => 'mysql://user:hush@db/pitlane', 'bad_url', /postgresql:\/\/user:password@host/],
    [
      'half an address',
      () => 'postgresql://user:hush@db:port/x',
      'bad_url',
      /postgresql:\/\/user:password@host/,
    ],
    [
      'a port where nothing listens',
      () => changed((url) => (url.port = '1')),
      'unreachable',
      /127\.0\.0\.1:1\//,
    ],
    [
      'something else than PostgreSQL',
      () => changed((url) => (url.port = String(otherPort))),
      'unreachable',
      /not PostgreSQL/,
    ],
    ['a wrong password', () => changed((url) => (url.password = 'hush')), 'auth', /user or the password/],
    ['no password', () => changed((url) => (url.password = '')), 'auth', /user or the password/],
    ['an unknown user', () => changed((url) => (url.username = 'nobody')), 'auth', /user or the password/],
    [
      'a database that is not there',
      () => changed((url) => (url.pathname = '/nope')),
      'missing_database',
      /CREATE DATABASE/,
    ],
  ])('is refused with a clear sentence: %s', async (_, url, code, sentence) => {
    const error: unknown = await open(url()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DatabaseError', code, message: expect.stringMatching(sentence) });
    const secret = new URL(database.url).password;
    expect(String(error)).not.toContain('hush');
    expect(String(error)).not.toContain(secret);
  });
});
