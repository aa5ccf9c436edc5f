export * from './time/index.ts';
export * from './dealership/types.ts';
export * from './dealership/policy.ts';
export * from './lead/index.ts';
export * from './permissions.ts';
export * from './lexicon/index.ts';
export * from './intake/index.ts';
