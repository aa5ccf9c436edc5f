import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Context } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: http://127.0.0.1:* http://localhost:*; frame-ancestors 'none'";

/** Serves the built web page; nothing outside its folder. */
export async function servePage(c: Context, dir: string): Promise<Response> {
  const path = decodeURIComponent(new URL(c.req.url).pathname);
  try {
    const root = await realpath(dir);
    const file = await realpath(join(root, path === '/' ? 'index.html' : path));
    const type = TYPES[extname(file)];
    if (!file.startsWith(root + sep) || !type) return c.notFound();
    return c.body(await readFile(file), 200, {
      'content-type': type,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    });
  } catch {
    return path === '/'
      ? c.text('The sandbox page is not built: run pnpm start, or buildPage() of sandbox/page/build.ts.', 503)
      : c.notFound();
  }
}
