import type { TaskList } from 'graphile-worker';
import * as z from 'zod';
import type { Desk } from '../desk.ts';
import { deliver } from '../slack/delivery/deliver.ts';
import type { Deliverer } from '../slack/delivery/deliverer.ts';
import { openChild } from './child.ts';
import { wantDigest } from './digest.ts';
import { wantReport } from './report.ts';
import { SPAN_UNITS } from '../reports/span.ts';
import { purge } from './retention.ts';
import { tick } from './tick.ts';
import { addJob } from '../store/jobs.ts';
import { queueOf } from '../store/deliveries.ts';

const deliverPayload = z.object({ deliveryId: z.uuid() });
const digestPayload = z.object({ dealershipId: z.uuid(), date: z.iso.date() });
const reportPayload = z.object({ dealershipId: z.uuid(), unit: z.enum(SPAN_UNITS) });
const childPayload = z.object({ leadId: z.uuid() });

/** What the worker can do. Payloads are parsed: a job may be older than this program. */
export function tasks(desk: Desk, deliverer: Deliverer): TaskList {
  return {
    deliver: async (payload, helpers) => {
      const { deliveryId } = deliverPayload.parse(payload);
      const outcome = await deliver(deliverer, deliveryId);
      if (outcome.result !== 'again') return;
      // A new job instead of a failed one: the wait is Slack's, not the queue's growing back-off.
      await addJob(
        desk.db,
        'deliver',
        { deliveryId },
        {
          key: `deliver:${deliveryId}`,
          queue: await queueOf(desk.db, deliveryId),
          priority: helpers.job.priority,
          runAt: new Date(Date.now() + outcome.afterMs),
        },
      );
    },
    tick: async () => {
      await tick(desk);
    },
    digest: async (payload) => {
      const { dealershipId, date } = digestPayload.parse(payload);
      await wantDigest(desk, dealershipId, date);
    },
    report: async (payload) => {
      const { dealershipId, unit } = reportPayload.parse(payload);
      await wantReport(desk, deliverer.slack, dealershipId, unit);
    },
    purge: async () => {
      await purge(desk);
    },
    open_child: async (payload) => {
      await openChild(desk, childPayload.parse(payload).leadId);
    },
  };
}
