export * from './types.ts';
export { proposeApiNames } from './api-names.ts';
export { readLeadPage } from './lead-page.ts';
export { assignmentOf, incomingFromPage, leadFromPage, seenOnPage, type Missing } from './lead.ts';
export { isLeadPageUrl, isRecordId, orgOf, readLightningUrl, type LightningPlace } from './url.ts';
export { readListPage, type ListPage, type ListSnapshot } from './list-page.ts';
export { notStored } from './stored.ts';
export { writePlan } from './write-plan.ts';
export * from './write-plan.types.ts';
