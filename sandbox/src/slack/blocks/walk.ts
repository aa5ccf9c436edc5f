import type { Json } from '../contract.ts';

const objects = (value: unknown): Json[] =>
  Array.isArray(value)
    ? value.filter((v): v is Json => typeof v === 'object' && v !== null)
    : typeof value === 'object' && value !== null
      ? [value as Json]
      : [];

/** A block's interactive elements with the path from the block. Images and texts are none. */
export function elementsOf(block: Json): { element: Json; path: (string | number)[] }[] {
  switch (block['type']) {
    case 'section':
      return objects(block['accessory'])
        .filter((e) => e['type'] !== 'image')
        .map((element) => ({ element, path: ['accessory'] }));
    case 'actions':
      return objects(block['elements']).map((element, i) => ({ element, path: ['elements', i] }));
    case 'input':
      return objects(block['element']).map((element) => ({ element, path: ['element'] }));
    default:
      return [];
  }
}

/** Every text that is shown or said within blocks: texts of text objects, rich text, cells, alternative texts. */
export function* textsOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const one of value) yield* textsOf(one);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'text' && typeof inner === 'string') yield inner;
      else yield* textsOf(inner);
    }
  }
}

/** Users mentioned in mrkdwn and rich text, and whether the channel is. */
export function mentionsOf(text: string, blocks: unknown): { users: Set<string>; channel: boolean } {
  const users = new Set<string>();
  let channel = false;
  for (const part of [text, ...textsOf(blocks)]) {
    for (const [, id] of part.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)) users.add(id as string);
    channel ||= /<!(channel|here|everyone)(\|[^>]*)?>/.test(part);
  }
  for (const piece of pieces(blocks)) {
    if (piece['type'] === 'user') users.add(String(piece['user_id']));
    if (piece['type'] === 'broadcast') channel = true;
  }
  return { users, channel };
}

function* pieces(value: unknown): Generator<Json> {
  for (const one of objects(value)) {
    yield one;
    for (const inner of Object.values(one)) if (typeof inner === 'object') yield* pieces(inner);
  }
}
