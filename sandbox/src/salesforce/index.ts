export {
  DEFAULT_SETTINGS,
  OBJECT,
  type OrgSettings,
  pagePaths,
  type RunningOrg,
  type SaveLog,
} from './contract.ts';
export type { Org, OrgData, OrgUser } from './server.ts';
export { type OrgOptions, startOrg } from './start.ts';
export { recordOf, seed, seedExample } from './samples.ts';
export { DEALER, type OrgStore } from './store.ts';
