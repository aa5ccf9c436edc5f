export * from './acts.ts';
export * from './contract.ts';
