import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';

/** A requirement of the sources, in our own words. */
export interface Requirement {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}

/** A point on which the sources disagree or are silent. */
export interface Contradiction {
  readonly id: string;
  readonly point: string;
  readonly quotes: string;
  readonly default: string;
  /** Paths in the dealership's policy; empty: one reading only, and `noSwitch` says why. */
  readonly switches: readonly string[];
  readonly noSwitch?: string;
}

export interface RuleOfUse {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Sources {
  readonly R: readonly Requirement[];
  readonly X: readonly Contradiction[];
  readonly U: readonly RuleOfUse[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(root, 'scripts/trace', file), 'utf8')) as T;

export const sources = (): Sources => read('requirements.json');

/** What is proved elsewhere and not yet: by id, where it will live. A test takes it off this list. */
export const waiting = (): Readonly<Record<string, string>> => read('waiting.json');
