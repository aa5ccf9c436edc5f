import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchWithExtension } from '../../test/browser/extension.ts';
import { startTestOrg } from '../../test/browser/org.ts';

const ROUNDS = 20;
/** What an advisor does not notice, in ms. */
const LIMIT = 100;
/** What every allowed page pays for, gzipped. */
const LOADER_LIMIT = 30_000;

/** In the page: from the record's fields to the panel with its buttons, or to the next frame without one. */
const WAIT = (selector: string | null) => `new Promise((done) => {
  const look = () => {
    const ready = ${selector === null} || document.querySelector('pitlane-panel')?.shadowRoot?.querySelector('${selector ?? '*'}');
    const [drawn] = performance.getEntriesByName('record-drawn');
    if (ready && drawn !== undefined) done([performance.now() - drawn.startTime, drawn.startTime]);
    else requestAnimationFrame(look);
  };
  look();
})`;

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

const sizeOf = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

async function measure(
  folder: string | undefined,
): Promise<{ shown: number; fields: number; loader: number }> {
  const org = await startTestOrg();
  const extension = await launchWithExtension('en-GB', folder);
  const page = await extension.context.newPage();
  // Lightning's fields come some time after the page.
  org.set({ lateMs: 600, shadow: 'native' });
  const shown: number[] = [];
  const fields: number[] = [];
  for (let i = 0; i <= ROUNDS; i++) {
    await page.goto(org.lead, { waitUntil: 'commit' });
    const [after = NaN, drawn = NaN] = await page.evaluate<number[]>(
      WAIT(folder === undefined ? '.outcomes' : null),
    );
    // The first one starts the service worker.
    if (i === 0) continue;
    shown.push(after);
    fields.push(drawn);
  }
  const loader = folder === undefined ? sizeOf(join(extension.dist, 'src/content/main.iife.js')) : 0;
  await extension.close();
  await org.close();
  return { shown: median(shown), fields: median(fields), loader };
}

/** The panel in a real Chromium: how soon after the record's fields, and what the page pays for it. */
export async function benchPanel(): Promise<string> {
  const empty = mkdtempSync(join(tmpdir(), 'pitlane-empty-'));
  writeFileSync(
    join(empty, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'does nothing',
      version: '1',
      background: { service_worker: 'worker.js' },
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['nothing.js'] }],
    }),
  );
  for (const file of ['worker.js', 'nothing.js']) writeFileSync(join(empty, file), '');
  const ours = await measure(undefined);
  const peer = await measure(empty);
  rmSync(empty, { recursive: true });
  const { loader } = ours;
  const ms = (x: number) => `${x.toFixed(0).padStart(6)} ms`;
  return [
    `The panel on a lead page, median of ${ROUNDS}`,
    `  from the record's fields to the panel   ${ms(ours.shown)}   limit ${LIMIT} ms ${ours.shown <= LIMIT ? '✓' : '✗'}`,
    `  fields there, with Pitlane              ${ms(ours.fields)}`,
    `  fields there, with an empty extension   ${ms(peer.fields)}   ratio ${(ours.fields / peer.fields).toFixed(3)}`,
    `  script before the panel opens           ${(loader / 1000).toFixed(1).padStart(6)} KB   limit ${LOADER_LIMIT / 1000} KB ${loader <= LOADER_LIMIT ? '✓' : '✗'}`,
  ].join('\n');
}
