import type { Rejection } from '@pitlane/core';
import type { Problem } from './views/problem.ts';

/** What was asked for is not to be had; the reason is for the person to read. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export const refusedFor = (rejection: Rejection): Refused =>
  new Refused({ kind: 'rejection', rejection, names: () => '—' });
