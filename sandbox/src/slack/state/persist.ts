import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { State } from './types.ts';

/** Reads a kept state. @throws when the file is there and is not one, with what to do */
export function loadState(file: string): State | null {
  if (!existsSync(file)) return null;
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as State;
    if (state.v !== 1) throw new Error('not version 1');
    return state;
  } catch (error) {
    throw new Error(
      `${file} does not hold a sandbox workspace (${(error as Error).message}). Delete it to start with a new one.`,
      { cause: error },
    );
  }
}

/** Writes the state whole or not at all. */
export function saveState(file: string, state: State): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(state), { mode: 0o600 });
  renameSync(part, file);
}

/** Writes soon after a change, once for many changes. */
export class Saver {
  #timer: NodeJS.Timeout | undefined;
  readonly #write: () => void;

  constructor(file: string | undefined, state: State) {
    this.#write = () => {
      if (file) saveState(file, state);
    };
  }

  later(): void {
    this.#timer ??= setTimeout(() => this.flush(), 150).unref();
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#write();
  }
}
