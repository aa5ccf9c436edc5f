import { chown, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withClient } from './connect.ts';
import { cleanUp, dataOf, directory, holder, killHard, letGo, recordingLog } from './fixtures/support.ts';
import { openDatabase } from './index.ts';
import { findPostmaster } from './postmaster.ts';

const log = recordingLog();
const own = (dataDir: string): ReturnType<typeof openDatabase> => openDatabase({ dataDir, log, mode: 'own' });
const join_ = (dataDir: string): ReturnType<typeof openDatabase> =>
  openDatabase({ dataDir, log, mode: 'join' });
const write = (url: string, word: string): Promise<unknown> =>
  withClient(url, (client) =>
    client.query(`CREATE TABLE IF NOT EXISTS kept (word text); INSERT INTO kept VALUES ('${word}')`),
  );
const read = (url: string): Promise<string[]> =>
  withClient(url, async (client) =>
    (await client.query<{ word: string }>('SELECT word FROM kept ORDER BY word')).rows.map(
      ({ word }) => word,
    ),
  );
const runs = async (dataDir: string): Promise<boolean> =>
  (await findPostmaster(await dataOf(dataDir))) !== undefined;

afterEach(cleanUp);

describe('the built-in database', () => {
  it('keeps what was written over a restart, and stops when closed twice', async () => {
    const dir = await directory();
    const first = await own(dir);
    expect(first.kind).toBe('embedded');
    await write(first.url, 'one');
    await Promise.all([first.close(), first.close()]);
    expect(await runs(dir)).toBe(false);

    const second = await own(dir);
    expect(await read(second.url)).toEqual(['one']);
    await second.close();
  });

  it('waits for the disk, listens on this machine only, and knows letters beyond ASCII', async () => {
    const dir = await directory();
    const database = await own(dir);
    const settings = await withClient(database.url, (client) =>
      client.query(
        `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listen,
                current_setting('unix_socket_directories') AS sockets, current_setting('TimeZone') AS zone,
                current_setting('server_encoding') AS encoding, upper('é') AS upper`,
      ),
    );
    expect(settings.rows).toEqual([
      { fsync: 'on', listen: '127.0.0.1', sockets: '', zone: 'UTC', encoding: 'UTF8', upper: 'É' },
    ]);
    await database.close();
  });

  it('keeps its password to itself: a file for the owner alone, no word in the log', async () => {
    const dir = await directory();
    const database = await own(dir);
    const { password } = new URL(database.url);
    expect(password).toHaveLength(32);
    expect((await stat(join(dir, 'postgres.json'))).mode & 0o777).toBe(0o600);
    expect(log.lines.join('\n')).not.toContain(password);
    const wrong = database.url.replace(password, 'guess');
    await expect(withClient(wrong, async () => undefined)).rejects.toMatchObject({ code: 'auth' });
    await database.close();
  });

  it('leaves no row values in its log when a statement fails', async () => {
    const dir = await directory();
    const database = await own(dir);
    await withClient(database.url, async (client) => {
      await client.query('CREATE TABLE people (mail text PRIMARY KEY)');
      await client.query(`INSERT INTO people VALUES ('ana@example.test')`);
      await expect(client.query(`INSERT INTO people VALUES ('ana@example.test')`)).rejects.toThrow(
        'duplicate',
      );
    });
    const written = await readFile(join(await dataOf(dir), 'server.log'), 'utf8');
    expect(written).toContain('duplicate key');
    expect(written).not.toContain('ana@example.test');
    await database.close();
  });
});

describe('several processes on one data directory', () => {
  it('takes over the server that a killed Pitlane left behind', async () => {
    const dir = await directory();
    const killed = await holder(dir, 'own');
    const url = killed.said.url ?? '';
    await write(url, 'before');
    await killHard(killed);
    expect(await runs(dir)).toBe(true);

    const next = await own(dir);
    expect(next.url).toBe(url);
    expect(await read(next.url)).toEqual(['before']);
    await next.close();
    expect(await runs(dir)).toBe(false);
  });

  it('refuses a second owner and names the first', async () => {
    const dir = await directory();
    const first = await holder(dir, 'own');
    await expect(own(dir)).rejects.toMatchObject({
      code: 'owned',
      message: expect.stringContaining(`process ${first.child.pid}`),
    });
    await letGo(first);
    const second = await own(dir);
    await second.close();
  });

  it('lets a command join, and the last one to leave stops the server', async () => {
    const dir = await directory();
    const bot = await own(dir);
    const command = await join_(dir);
    expect(command.url).toBe(bot.url);
    await bot.close();
    await write(command.url, 'still there');
    expect(await runs(dir)).toBe(true);
    await command.close();
    expect(await runs(dir)).toBe(false);
  });

  it('starts the server for a command alone, and lets the bot become its owner meanwhile', async () => {
    const dir = await directory();
    const command = await join_(dir);
    const bot = await own(dir);
    await command.close();
    await write(bot.url, 'the bot goes on');
    await bot.close();
    expect(await runs(dir)).toBe(false);
  });

  it('makes one database when three begin on an empty directory at once', async () => {
    const dir = await directory();
    const all = await Promise.all([join_(dir), join_(dir), join_(dir)]);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    await Promise.all(all.map((one) => one.close()));
    expect(await runs(dir)).toBe(false);
    expect((await readdir(dir)).toSorted()).toEqual(['postgres', 'postgres.json']);
  });
});

describe('what a crash leaves behind', () => {
  it('begins again after an initialisation that was cut short', async () => {
    const dir = await directory();
    // No process has this id: it is above what the system hands out.
    await mkdir(join(dir, 'postgres.init-4194305-abc', 'data'), { recursive: true });
    await writeFile(join(dir, 'postgres.init-4194305-abc', 'password'), 'left behind');
    const database = await own(dir);
    await database.close();
    expect((await readdir(dir)).toSorted()).toEqual(['postgres', 'postgres.json']);
  });

  it('starts although postmaster.pid names a process that is another program by now', async () => {
    const dir = await directory();
    const first = await own(dir);
    await write(first.url, 'one');
    const file = join(await dataOf(dir), 'postmaster.pid');
    const lines = (await readFile(file, 'utf8')).split('\n');
    await first.close();
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
    const { uid, gid } = await stat(await dataOf(dir));
    await chown(file, uid, gid);

    const second = await own(dir);
    expect(await read(second.url)).toEqual(['one']);
    await second.close();
  });

  it('keeps the data when postgres.json was lost, under a new password', async () => {
    const dir = await directory();
    const first = await own(dir);
    await write(first.url, 'one');
    await first.close();
    await rm(join(dir, 'postgres.json'));

    const second = await own(dir);
    expect(await read(second.url)).toEqual(['one']);
    expect(new URL(second.url).password).not.toBe(new URL(first.url).password);
    await second.close();
  });

  it('starts a server that died again, on the same address', async () => {
    const dir = await directory();
    const database = await own(dir);
    await write(database.url, 'one');
    const server = await findPostmaster(await dataOf(dir));
    process.kill(server?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(async () => expect(await read(database.url)).toEqual(['one']), {
      timeout: 20_000,
      interval: 100,
    });
    await database.close();
    expect(await runs(dir)).toBe(false);
  });
});

describe('a data directory that cannot be used', () => {
  it('says which, and what to do', async () => {
    const dir = await directory();
    const file = join(dir, 'file');
    await writeFile(file, '');
    await expect(own(join(file, 'data'))).rejects.toMatchObject({
      code: 'not_writable',
      message: expect.stringMatching(/cannot write to .*file.*DATABASE_URL/),
    });
  });

  it('says so when postgres.json is damaged', async () => {
    const dir = await directory();
    await writeFile(join(dir, 'postgres.json'), '{"password":');
    await expect(own(dir)).rejects.toMatchObject({
      code: 'start_failed',
      message: expect.stringContaining('postgres.json is damaged'),
    });
  });

  it('says so when another major version of PostgreSQL wrote the data', async () => {
    const dir = await directory();
    await (await own(dir)).close();
    await writeFile(join(await dataOf(dir), 'PG_VERSION'), '15\n');
    await expect(own(dir)).rejects.toMatchObject({
      code: 'start_failed',
      message: expect.stringContaining('another major version'),
    });
  });
});
