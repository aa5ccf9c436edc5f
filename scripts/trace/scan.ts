import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../run.ts';

/** One test and the requirements that its title names. */
export interface Proof {
  readonly file: string;
  readonly sentence: string;
  readonly ids: readonly string[];
}

const ROOMS = ['core', 'bot', 'extension', 'sandbox', 'scripts', 'test', 'bench'];
const SKIPPED = new Set(['node_modules', 'dist', 'generated']);

function* testFiles(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) yield* testFiles(path);
    else if (/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

/** A title in quotes that ends in the requirements it proves, as the argument of a call. */
const TITLE = /\(\s*(['"`])((?:(?!\1)(?:\\.|[^\\]))*?\[((?:[RXU]\d+)(?:, ?[RXU]\d+)*)\])\1/g;

/** Every title that names requirements, from the sources of the tests, in the order of the files. */
export function scan(): Proof[] {
  const proofs: Proof[] = [];
  const rooms = readdirSync(root).filter((name) => ROOMS.includes(name));
  for (const file of rooms.flatMap((room) => [...testFiles(join(root, room))]).sort()) {
    proofs.push(...titlesIn(readFileSync(file, 'utf8'), relative(root, file).replaceAll('\\', '/')));
  }
  return proofs;
}

/** @param file its path from the project's root, as it will be shown */
export function titlesIn(source: string, file: string): Proof[] {
  return [...source.matchAll(TITLE)].map(([, , title = '', ids = '']) => ({
    file,
    sentence: title
      .slice(0, title.lastIndexOf('['))
      .replaceAll(/\\(.)/g, '$1')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    ids: ids.split(',').map((id) => id.trim()),
  }));
}
