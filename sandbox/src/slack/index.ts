export type * from './contract.ts';
export { ControlClient, until } from './control/client.ts';
export { REAL_RATES } from './limits/limiter.ts';
export { refuseRealSlack, RealSlackError } from './real-slack.ts';
export { ControlError } from './refusal.ts';
export { startWorkspace } from './start.ts';
export { appOfManifest } from './app-settings.ts';
