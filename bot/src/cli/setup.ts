import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type MessageKey, t } from '@pitlane/core';
import { Command } from 'commander';
import { parseSetup } from '../sources/setup/index.ts';
import type { SetupProblem } from '../sources/setup/types.ts';
import { loadPlace } from '../store/dealerships.ts';
import { refreshAllDue } from '../store/leads.ts';
import { saveSetup } from '../store/setup.ts';
import { withDesk } from './desk.ts';
import { OperatorError } from './errors.ts';

/** `pitlane setup FILE.yaml`: dealerships, people, hours and rules; checked whole before anything is stored. */
export const setupCommand = () =>
  new Command('setup')
    .description('create or change dealerships, people, hours and rules from a YAML file')
    .argument('<file>', 'see docs/setup.example.yaml')
    .option('--dry-run', 'check only; store nothing')
    .action(async (file: string, options: { dryRun?: boolean }) => {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new OperatorError(`${basename(file)} cannot be read (${error.code}). Check the name.`);
      });
      const parsed = parseSetup(text, { now: Date.now() });
      if (!parsed.ok) {
        const lines = parsed.problems.map((p) => `  ✗ ${describe(p)}`).join('\n');
        throw new OperatorError(`${basename(file)} is not usable; nothing was stored:\n${lines}`);
      }
      for (const warning of parsed.setup.warnings) console.log(`· ${describe(warning)}`);
      if (options.dryRun) {
        console.log(`${basename(file)} is usable. Nothing was stored (dry run).`);
        return;
      }
      await withDesk(async (desk) => {
        const saved = await saveSetup(desk.db, parsed.setup, { newId: desk.newId, now: desk.now() });
        for (const s of saved) {
          const { dealership } = await loadPlace(desk.db, s.dealershipId);
          await refreshAllDue(desk.db, dealership, desk.now());
          const rule = s.rule === null ? 'rule unchanged' : `rule version ${s.rule}`;
          console.log(`✓ ${s.key}: ${s.created ? 'created' : 'updated'}, ${s.people} people, ${rule}`);
        }
        console.log('Next: pnpm pitlane import <file> --dealership <key>, then pnpm start');
      });
    });

/** Operators read English; what, where, and what to do. */
function describe(p: SetupProblem): string {
  const where = [p.line === null ? null : `line ${p.line}`, p.path || null].filter(Boolean).join(', ');
  const what = t('en', `setup.${p.code}` as MessageKey, { ...p.params, path: p.path });
  return where ? `${where}: ${what}` : what;
}
