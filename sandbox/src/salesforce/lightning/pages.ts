import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { label } from '@pitlane/core/lexicon/label';
import { Hono } from 'hono';
import { OBJECT, pagePaths, type OrgSettings, type RecordView, type SessionView } from '../contract.ts';
import { type BuiltPages, buildPages } from './build.ts';
import { i18nOf } from './i18n.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** As strict as Salesforce's own pages: what an extension brings must not lean on a looser one. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'self'; base-uri 'self'; object-src 'none'";

/** Lightning's addresses and what their pages are made of. @param session what every page brings along */
export async function lightningPages(
  session: () => SessionView,
  say?: (line: string) => void,
): Promise<Hono> {
  const built = await buildPages(say);
  const app = new Hono();
  app.get('/', (c) => c.redirect(pagePaths.list('all')));
  app.get('/lightning/*', (c) => {
    c.header('content-security-policy', POLICY);
    return c.html(shell(session()));
  });
  app.get('/assets/*', (c) => {
    const found = asset(built, c.req.path.slice('/assets/'.length));
    if (found === null) return c.notFound();
    const etag = createHash('sha256').update(found.body).digest('base64url').slice(0, 20);
    c.header('cache-control', 'max-age=600');
    c.header('etag', `"${etag}"`);
    c.header('content-type', found.type);
    return c.body(new Uint8Array(found.body));
  });
  return app;
}

const OWN = ['boot.js', 'org.css'];
const BUILT = ['app.js', 'synthetic.js'];
const kept = new Map<string, { readonly type: string; readonly body: Buffer }>();

function asset({ folder, designSystem }: BuiltPages, name: string) {
  const path = OWN.includes(name)
    ? join(import.meta.dirname, name)
    : BUILT.includes(name)
      ? join(folder, name)
      : join(designSystem, 'assets', normalize(`${sep}${decodeURIComponent(name)}`));
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  const before = kept.get(path);
  if (before !== undefined) return before;
  try {
    const found = { type, body: readFileSync(path) };
    kept.set(path, found);
    return found;
  } catch {
    return null;
  }
}

function shell(session: SessionView): string {
  const { settings } = session;
  const org = {
    object: OBJECT,
    i18n: i18nOf(settings),
    session: { ...session, list: pagePaths.list('all') },
    account: accountIn(settings),
  };
  const json = JSON.stringify(org).replaceAll('<', '\\u003c');
  const synthetic = settings.shadow === 'synthetic' ? '<script src="/assets/synthetic.js"></script>' : '';
  return `<!doctype html>
<html lang="${settings.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${session.words.app}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/assets/org.css">
</head>
<body>
<script type="application/json" id="org">${json}</script>
<script src="/assets/boot.js"></script>
${synthetic}
<script src="/assets/app.js" defer></script>
</body>
</html>`;
}

/** A record that is no lead, with labels that a lead has too. */
function accountIn({ locale }: OrgSettings): RecordView['sections'][number] {
  const keys = ['request.phone', 'request.country', 'request.city', 'request.email'] as const;
  return {
    label: 'Account',
    fields: keys.map((key, i) => ({
      apiName: `Field${i}`,
      label: label(key, locale),
      type: 'string',
      value: '—',
      shown: '—',
      href: null,
      editable: false,
      required: false,
      options: [],
    })),
  };
}
