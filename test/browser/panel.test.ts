import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STATES, type StateName } from '../../extension/src/panel/testing/states.ts';
import type { World } from '../../extension/src/panel/testing/world.ts';
import { launchChromium } from './chromium.ts';
import { buildGallery, type Gallery, look } from './gallery.ts';

/** The panel in a real browser, beside a page of nothing: what is seen, read aloud and typed. */
const axePath = createRequire(new URL('../../extension/package.json', import.meta.url)).resolve(
  'axe-core/axe.min.js',
);
let browser: Browser;
let gallery: Gallery;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  gallery = await buildGallery();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  gallery?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, timezoneId: 'Europe/Madrid' });
  await gallery.serve(context);
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return async () => {
    await context.close();
    expect(problems.splice(0)).toEqual([]);
  };
});

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What WCAG 2.2 AA finds fault with in the panel. */
async function faults(): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const violations = await page.evaluate(async () => {
    // Outside of the body it cannot tell what lies behind a word.
    document.body.append(document.querySelector('pitlane-panel') as Node);
    const { axe } = globalThis as unknown as {
      axe: { run: (context: unknown, options: unknown) => Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(
      { include: [['pitlane-panel']] },
      { runOnly: { type: 'tag', values: tags } },
    );
    return violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
const acts = () => page.evaluate(() => (globalThis as unknown as { world: World }).world.acts());
const written = () => page.evaluate(() => (globalThis as unknown as { world: World }).world.written);

/** Opens all that can be folded, and what then can be. */
async function unfold() {
  const closed = page.locator('.body .summary[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Every state in one theme, and in the other those that bring colours of their own. */
const LOOKS: readonly (readonly ['light' | 'dark', StateName])[] = [
  ...(Object.keys(STATES) as StateName[]).map((state) => ['light', state] as const),
  ...(['fresh', 'attempted', 'late', 'refused', 'locked', 'folded'] as const).map(
    (state) => ['dark', state] as const,
  ),
];

describe('for who cannot see or point', () => {
  it.each(LOOKS)('in %s, %s is without fault', async (theme, state) => {
    await look(page, { state, locale: 'en', theme });
    await unfold();
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['light', 'no_answer'],
    ['dark', 'call_back_at'],
    ['light', 'message_sent'],
    ['dark', 'inbound'],
  ] as const)('in %s, the form of %s is too', async (theme, action) => {
    await look(page, { state: 'fresh', locale: 'ja', theme });
    await page.locator(`[data-action="${action}"]`).click();
    expect(await faults()).toEqual([]);
  });

  it.each([
    ['light', 0],
    ['dark', 1],
    ['light', 2],
    ['dark', 3],
  ] as const)('in %s, conclusion %i is too', async (theme, nth) => {
    await look(page, { state: 'attempted', locale: 'fr', theme });
    await page.locator('.conclude button').nth(nth).click();
    await page.locator('.conclude ~ form').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('would see a fault', async () => {
    await look(page, { state: 'fresh' });
    await page.locator('.next .what').evaluate((el) => el.style.setProperty('color', '#ccddee'));
    expect((await faults()).join()).toContain('color-contrast');
  });
});

describe('by keyboard alone', () => {
  it.each([
    ['en', 'Logged: No answer, today 09:30'],
    ['es', 'Registrado: Sin respuesta, hoy 10:30'],
    ['fr', 'Noté : Pas de réponse, aujourd’hui 10:30'],
    ['ja', '記録しました：応答なし、本日 17:30'],
  ])('an attempt with voicemail is logged and read back in %s [U15, R24]', async (locale, said) => {
    await look(page, { state: 'fresh', locale });
    await page.keyboard.press('Alt+Shift+KeyP');
    await page.keyboard.press('Digit3');
    await page.keyboard.press('KeyV');
    await page.locator('.banner.good').waitFor();
    expect(await page.getByRole('status').innerText()).toContain(said);
    expect(await acts()).toMatchObject([{ outcome: 'no_answer', voicemail: true }]);
    expect(await written()).toEqual([{ kind: 'attempt', no: null }]);
  });

  it('reaches every control in the order in which they stand, and nothing is a trap', async () => {
    await look(page, { state: 'attempted' });
    await page.keyboard.press('Alt+Shift+KeyP');
    const seen: number[] = [];
    let left = false;
    for (let i = 0; i < 120 && !left; i++) {
      await page.keyboard.press('Tab');
      const top = await page.evaluate(() => {
        const focused = document.querySelector('pitlane-panel')?.shadowRoot?.activeElement;
        return focused
          ? focused.getBoundingClientRect().top +
              (document.querySelector('pitlane-panel')?.shadowRoot?.querySelector('.body')?.scrollTop ?? 0)
          : null;
      });
      if (top === null) left = true;
      else seen.push(top);
    }
    expect(left).toBe(true);
    expect(seen.length).toBeGreaterThan(25);
    // Never back up the panel by more than a row.
    const jumps = seen.filter((top, i) => i > 0 && top < (seen[i - 1] ?? 0) - 60);
    expect(jumps).toEqual([]);
  });

  it('types digits into a field and logs nothing by it [U15]', async () => {
    await look(page, { state: 'fresh' });
    await page.getByLabel('What the customer said').click();
    await page.keyboard.type('3 days, 1 car');
    expect(await acts()).toEqual([]);
    expect(await page.getByLabel('What the customer said').inputValue()).toBe('3 days, 1 car');
  });
});

describe('beside Salesforce', () => {
  it('runs nothing that a note says, and stays in its width whatever is written', async () => {
    await look(page, { state: 'hostile' });
    await unfold();
    const wide = await page.locator('.body').evaluate((el) => el.scrollWidth - el.clientWidth);
    expect(wide).toBe(0);
    expect(await page.title()).not.toBe('hacked');
  });

  it.each(['en', 'es', 'fr', 'it', 'ja'])('fits its words in %s', async (locale) => {
    await look(page, { state: 'attempted', locale });
    const over = await page
      .locator('button, .chip')
      .evaluateAll((all) =>
        all.filter((el) => el.scrollWidth > el.clientWidth + 1).map((el) => el.textContent),
      );
    expect(over).toEqual([]);
  });

  it('is there on a window of 320 pixels, as at four times the size, without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 480 });
    await look(page, { state: 'fresh', locale: 'fr' });
    const aside = await page.locator('pitlane-panel aside').boundingBox();
    expect(aside?.x).toBeGreaterThanOrEqual(0);
    expect((aside?.x ?? 0) + (aside?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(await page.locator('.body').evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
  });

  it('can be dragged to the other side, and stays there', async () => {
    await look(page, { state: 'fresh' });
    const bar = await page.locator('header').boundingBox();
    if (!bar) throw new Error('no bar');
    await page.mouse.move(bar.x + 120, bar.y + 18);
    await page.mouse.down();
    await page.mouse.move(200, 300, { steps: 4 });
    await page.mouse.up();
    const aside = await page.locator('pitlane-panel aside').boundingBox();
    expect(aside?.x).toBeLessThan(20);
    const kept = await page.evaluate(() => (globalThis as unknown as { world: World }).world.settings.panel);
    expect(kept.side).toBe('left');
  });

  it('a real double click on an outcome is one attempt [U15]', async () => {
    await look(page, { state: 'fresh' });
    await page.locator('[data-action="reached"]').dblclick();
    await page.locator('.banner.good').waitFor();
    expect(await acts()).toHaveLength(1);
    expect(await written()).toHaveLength(1);
  });
});
