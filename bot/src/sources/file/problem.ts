import type { ImportProblemCode } from '@pitlane/core';

/** A file that cannot be read at all, and why. */
export class FileProblem extends Error {
  readonly code: ImportProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: ImportProblemCode,
    params: Readonly<Record<string, string | number>>,
    options?: { readonly cause: unknown },
  ) {
    super(`Lead file: ${code}`, options);
    this.name = 'FileProblem';
    this.code = code;
    this.params = params;
  }
}
