export { parseSetup } from './parse.ts';
export * from './types.ts';
