import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { judge } from './judge.ts';
import { sources, waiting } from './requirements.ts';
import { scan } from './scan.ts';
import { commandsPage } from './write-commands.ts';
import { permissionsPage } from './write-permissions.ts';
import { policyPage } from './write-policy.ts';
import { requirementsPage } from './write-requirements.ts';

/**
 * `pnpm trace` writes docs/requirements.md, docs/policy.md and docs/commands.md; `pnpm trace --check` says whether they
 * are as they would be written. Both fail when a requirement has neither a test nor its place on the waiting list.
 */
const all = sources();
const waits = waiting();
const verdict = judge(
  [...all.R, ...all.X, ...all.U].map((r) => r.id),
  scan(),
  waits,
);
const faults = [...verdict.faults];
const pages = {
  'docs/requirements.md': requirementsPage(all, verdict, waits),
  'docs/policy.md': policyPage(all),
  'docs/commands.md': commandsPage(),
  'docs/permissions.md': permissionsPage(),
};
const check = process.argv.includes('--check');
for (const [file, text] of Object.entries(pages)) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) faults.push(`${file} is out of date: run pnpm trace`);
  else writeFileSync(path, text);
}

for (const kind of ['R', 'X', 'U'] as const) {
  const ids = all[kind].map((r) => r.id);
  const proved = ids.filter((id) => (verdict.proofs.get(id)?.length ?? 0) > 0).length;
  const names = ids.filter((id) => waits[id]);
  const rest = names.length > 0 ? `; waiting: ${names.map((id) => `${id} (${waits[id]})`).join(', ')}` : '';
  console.log(`${kind}: ${proved} of ${ids.length} proved${rest}`);
}
for (const fault of faults) console.error(`✗ ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
