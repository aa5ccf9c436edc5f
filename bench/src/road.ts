import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, newId } from '@pitlane/bot/desk';
import { handle } from '@pitlane/bot/handle';
import { createLog } from '@pitlane/bot/log';
import { createMetrics } from '@pitlane/bot/metrics';
import { receive } from '@pitlane/bot/receive';
import { connect, json } from '@pitlane/bot/store/client';
import { migrate, migrateJobs, openDatabase } from '@pitlane/bot/store/database/index';
import { aMadrid, aRequest } from '@pitlane/bot/testing/desk';
import { pair } from './pair.ts';

/** The whole road of one action beside the least that could keep it: one transaction with one row, on the same disk. */
export async function benchRoad(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pitlane-bench-'));
  const log = createLog('silent');
  const database = await openDatabase({ dataDir, log, mode: 'own' });
  try {
    await migrate(database.url);
    await migrateJobs(database.url);
    const db = connect(database.url, 4);
    const desk: Desk = { db, now: Date.now, newId, log, metrics: createMetrics() };
    const { dealershipId, people } = await aMadrid(desk);
    const received = await receive(desk, dealershipId, aRequest({ createdAt: Date.now() - 60_000 }));
    if (received.result === 'quarantined') throw new Error('quarantined');
    let n = 0;
    const result = await pair({
      title: 'An action: a note on a lead, to the disk (fsync on)',
      ms: 3_000,
      ours: [
        'handle: load, decide, save state, event, words, deliveries, jobs',
        () =>
          handle(desk, {
            dealershipId,
            leadId: received.leadId,
            commandId: `n${++n}`,
            command: {
              type: 'note',
              by: { kind: 'person', personId: people.marta },
              noteId: `n${n}`,
              text: 'x',
            },
          }),
      ],
      peer: [
        'one interactive transaction that writes one row',
        () =>
          db.$transaction((tx) =>
            tx.leadEvent.create({
              data: {
                leadId: received.leadId,
                seq: 1_000_000 + ++n,
                commandId: 'bench',
                type: 'bench',
                data: json({}),
                at: new Date(),
              },
            }),
          ),
      ],
    });
    await db.$disconnect();
    return result;
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
