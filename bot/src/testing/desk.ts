import { DEFAULT_POLICY, type IncomingLead, NO_CONSENTS, type Policy } from '@pitlane/core';
import { pino } from 'pino';
import { type Desk, newId } from '../desk.ts';
import { createMetrics } from '../metrics.ts';
import { connect, json } from '../store/client.ts';
import { testDatabase } from '../store/database/testing.ts';

/** Tuesday 10:00 in Madrid, an ordinary working day. */
export const TUESDAY_10 = Date.parse('2026-11-24T09:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

const DAY = [
  { from: '09:00', to: '13:30' },
  { from: '15:30', to: '18:30' },
];

/** A desk on a database of its own, at a time of its own. */
export async function aDesk() {
  const database = await testDatabase();
  const db = connect(database.url, 8);
  const clock = { now: TUESDAY_10 };
  const desk: Desk = {
    db,
    now: () => clock.now,
    newId,
    log: pino({ level: 'silent' }),
    metrics: createMetrics(),
  };
  return {
    desk,
    clock,
    url: database.url,
    async end() {
      await db.$disconnect();
      await database.drop();
    },
  };
}

export interface Staff {
  readonly manager: string;
  readonly marta: string;
  readonly diego: string;
}

/** Madrid with a manager and two advisors sharing a pool. */
export async function aMadrid(
  desk: Desk,
  o: {
    authority?: 'salesforce' | 'pitlane';
    policy?: Partial<Policy>;
    withRule?: boolean;
    key?: string;
  } = {},
): Promise<{ dealershipId: string; people: Staff }> {
  const dealershipId = newId();
  const people: Staff = { manager: newId(), marta: newId(), diego: newId() };
  const key = o.key ?? 'madrid';
  await desk.db.dealership.create({
    data: {
      id: dealershipId,
      key,
      name: 'Concesionario de prueba',
      market: 'ES',
      locale: 'es',
      authority: o.authority ?? 'salesforce',
      slackTeamId: 'T1',
      channelId: `C${key.toUpperCase()}`,
      hours: json({
        zone: 'Europe/Madrid',
        week: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY },
        holidays: [],
        closures: [],
        special: [],
      }),
      policy: json({ ...DEFAULT_POLICY, ...o.policy }),
    },
  });
  const staff = [
    { id: people.manager, name: 'Carmen', roles: ['manager'], userId: `UC${key}` },
    { id: people.marta, name: 'Marta', roles: ['service_advisor'], userId: `UM${key}` },
    { id: people.diego, name: 'Diego', roles: ['service_advisor'], userId: `UD${key}` },
  ];
  for (const { id, name, roles, userId } of staff) {
    await desk.db.person.create({
      data: {
        id,
        name,
        identities: { create: { teamId: 'T1', userId, locale: 'es-ES' } },
        memberships: { create: { dealershipId, roles } },
      },
    });
  }
  if (o.withRule !== false) {
    await desk.db.rule.create({
      data: {
        dealershipId,
        version: 1,
        publishedAt: new Date(TUESDAY_10),
        table: json({
          rows: [],
          otherwise: { to: { kind: 'pool', personIds: [people.marta, people.diego] }, mode: 'auto' },
        }),
      },
    });
  }
  return { dealershipId, people };
}

/** Every spelling of the numbers below, and nothing that an id or a time could contain by chance. */
export const A_PHONE = /\+34 ?612|612 55|\b61255\d{4}\b/;

let count = 0;
/** A customer's request through the website, a minute old. */
export function aRequest(over: Partial<IncomingLead> = {}): IncomingLead {
  const n = ++count;
  return {
    sourceRef: { system: 'salesforce', org: 'test-org', externalId: `a0Q${String(n).padStart(12, '0')}` },
    leadName: `Cliente Inventado ${n}`,
    email: `cliente${n}@cliente.example`,
    phones: [
      `+34 612 55 ${String(10 + Math.floor(n / 100)).padStart(2, '0')} ${String(n % 100).padStart(2, '0')}`,
    ],
    status: 'assigned_to_dealer',
    leadType: 'customer_driven',
    campaign: 'AS Scheduled Maintenance - WEB',
    createdAt: TUESDAY_10 - MINUTE * n,
    preferredDates: [],
    attemptDates: [],
    consents: NO_CONSENTS,
    ...over,
  };
}
