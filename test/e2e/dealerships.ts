import { readFileSync } from 'node:fs';
import type { Setup, SetupDealership } from '@pitlane/bot/sources/setup/types';
import type { Member, Role } from '@pitlane/core';
import { type AppSeed, appOfManifest, type WorkspaceSeed } from '@pitlane/sandbox';

const TEAM = 'T0TEST';

/** Invented staff: Madrid under Salesforce, Tokyo without. Carmen manages both. */
const STAFF = [
  { key: 'carmen', name: 'Carmen Robles', userId: 'U0CARMEN', locale: 'es-ES', tz: 'Europe/Madrid' },
  { key: 'marta', name: 'Marta Quiroga', userId: 'U0MARTA', locale: 'es-ES', tz: 'Europe/Madrid' },
  { key: 'diego', name: 'Diego Salas', userId: 'U0DIEGO', locale: 'es-ES', tz: 'Europe/Madrid' },
  { key: 'sato', name: '佐藤 誠', userId: 'U0SATO', locale: 'ja-JP', tz: 'Asia/Tokyo' },
  { key: 'emma', name: 'Emma Clarke', userId: 'U0EMMA', locale: 'en-GB', tz: 'Asia/Tokyo' },
] as const;
type Key = (typeof STAFF)[number]['key'];
/** In the workspace, in no dealership. */
export const STRANGER = 'U0STRANGER';

const manifest = readFileSync(new URL('../../slack-manifest.yaml', import.meta.url), 'utf8');
/** Exactly what the manifest asks for: what it lacks is refused, as by Slack. */
export const APP: AppSeed = {
  ...appOfManifest(manifest),
  appId: 'A0PITLANE',
  botUserId: 'U0PITLANE',
  botToken: 'xoxb-test-0000000000000000',
  appToken: 'xapp-test-0000000000000000',
  signingSecret: '0123456789abcdef0123456789abcdef',
};

export const WORKSPACE: WorkspaceSeed = {
  team: { id: TEAM, name: 'Test', domain: 'test' },
  users: [
    ...STAFF.map((s) => ({ id: s.userId, name: s.key, realName: s.name, locale: s.locale, tz: s.tz })),
    { id: STRANGER, name: 'stranger', realName: 'Otra Persona', locale: 'fr-FR', tz: 'Europe/Paris' },
  ],
  channels: [
    {
      id: 'C0MADRID',
      name: 'leads-madrid',
      isPrivate: true,
      members: ['U0CARMEN', 'U0MARTA', 'U0DIEGO', STRANGER, 'U0PITLANE'],
    },
    {
      id: 'C0TOKYO',
      name: 'leads-tokyo',
      isPrivate: true,
      members: ['U0SATO', 'U0EMMA', 'U0CARMEN', 'U0PITLANE'],
    },
  ],
};

const member = (key: Key, roles: Role[]): Member => ({
  personId: key,
  name: STAFF.find((s) => s.key === key)?.name ?? key,
  roles,
  languages: [],
  skills: [],
  weight: 1,
  capacity: null,
  week: null,
  absences: [],
  joinedOn: null,
  leftOn: null,
});

const weekdays = (...blocks: { from: string; to: string }[]) => ({
  1: blocks,
  2: blocks,
  3: blocks,
  4: blocks,
  5: blocks,
});
const always = { holidays: [], closures: [], special: [] };

const madrid: SetupDealership = {
  key: 'madrid',
  name: 'Tridente Madrid',
  market: 'ES',
  locale: 'es',
  authority: 'salesforce',
  salesforceUrl: 'https://tridente.lightning.force.com',
  salesforceAccount: null,
  slack: { teamId: TEAM, channelId: 'C0MADRID' },
  hours: {
    zone: 'Europe/Madrid',
    week: weekdays({ from: '09:00', to: '13:30' }, { from: '15:30', to: '18:30' }),
    ...always,
  },
  policy: {},
  members: [
    member('carmen', ['manager']),
    member('marta', ['service_advisor', 'alternate']),
    member('diego', ['service_advisor']),
  ],
  rule: { rows: [], otherwise: { to: { kind: 'pool', personIds: ['marta', 'diego'] }, mode: 'auto' } },
};

const tokyo: SetupDealership = {
  key: 'tokyo',
  name: 'トリデンテ東京',
  market: 'JP',
  locale: 'ja',
  authority: 'pitlane',
  salesforceUrl: null,
  salesforceAccount: null,
  slack: { teamId: TEAM, channelId: 'C0TOKYO' },
  hours: { zone: 'Asia/Tokyo', week: weekdays({ from: '10:00', to: '19:00' }), ...always },
  policy: {},
  members: [
    member('carmen', ['manager']),
    member('sato', ['service_advisor']),
    member('emma', ['service_advisor']),
  ],
  rule: { rows: [], otherwise: { to: { kind: 'pool', personIds: ['sato', 'emma'] }, mode: 'auto' } },
};

export const setup: Setup = {
  people: STAFF.map(({ key, name, userId }) => ({ key, name, identities: [{ teamId: TEAM, userId }] })),
  dealerships: [madrid, tokyo],
  warnings: [],
};
