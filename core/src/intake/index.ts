export * from './types.ts';
export { fingerprintOf, recordId } from './fingerprint.ts';
export { natureOf, originOf } from './nature.ts';
export { findHeader, headerScore } from './columns.ts';
export { languageCode } from './languages.ts';
export { readTable, type ReadTableOptions } from './read-table.ts';
export { customerFactsOf, leadFactsOf, seenOf } from './facts.ts';
export { type ContactFound, readMessage } from './from-message.ts';
