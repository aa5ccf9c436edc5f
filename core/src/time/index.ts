export * from './types.ts';
export * from './local.ts';
export { blocksOn } from './day.ts';
export { compileHours, scheduleFor, type Schedule } from './schedule.ts';
export * from './open.ts';
export * from './workdays.ts';
export * from './slots.ts';
export * from './format.ts';
export { openingHoursSchema } from './hours-schema.ts';
