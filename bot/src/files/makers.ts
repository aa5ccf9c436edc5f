import { reportFile } from './report.ts';
import { trackingFile } from './tracking.ts';
import type { FileMaker } from './types.ts';

/** What a link can give out, by kind. */
export const MAKERS = {
  report: reportFile,
  tracking: trackingFile,
} as const satisfies Readonly<Record<string, FileMaker>>;
export type FileKind = keyof typeof MAKERS;
