import { startTestServer, TEST_DATABASE_ENV } from '@pitlane/bot/store/database/testing';
import { launchChromium } from './browser/chromium.ts';
import { startRoad } from './e2e/harness.ts';
import { DESK, opened, scrolledTo, shoot } from './screenshots-stage.ts';

/** A part of `pnpm screenshots`: a workspace into which the app was just installed. */
const ADMINS = [
  { tag: 'es', id: 'U0ELENA', realName: 'Elena Prieto', locale: 'es-ES', tz: 'Europe/Madrid' },
  { tag: 'ja', id: 'U0MORI', realName: '森 由美', locale: 'ja-JP', tz: 'Asia/Tokyo' },
  { tag: 'en', id: 'U0NINA', realName: 'Nina Holt', locale: 'en-GB', tz: 'Europe/London' },
] as const;

const server = await startTestServer();
process.env[TEST_DATABASE_ENV] = server.templateUrl;
const road = await startRoad({
  mode: 'http',
  house: {
    workspace: {
      team: { id: 'T0NEW', name: 'New', domain: 'new' },
      users: ADMINS.map(({ tag, ...user }) => ({ ...user, name: `admin-${tag}`, isAdmin: true })),
      channels: [{ id: 'C0GENERAL', name: 'general', isPrivate: false, members: ADMINS.map(({ id }) => id) }],
    },
    setup: { people: [], dealerships: [], warnings: [] },
  },
});
const browser = await launchChromium();
try {
  for (const { tag, id: user } of ADMINS) {
    const home = { user, place: 'home', size: DESK };
    const { url } = road.workspace;
    await shoot(browser, url, `setup-${tag}`, { ...home, act: scrolledTo('setup.basics') });
    await shoot(browser, url, `setup-dealership-${tag}`, { ...home, act: opened('setup.basics') });
  }
} finally {
  await browser.close();
  await road.end();
  await server.stop();
}
