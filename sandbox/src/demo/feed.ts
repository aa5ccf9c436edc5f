import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '@pitlane/bot/desk';
import { importFile } from '@pitlane/bot/sources/import';
import { parseSetup } from '@pitlane/bot/sources/setup/index';
import { placeByKey } from '@pitlane/bot/store/dealerships';
import { saveSetup } from '@pitlane/bot/store/setup';
import { sampleFile } from './files.ts';
import { ANNECY, MADRID, type Sample, TOKYO } from './samples.ts';

const SAMPLES: readonly [key: string, locale: 'es' | 'fr' | 'ja', samples: readonly Sample[]][] = [
  ['madrid', 'es', MADRID],
  ['annecy', 'fr', ANNECY],
  ['tokyo', 'ja', TOKYO],
];

/**
 * The demo's dealerships by the set-up file that an operator would write, and on the first start their leads
 * by the files that Salesforce would export. Both stay in the data directory to look at and to try again.
 */
export async function feed(desk: Desk, dataDir: string, say: (line: string) => void): Promise<void> {
  const text = await readFile(new URL('./dealerships.yaml', import.meta.url), 'utf8');
  const parsed = parseSetup(text, { now: desk.now() });
  if (!parsed.ok) throw new Error(`the demo's set-up file is wrong: ${JSON.stringify(parsed.problems)}`);
  await saveSetup(desk.db, parsed.setup, { newId: desk.newId, now: desk.now() });
  // Whoever tries it out at night sees the messages that the staff would get in the morning.
  if ((await desk.db.lead.count()) === 0)
    await desk.db.person.updateMany({ data: { notices: { quiet: 'never' } } });
  const samplesDir = join(dataDir, 'samples');
  await mkdir(samplesDir, { recursive: true });
  for (const [key, locale, samples] of SAMPLES) {
    const place = await placeByKey(desk.db, key);
    if (!place) throw new Error(`the demo's set-up file has no dealership ${key}`);
    const { dealership } = place;
    if ((await desk.db.lead.count({ where: { dealershipId: dealership.id } })) > 0) continue;
    const { zone, holidays } = dealership.hours;
    const csv = sampleFile(samples, { locale, now: desk.now(), zone, holidays: holidays.map((h) => h.date) });
    const file = join(samplesDir, `${key}.csv`);
    await writeFile(file, csv);
    const report = await importFile(desk, place, file, { name: `${key}.csv` });
    const bad = report.problems.filter((p) => p.severity === 'error').length + report.failed.length;
    if (bad > 0) throw new Error(`${key}.csv: ${bad} of the demo's rows could not be read`);
    say(`      ${dealership.name}: ${report.received} leads`);
  }
}
