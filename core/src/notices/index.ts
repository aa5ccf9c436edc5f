export * from './preferences.ts';
export { isUrgent, nextBundleAt, type NoticeFacts, roundOf } from './budget.ts';
export { hearing, type Hearing, hearsFrom, type Listener, standIn } from './hearing.ts';
