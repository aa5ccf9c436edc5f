import type { Json } from '../contract.ts';
import { refusalWith } from '../refusal.ts';
import type { World } from '../world.ts';
import { line } from './issues.ts';

const isImage = (mimetype: string) => /^image\/(png|jpeg|gif)$/.test(mimetype);

/** The images that blocks show, with their paths: image blocks, accessories, context elements. */
function* imagesOf(
  value: unknown,
  path: (string | number)[],
): Generator<{ image: Json; path: (string | number)[] }> {
  if (Array.isArray(value)) {
    for (const [i, one] of value.entries()) yield* imagesOf(one, [...path, i]);
  } else if (typeof value === 'object' && value !== null) {
    const one = value as Json;
    if (one['type'] === 'image') yield { image: one, path };
    for (const key of ['accessory', 'elements', 'blocks']) yield* imagesOf(one[key], [...path, key]);
  }
}

/**
 * Images that name a file of the workspace: it must be uploaded, complete, and a picture.
 * @throws Refusal with `code` and a line for each
 */
export function checkSlackFiles(w: World, blocks: Json[], code: string, at: (string | number)[]): void {
  const lines: string[] = [];
  for (const { image, path } of imagesOf(blocks, at)) {
    const wanted = image['slack_file'] as { id?: string; url?: string } | undefined;
    if (!wanted) continue;
    const file = Object.values(w.state.files).find(
      (f) =>
        f.id === wanted.id || (wanted.url !== undefined && wanted.url.startsWith(`${w.url}/_files/${f.id}`)),
    );
    const isThere = file?.data !== undefined && file.shared;
    if (!isThere || !isImage(file.mimetype)) lines.push(line('invalid slack file', [...path, 'slack_file']));
  }
  if (lines.length) throw refusalWith(code, lines);
}
