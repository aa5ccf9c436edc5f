import type { Setup } from '@pitlane/bot/sources/setup/types';
import type { Member, Role } from '@pitlane/core';
import type { WorkspaceSeed } from '@pitlane/sandbox';

const TEAM = 'T0TEST';
/** Invented: a manager, her alternate, six advisors. */
const STAFF: readonly { key: string; name: string; roles: readonly Role[] }[] = [
  { key: 'carmen', name: 'Carmen Robles', roles: ['manager'] },
  { key: 'pilar', name: 'Pilar Andrade', roles: ['alternate'] },
  { key: 'marta', name: 'Marta Quiroga', roles: ['service_advisor'] },
  { key: 'diego', name: 'Diego Salas', roles: ['service_advisor'] },
  { key: 'luis', name: 'Luis Ferrer', roles: ['service_advisor'] },
  { key: 'ines', name: 'Inés Vidal', roles: ['service_advisor'] },
  { key: 'oscar', name: 'Óscar Prado', roles: ['service_advisor'] },
  { key: 'nuria', name: 'Nuria Campos', roles: ['service_advisor'] },
];
export const ADVISORS = STAFF.filter((s) => s.roles.includes('service_advisor')).map((s) => s.key);
export const userOf = (key: string): string => `U0${key.toUpperCase()}`;

const workspace: WorkspaceSeed = {
  team: { id: TEAM, name: 'Test', domain: 'test' },
  users: STAFF.map((s) => ({
    id: userOf(s.key),
    name: s.key,
    realName: s.name,
    locale: 'es-ES',
    tz: 'Europe/Madrid',
  })),
  channels: [
    {
      id: 'C0WEEK',
      name: 'leads',
      isPrivate: true,
      members: [...STAFF.map((s) => userOf(s.key)), 'U0PITLANE'],
    },
  ],
};

const day = [
  { from: '09:00', to: '13:30' },
  { from: '15:30', to: '18:30' },
];

const setup: Setup = {
  people: STAFF.map(({ key, name }) => ({ key, name, identities: [{ teamId: TEAM, userId: userOf(key) }] })),
  dealerships: [
    {
      key: 'week',
      name: 'Tridente Semana',
      market: 'ES',
      locale: 'es',
      authority: 'salesforce',
      salesforceUrl: null,
      salesforceAccount: null,
      slack: { teamId: TEAM, channelId: 'C0WEEK' },
      hours: {
        zone: 'Europe/Madrid',
        week: { 1: day, 2: day, 3: day, 4: day, 5: day },
        holidays: [],
        closures: [],
        special: [],
      },
      policy: {},
      members: STAFF.map(
        ({ key, name, roles }): Member => ({
          personId: key,
          name,
          roles: [...roles],
          languages: [],
          skills: [],
          weight: 1,
          capacity: null,
          week: null,
          absences: [],
          joinedOn: null,
          leftOn: null,
        }),
      ),
      rule: { rows: [], otherwise: { to: { kind: 'pool', personIds: [...ADVISORS] }, mode: 'auto' } },
    },
  ],
  warnings: [],
};

export const WEEK_HOUSE = { workspace, setup };
