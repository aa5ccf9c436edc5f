import { Hono } from 'hono';
import type { Desk } from '../desk.ts';
import { MAKERS } from '../files/makers.ts';
import type { FileMaker } from '../files/types.ts';
import { fileWishOf } from '../store/file-links.ts';

const TOKEN = /^[\w-]{43}$/;

/** Nothing on the way keeps the file, and a page of ours loads nothing from anywhere. */
const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};

/** `/f/<token>`: files that are made when their link is followed (U6). Whatever is wrong, the answer is 404. */
export function fileRoutes(desk: Desk): Hono {
  const app = new Hono();
  app.get('/f/:token', async (c) => {
    const token = c.req.param('token');
    const gone = () => c.text('This link is not valid any more.\n', 404, HEADERS);
    if (!TOKEN.test(token)) return gone();
    try {
      const wish = await fileWishOf(desk.db, token, desk.now());
      const maker = (MAKERS as Readonly<Record<string, FileMaker>>)[wish?.kind ?? ''];
      const file = wish && maker ? await maker(desk, wish) : null;
      if (!file) return gone();
      const kind = file.inline ? 'inline' : 'attachment';
      const body = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
      return c.body(body, 200, {
        ...HEADERS,
        'content-type': file.type,
        'content-disposition': `${kind}; filename="${file.name.replace(/[^\w.-]/g, '_')}"`,
      });
    } catch (error) {
      // Not to the general handler: it logs the path, and the path is the key.
      const reference = desk.newId().slice(-8);
      desk.log.error(
        { reference, message: error instanceof Error ? error.message : undefined },
        'a file failed',
      );
      return c.text(`The file could not be made (${reference}).\n`, 500, HEADERS);
    }
  });
  return app;
}
