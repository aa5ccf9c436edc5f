export * from './dealership/types.ts';
export * from './dealership/policy.ts';
export * from './lead/types.ts';
export * from './lead/events.ts';
export * from './lead/commands.ts';
export * from './lead/next-step.types.ts';
export * from './lexicon/index.ts';
export * from './intake/index.ts';
