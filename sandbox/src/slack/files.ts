import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { World } from './world.ts';

/** Where apps put the bytes of a file, and where the page gets them. */
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
    // A file never runs in the page: it is a download, images apart.
    const shown = /^image\/(png|jpeg|gif)$/.test(file.mimetype);
    return c.body(Buffer.from(file.data, 'base64'), 200, {
      'content-type': file.mimetype,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });
  return routes;
}

/** The bytes sent as they are, or as the only file of a multipart form. */
async function bytesOf(request: Request): Promise<ArrayBuffer> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return request.arrayBuffer();
  for (const value of (await request.formData()).values()) {
    if (typeof value !== 'string') return (value as Blob).arrayBuffer();
  }
  return new ArrayBuffer(0);
}
