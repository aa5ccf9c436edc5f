export * from './types.ts';
export * from './local.ts';
export { blocksOn, compileHours, scheduleFor, type Schedule } from './schedule.ts';
export * from './open.ts';
export * from './slots.ts';
export * from './format.ts';
