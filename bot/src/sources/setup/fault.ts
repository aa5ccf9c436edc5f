import * as z from 'zod';
import type { SetupCode, SetupProblem } from './types.ts';

export type Path = readonly (string | number)[];

/** What is wrong with one value; turned into a problem with its place by whoever knows the place. */
export class Fault extends Error {
  constructor(
    readonly code: SetupCode,
    readonly params: SetupProblem['params'] = {},
    /** Inside the value that was read. */
    readonly at: Path = [],
  ) {
    super(code);
  }
}

/** A reader of one value as a step of a schema: what it throws as `Fault` becomes an issue. */
export const via =
  <In, Out>(read: (value: In) => Out) =>
  (value: In, ctx: z.RefinementCtx): Out => {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      ctx.addIssue({
        code: 'custom',
        path: [...error.at],
        params: { code: error.code, params: error.params },
      });
      return z.NEVER;
    }
  };
