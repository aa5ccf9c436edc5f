import { chmod, cp, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { accountFor, canReach } from './account.ts';
import { copiedBinaries, installedBinaries, program } from './binaries.ts';
import { withClient } from './connect.ts';
import { asRoot, cleanUp, dataOf, directory, holder, letGo, recordingLog } from './fixtures/support.ts';
import { openDatabase } from './index.ts';

/** Any account that is not root; `undefined` when the tests run as an ordinary user anyway. */
const other = await accountFor(join('does', 'not', 'exist'));
const checkoutIsOpen = await canReach(other, 'r', fileURLToPath(import.meta.url));

afterEach(cleanUp);

describe('the account the server runs under', () => {
  it.runIf(asRoot)('is not root when Pitlane is, and owns the data', async () => {
    const dataDir = await directory();
    const database = await openDatabase({ dataDir, log: recordingLog(), mode: 'own' });
    expect((await stat(await dataOf(dataDir))).uid).toBe(other?.uid);
    await database.close();
  });

  it.runIf(asRoot)(
    'gets its data elsewhere when it cannot enter a private home, and the log says where',
    async () => {
      const dataDir = await directory(0o700);
      const log = recordingLog();
      const first = await openDatabase({ dataDir, log, mode: 'own' });
      await withClient(first.url, (client) => client.query('CREATE TABLE kept (n int)'));
      await first.close();
      const data = await dataOf(dataDir);
      expect(data).toMatch(/^\/var\/lib\/pitlane\/[0-9a-f]{16}\/postgres$/);
      expect(log.lines.join('\n')).toContain(data);

      // Found again, also once the home is open.
      await chmod(dataDir, 0o711);
      const second = await openDatabase({ dataDir, log, mode: 'own' });
      await withClient(second.url, (client) => client.query('SELECT n FROM kept'));
      await second.close();
    },
  );

  it.runIf(asRoot)('gets a copy of the programs when it cannot reach the installed ones', async () => {
    const home = await directory(0o700);
    const installed = await installedBinaries();
    await cp(installed.dir, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
    const hidden = { ...installed, dir: join(home, 'native') };
    expect(await canReach(other, 'x', program(hidden, 'initdb'))).toBe(false);

    const open = await directory(0o755);
    const copies = await Promise.all([copiedBinaries(hidden, open), copiedBinaries(hidden, open)]);
    expect(copies[0]).toEqual(copies[1]);
    expect(await canReach(other, 'x', program(copies[0], 'initdb'), program(copies[0], 'postgres'))).toBe(
      true,
    );
    expect(await canReach(other, 'r', join(copies[0].dir, 'share'), join(copies[0].dir, 'lib'))).toBe(true);
  });
});

/**
 * What an ordinary user meets. In a root's checkout that nobody else may enter there is no such user who could
 * start Pitlane from it: then there is nothing to test.
 */
if (!asRoot || checkoutIsOpen) {
  describe('an ordinary user', () => {
    it('is the ordinary user who starts Pitlane', async () => {
      const dataDir = await directory(0o700, other);
      const user = await holder(dataDir, 'own', other);
      expect(user.said.error).toBeUndefined();
      expect(user.said.uid).not.toBe(0);
      expect((await stat(join(dataDir, 'postgres'))).uid).toBe(user.said.uid);

      // Root may look in beside it: same server, nothing changes hands.
      const beside = await openDatabase({ dataDir, log: recordingLog(), mode: 'join' });
      expect(beside.url).toBe(user.said.url);
      await beside.close();
      await letGo(user);
    });

    it.runIf(asRoot)("tells an ordinary user that another's database is not theirs", async () => {
      const dataDir = await directory(0o755);
      const database = await openDatabase({ dataDir, log: recordingLog(), mode: 'own' });
      const user = await holder(dataDir, 'join', other);
      expect(user.said.error).toMatch(/postgres\.json can be read only by the user Pitlane runs as/);
      await database.close();
    });

    it('says so when an ordinary user may not write to the data directory', async () => {
      const parent = await directory(0o755);
      await mkdir(join(parent, 'data'));
      await chmod(join(parent, 'data'), 0o555);
      const user = await holder(join(parent, 'data'), 'own', other);
      expect(user.said.error).toMatch(/cannot write to .*data/);
    });
  });
}
