import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * What the bundler leaves that must not ship: web-accessible resources (no web page may load our scripts, or
 * learn from them who is there; the service worker runs them), a second copy of each injected script, and
 * Preact's one way to make markup of text, which nothing here uses.
 */
export function tidy(dist: string): void {
  const path = join(dist, 'manifest.json');
  const { web_accessible_resources: _dropped, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<
    string,
    unknown
  >;
  writeFileSync(path, `${JSON.stringify(rest, null, 2)}\n`);

  const text = (name: string): string => readFileSync(join(dist, name), 'utf8');
  const assets = readdirSync(join(dist, 'assets'));
  const used = new Set<string>();
  const visit = (words: string): void => {
    for (const name of assets) {
      if (used.has(name) || !mentions(words, name)) continue;
      used.add(name);
      if (name.endsWith('.js')) visit(text(`assets/${name}`));
    }
  };
  visit(text('service-worker-loader.js'));
  visit(text('src/options/index.html'));
  for (const name of assets) if (!used.has(name)) rmSync(join(dist, 'assets', name));

  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.js') && text(name).includes('.innerHTML')) {
      writeFileSync(join(dist, name), text(name).replaceAll('.innerHTML', '.textContent'));
    }
  }
}

const mentions = (words: string, name: string): boolean => words.includes(basename(name));
