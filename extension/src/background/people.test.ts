import { beforeEach, expect, it, vi } from 'vitest';

const kept = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  managed: {} as Record<string, unknown>,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getUILanguage: () => 'es' },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: kept.local[key] }),
        set: async (items: Record<string, unknown>) => void Object.assign(kept.local, items),
      },
      session: { get: async () => ({}), set: async () => undefined },
      managed: { get: async () => kept.managed },
    },
  },
}));
const { isLocked, makeLink, status } = await import('./people.ts');
type Link = Parameters<typeof isLocked>[0];

beforeEach(() => {
  kept.local = {};
  kept.managed = {};
});

it('takes the server that an administrator set, and none that is no address', async () => {
  kept.managed = { server: 'https://pitlane.example.com/' };
  expect((await status(0)).server).toBe('https://pitlane.example.com');
  kept.managed = { server: 'javascript:alert(1)' };
  expect((await status(0)).server).toBeNull();
});

it('on a computer that its administrator calls shared, nobody links without a PIN, and it is asked for [U5]', async () => {
  kept.managed = { shared: true };
  const { settings } = await status(0);
  expect(settings.shared).toBe(true);
  const made = await makeLink({ server: 'https://pitlane.example.com', code: 'ABCD2345', pin: null }, 0);
  expect(made).toEqual({ failed: 'Otras personas usan este ordenador: elija un PIN de 4 a 8 cifras.' });
  const link = { pin: { salt: 'x', key: 'y', wrong: 0 } } as unknown as Link;
  expect(await isLocked(link, 40 * 60_000)).toBe(true);
  kept.managed = {};
  expect(await isLocked(link, 40 * 60_000)).toBe(false);
});
