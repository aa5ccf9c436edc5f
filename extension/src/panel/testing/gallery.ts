import { LOCALES } from '@pitlane/core/panel/index';
import { mount } from '../mount.tsx';
import { momentOfState, type StateName, STATES } from './states.ts';
import { World } from './world.ts';

/**
 * The panel without browser extension, Salesforce or bot: `?state=fresh&locale=es&theme=dark`. For looking, for
 * pictures and for the tests in a real browser (`pnpm exec vite extension/src/panel --open /gallery.html`).
 */
const wanted = new URLSearchParams(location.search);
const names = Object.keys(STATES) as StateName[];
const name = names.find((n) => n === wanted.get('state')) ?? 'fresh';
const locale = LOCALES.find((l) => l === wanted.get('locale')) ?? 'en';
const theme = (['light', 'dark'] as const).find((x) => x === wanted.get('theme')) ?? 'auto';
document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;

const world = new World({ ...STATES[name], locale, theme });
world.now = momentOfState(name);
mount(world.ports, true);
Object.assign(globalThis, { world });

const main = document.querySelector('main');
for (const n of names) {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ state: n, locale, theme })}`;
  link.textContent = n;
  main?.append(link, ' ');
}
