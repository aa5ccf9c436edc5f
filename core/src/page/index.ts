export * from './types.ts';
export { readLeadPage } from './lead-page.ts';
export { assignmentOf, incomingFromPage, leadFromPage, seenOnPage, type Missing } from './lead.ts';
export { isLeadPageUrl, isRecordId, readLightningUrl, type LightningPlace } from './url.ts';
