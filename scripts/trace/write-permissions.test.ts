import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../run.ts';
import { permissionsPage } from './write-permissions.ts';

it('docs/permissions.md is as core grants it; if not: pnpm trace [R1, R2, U20]', () => {
  expect(readFileSync(join(root, 'docs/permissions.md'), 'utf8')).toBe(permissionsPage());
});
