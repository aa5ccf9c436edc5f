export { assign, type AssignContext, type Assigned } from './assign.ts';
export { actingManager, isAbsent, isActive, isAtWork } from './people.ts';
export { type Matched, matchRow } from './match.ts';
export { describeExplanation } from './describe.ts';
export { FAIRNESS_DAYS } from './share.ts';
export * from './rule/index.ts';
