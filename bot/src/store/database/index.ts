export { DatabaseError, type DatabaseErrorCode } from './errors.ts';
export type { DatabaseLog } from './log.ts';
export { migrate } from './migrate.ts';
export { migrateJobs } from './migrate-jobs.ts';
export { type OpenDatabaseOptions, type OpenedDatabase, openDatabase } from './open.ts';
