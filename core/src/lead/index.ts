export * from './types.ts';
export * from './events.ts';
export * from './commands.ts';
export * from './next-step.types.ts';
