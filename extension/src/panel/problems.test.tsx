// @vitest-environment happy-dom
import type { LeadPage, PageProblem } from '@pitlane/core/panel/index';
import { afterEach, expect, it } from 'vitest';
import { mount } from './mount.tsx';
import { World } from './testing/world.ts';

const PROBLEMS: readonly PageProblem[] = [
  { code: 'unknown_label', label: 'Campo raro', section: 'section.vehicle', candidates: [], detail: null },
  {
    code: 'unreadable_value',
    label: 'Correo electrónico',
    section: 'section.request',
    candidates: ['request.email'],
    detail: null,
  },
];
class Strange extends World {
  override read(): LeadPage {
    return { ...super.read(), problems: PROBLEMS };
  }
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const away of open.splice(0)) away();
});
async function folds(world: World) {
  open.push(mount(world.ports, true).away);
  await settled();
  const root = document.querySelector('pitlane-panel')?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>('.fold') ?? [])];
}
async function settled() {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
}

it('what was not understood stands folded, in the person’s words, and is copied by labels only [U17]', async () => {
  const world = new Strange({ locale: 'es' });
  const fold = (await folds(world)).at(-1);
  const summary = fold?.querySelector('button');
  expect(summary?.getAttribute('aria-expanded')).toBe('false');
  expect(summary?.textContent).toBe('2 elementos de esta página no se han entendido');
  summary?.click();
  await settled();
  expect(summary?.getAttribute('aria-expanded')).toBe('true');
  expect(fold?.textContent).toContain('Pitlane no conoce el campo «Campo raro»');
  fold?.querySelector<HTMLButtonElement>('.inside button')?.click();
  await settled();
  expect(world.copied.join()).toBe(
    [
      'Pitlane, page in es',
      'unknown_label | Campo raro | section.vehicle | - | -',
      'unreadable_value | Correo electrónico | section.request | request.email | -',
    ].join('\n'),
  );
});

it('nothing is said of a page that was understood', async () => {
  const texts = (await folds(new World({ locale: 'es' }))).map(({ textContent }) => textContent);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.join()).not.toContain('no se ha');
});
