/** Why the database cannot be used, as something a program can branch on. */
export type DatabaseErrorCode =
  | 'bad_url'
  | 'unreachable'
  | 'tls'
  | 'auth'
  | 'missing_database'
  | 'too_old'
  | 'owned'
  | 'no_space'
  | 'not_writable'
  | 'no_binaries'
  | 'no_user'
  | 'start_failed'
  | 'busy'
  | 'changed_migration'
  | 'unfinished_migration'
  | 'newer_database'
  | 'failed_migration';

/**
 * The database cannot be used. The message is a plain sentence for the operator: what is wrong, where, and
 * what to do. It never holds a password.
 */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

/** The `code` of a Node or PostgreSQL error ("ENOSPC", "28P01"), or an empty string. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if (error instanceof AggregateError) return error.errors.map(codeOf).find((code) => code !== '') ?? '';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A failed file operation under `where` (a path), as the sentence an operator can act on. */
export function fileError(error: unknown, where: string): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const code = codeOf(error);
  const text = messageOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || /no space left|disk quota/i.test(text)) {
    return new DatabaseError(
      'no_space',
      `The disk that holds ${where} is full. Free some space (a few hundred megabytes), then start again.`,
      { cause: error },
    );
  }
  if (
    ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR'].includes(code) ||
    /read-only file system|permission denied/i.test(text)
  ) {
    return new DatabaseError(
      'not_writable',
      `Pitlane cannot write to ${where}. Give it a data directory it may write to, or set DATABASE_URL to a PostgreSQL server.`,
      { cause: error },
    );
  }
  return new DatabaseError(
    'start_failed',
    `The built-in database could not be prepared in ${where}: ${text}`,
    {
      cause: error,
    },
  );
}
