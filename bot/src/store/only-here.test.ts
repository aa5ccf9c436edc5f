import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A query of a table, or plain SQL. Transactions may be opened where a deed is one step. */
const QUERY =
  /\b(?:db|tx)\s*\.\s*(?:[a-z]\w*\s*\.\s*(?:find|create|update|delete|upsert|count|groupBy|aggregate)\w*\s*\(|\$(?:queryRaw|executeRaw))/;

it('tables are asked in bot/src/store and nowhere else', () => {
  const src = new URL('..', import.meta.url).pathname;
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((f) => f.replaceAll('\\', '/'))
    .filter((f) => /\.tsx?$/.test(f) && !/^store\/|\.test\.tsx?$|(?:^|\/)testing\//.test(f));
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((f) => QUERY.test(readFileSync(`${src}${f}`, 'utf8')))).toEqual([]);
});
