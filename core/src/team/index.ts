export { type BulkGiven, type BulkHow, planBulk, undoBulk } from './bulk.ts';
export { type Handover, handBackOf, handoverOf, planHandover } from './handover.ts';
export { FINDING_CODES, type Finding, type FindingCode, type Signals, staleness } from './staleness.ts';
export { takeOverOffered } from './take-over.ts';
