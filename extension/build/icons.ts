/** Draws the icons from icon.svg: `pnpm --filter @pitlane/extension icons`. The files are committed. */
import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
for (const size of [16, 48, 128]) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(join(import.meta.dirname, '../public/icons', `${size}.png`), png);
}
