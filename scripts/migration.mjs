// Writes the next migration: what turns the database that prisma/migrations make into the one that
// prisma/schema.prisma describes.   node scripts/migration.mjs <name>   |   node scripts/migration.mjs --check
//
// Prisma downloads its schema engine for this. Where it cannot, PRISMA_SCHEMA_ENGINE_BINARY names one. An engine
// that does nothing prints nothing and reports success, so the answer is believed only when it says something.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const migrations = join(root, 'prisma', 'migrations');
const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build', 'index.js');

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The SQL between the two states, or an empty string when there is no difference. */
function difference() {
  const known = existsSync(migrations) && readdirSync(migrations).some((name) => /^\d/.test(name));
  const from = known ? ['--from-migrations', 'prisma/migrations'] : ['--from-empty'];
  const run = spawnSync(
    process.execPath,
    [cli, 'migrate', 'diff', ...from, '--to-schema', 'prisma/schema.prisma', '--script'],
    { cwd: root, env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' }, encoding: 'utf8' },
  );
  const sql = run.stdout ?? '';
  if (run.status !== 0 || sql.trim() === '') {
    fail(
      `Prisma could not compare:\n${run.stderr || run.error?.message || 'it printed nothing: is the schema engine a real one?'}`,
    );
  }
  return sql.includes('This is an empty migration') ? '' : sql;
}

const [argument = ''] = process.argv.slice(2);
if (argument !== '--check' && !/^[a-z][a-z0-9_]*$/.test(argument)) {
  fail('Give the migration a name of small letters, digits and _: node scripts/migration.mjs add_notes');
}
const sql = difference();
if (argument === '--check') {
  if (sql !== '') fail(`The migrations do not make the schema. Missing:\n${sql}`);
  console.log('The migrations make the schema.');
} else if (sql === '') {
  console.log('Nothing to do: the migrations make the schema already.');
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const directory = join(migrations, `${stamp}_${argument}`);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'migration.sql'), sql);
  writeFileSync(join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Written: prisma/migrations/${stamp}_${argument}/migration.sql. Read it before you commit it.`);
}
