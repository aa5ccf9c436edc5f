import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';

/** Every module that one brings along; what only types are taken from is left out, as by the bundler. */
function modulesOf(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  const source = readFileSync(file, 'utf8');
  for (const [, types, path] of source.matchAll(/(?:import|export)( type)?\b[^;]*? from '(\.[^']+)'/g))
    if (types === undefined && path !== undefined) modulesOf(new URL(path, file), seen);
  return seen;
}
const from = (path: string) =>
  [...modulesOf(new URL(path, import.meta.url))].filter((m) => m.includes('/texts/'));

describe('a browser', () => {
  it('loads no language with the rules of the texts, and each language alone [U17]', () => {
    const words = /\/texts\/(lang|spoken|written|all)\b/;
    expect(from('./index.ts').length).toBeGreaterThan(8);
    expect(from('./index.ts').filter((m) => words.test(m))).toEqual([]);
    for (const locale of LOCALES)
      expect(from(`./lang/${locale}.ts`).map((m) => m.split('/texts/')[1])).toEqual([
        `lang/${locale}.ts`,
        `spoken/${locale}.ts`,
        `written/${locale}.ts`,
      ]);
  });
});
