// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { World } from '../panel/testing/world.ts';

const world = vi.hoisted((): { send: (ask: unknown) => unknown } => ({ send: () => undefined }));
vi.mock('../shared/send.ts', () => ({ send: (ask: unknown) => world.send(ask) }));
const { Keys } = await import('./keys.tsx');

let org: World;
const draw = () => render(<Keys status={org.status()} onStatus={draw} />, document.body);
beforeEach(() => {
  org = new World({ locale: 'es' });
  world.send = org.send as (ask: unknown) => unknown;
  render(null, document.body);
  draw();
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const row = (words: string) => {
  const found = [...document.querySelectorAll('li')].find((li) => li.textContent.includes(words));
  return found?.querySelector('button') as HTMLButtonElement;
};
async function choose(words: string, code: string) {
  row(words).click();
  await settled();
  row(words).dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
  await settled();
}

it('gives an action another key, and all of them back [U15]', async () => {
  expect(row('No contesta').textContent).toBe('3');
  await choose('No contesta', 'KeyX');
  expect(org.settings.keys['no_answer']).toBe('KeyX');
  expect(row('No contesta').textContent).toBe('X');
  [...document.querySelectorAll('button')].at(-1)?.click();
  await settled();
  expect(row('No contesta').textContent).toBe('3');
});

it('gives no key to two actions, and none of the browser’s to any [U15]', async () => {
  await choose('No contesta', 'Digit1');
  expect(document.querySelector('[role="status"]')?.textContent).toBe('«Localizado» ya tiene esta tecla.');
  await choose('No contesta', 'F5');
  expect(document.querySelector('[role="status"]')?.textContent).toContain('navegador');
  await choose('No contesta', 'Escape');
  expect(org.settings.keys).toEqual({});
});
