import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

export type Metrics = ReturnType<typeof createMetrics>;

/** Prometheus figures of this process. Labels are kinds and results, never people. */
export function createMetrics(withProcess = false) {
  const registry = new Registry();
  if (withProcess) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    received: new Counter({
      name: 'pitlane_leads_received_total',
      help: 'Leads that came in, by origin',
      labelNames: ['origin'] as const,
      registers,
    }),
    assigned: new Counter({
      name: 'pitlane_leads_assigned_total',
      help: 'Assignments of a lead to a person, by how it was decided (held: waits for the manager)',
      labelNames: ['how'] as const,
      registers,
    }),
    deliveries: new Counter({
      name: 'pitlane_deliveries_total',
      help: 'Messages to Slack, by kind and result',
      labelNames: ['kind', 'result'] as const,
      registers,
    }),
    commands: new Counter({
      name: 'pitlane_commands_total',
      help: 'What people and time asked of a lead, by type and result',
      labelNames: ['type', 'result'] as const,
      registers,
    }),
    due: new Gauge({
      name: 'pitlane_leads_due',
      help: 'Leads whose moment had come at the last tick',
      registers,
    }),
  };
}
