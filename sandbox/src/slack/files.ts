import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bearer } from './api/parse.ts';
import { seesFile } from './messages/files.ts';
import type { World } from './world.ts';

type C = Context<{ Bindings: HttpBindings }>;

/** Where apps put the bytes of a file, and where apps and people get them. */
export function fileRoutes(w: World): Hono<{ Bindings: HttpBindings }> {
  const routes = new Hono<{ Bindings: HttpBindings }>();

  routes.post('/_upload/:id', async (c) => {
    const file = w.state.files[c.req.param('id')];
    if (!file || file.data !== undefined) return c.text('unknown upload', 404);
    const bytes = await bytesOf(c.req.raw);
    if (bytes.byteLength !== file.size) return c.text('length does not match', 400);
    file.data = Buffer.from(bytes).toString('base64');
    return c.text(`OK - ${bytes.byteLength}`);
  });

  routes.get('/_files/:id', (c) => {
    const file = w.state.files[c.req.param('id')];
    if (!file?.data || !file.shared) return c.notFound();
    if (!mayFetch(c, w, file.id)) return c.text('not allowed to see this file', 403);
    // A file never runs in the page: it is a download, images and documents apart.
    const shown = /^(image\/(png|jpeg|gif)|application\/pdf)$/.test(file.mimetype);
    return c.body(Buffer.from(file.data, 'base64'), 200, {
      'content-type': file.mimetype,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
  return routes;
}

/** The app by its token and `files:read`; a person on the page if they see the file. Nobody else. */
function mayFetch(c: C, w: World, id: string): boolean {
  const token = bearer(c.req.raw);
  if (token !== undefined) {
    const isGood = token === w.app.botToken && w.app.install === 'installed';
    return isGood && w.app.scopes.includes('files:read');
  }
  const user = c.req.query('user');
  return user !== undefined && seesFile(w, user, id);
}

/** The bytes sent as they are, or as the only file of a multipart form. */
async function bytesOf(request: Request): Promise<ArrayBuffer> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return request.arrayBuffer();
  for (const value of (await request.formData()).values()) {
    if (typeof value !== 'string') return (value as Blob).arrayBuffer();
  }
  return new ArrayBuffer(0);
}
