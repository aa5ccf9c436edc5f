import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWithExtension, type WithExtension } from './extension.ts';

/** The settings page of the extension itself, under its own strict policy. */
const axePath = createRequire(new URL('../../extension/package.json', import.meta.url)).resolve(
  'axe-core/axe.min.js',
);
let extension: WithExtension;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  extension = await launchWithExtension('es-ES');
});
afterAll(async () => {
  await extension?.close();
});
beforeEach(async () => {
  page = await extension.context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(`chrome-extension://${new URL(extension.worker.url()).host}/src/options/index.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return async () => {
    await page.close();
    expect(problems.splice(0)).toEqual([]);
  };
});

async function faults(): Promise<string[]> {
  // The page's policy lets no script tag in; what the debugger runs is no part of the page.
  await page.evaluate(`${readFileSync(axePath, 'utf8')}; undefined`);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
describe('the settings', () => {
  it('speak the browser’s language, and another one as soon as it is chosen [U17]', async () => {
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ajustes de Pitlane');
    await page.getByLabel('Idioma').selectOption('ja');
    await page.getByRole('heading', { name: 'Pitlaneの設定' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    await page.locator('select[name="language"]').selectOption('');
    await page.getByRole('heading', { name: 'Ajustes de Pitlane' }).waitFor();
  });

  it.each(['light', 'dark'])('are free of faults for who cannot see or point, %s', async (theme) => {
    await page.locator('select[name="theme"]').selectOption(theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.getByLabel('Otras personas usan también').check();
    expect(await faults()).toEqual([]);
  });

  it('change a key of the panel by keyboard alone, and keep it [U15]', async () => {
    const key = page.getByRole('button', { name: /^No contesta/ });
    await key.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('KeyX');
    await page.getByRole('button', { name: 'No contesta X' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'No contesta X' }).waitFor();
  });

  it('say at the field what is wrong with an address, and keep what was typed', async () => {
    await page.locator('input[name="host"]').fill('https://example.com');
    await page.getByRole('button', { name: 'Permitir' }).click();
    await page.getByText('No es una dirección de Salesforce').waitFor();
    expect(await page.locator('input[name="host"]').inputValue()).toBe('https://example.com');
    await page.locator('input[name="server"]').fill('http://127.0.0.1:9');
    await page.locator('input[name="code"]').fill('ABCD2345');
    await page.getByRole('button', { name: 'Vincular este navegador' }).click();
    await page.getByText('no responde').first().waitFor();
    expect(await page.locator('input[name="code"]').inputValue()).toBe('ABCD2345');
    // The browser itself tells of a server that is not there.
    problems.splice(0);
  });
});
