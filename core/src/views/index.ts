export { byWork, type CustomerOf, type Mark, markOf, type WorkDue, workDue } from './due.ts';
export {
  OWN_GROUPS,
  type OwnGroup,
  ownGroupName,
  ownGroupOf,
  type View,
  viewName,
  viewOf,
  VIEWS,
} from './views.ts';
export {
  type Column,
  columnName,
  columnsOf,
  defaultSort,
  leadList,
  type LeadRow,
  leadRow,
  type ListFilter,
  page,
  type Page,
  type Sort,
  sortRows,
} from './list.ts';
export {
  type Digest,
  DIGEST_GROUPS,
  DIGEST_LINES,
  type DigestGroup,
  type DigestGroupKey,
  type DigestLine,
  digestOf,
  type DigestOptions,
} from './digest.ts';
export {
  maySeePersonFigures,
  MEETING_LINES,
  type MeetingPage,
  meetingPage,
  meetingReaders,
  type Reader,
  type SlaLine,
} from './meeting.ts';
export {
  type ContactWords,
  type Table,
  type TrackingRow,
  trackingRows,
  trackingTable,
  trackingTableOffered,
} from './tracking.ts';
export { type AuditLine, auditLines } from './audit.ts';
export { digestGroupName } from './names.ts';
