import * as z from 'zod';
import { messageBlocksOf } from '../blocks/check.ts';
import { linesOf } from '../blocks/issues.ts';
import type { Json } from '../contract.ts';
import { checkSlackFiles } from '../blocks/files.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { World } from '../world.ts';

/** What a message says, checked. */
export interface Content {
  text: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Json;
}

export interface RawContent {
  text?: string | undefined;
  blocks?: unknown;
  attachments?: unknown;
  metadata?: unknown;
}

const MAX_TEXT = 4000;

export const attachment = z.strictObject({
  color: z.string().max(30).optional(),
  fallback: z.string().max(3000).optional(),
  title: z.string().max(300).optional(),
  text: z.string().max(3000).optional(),
  blocks: z.array(z.unknown()).optional(),
});

const metadata = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string().min(1), z.unknown()),
});

/**
 * Checks what a message is to say. Stricter than Slack: text beyond 4,000 characters is refused, not cut.
 * @throws Refusal no_text, msg_too_long, invalid_blocks, invalid_attachments, invalid_metadata_schema …
 */
export function contentOf(raw: RawContent): Content {
  const text = raw.text ?? '';
  if (text.length > MAX_TEXT) throw new Refusal('msg_too_long');
  const blocks = raw.blocks === undefined ? undefined : messageBlocksOf(raw.blocks);
  const attachments = raw.attachments === undefined ? undefined : attachmentsOf(raw.attachments);
  if (text === '' && !blocks?.length && !attachments?.length) throw new Refusal('no_text');
  return {
    text,
    ...(blocks?.length ? { blocks } : {}),
    ...(attachments?.length ? { attachments } : {}),
    ...(raw.metadata === undefined ? {} : { metadata: metadataOf(raw.metadata) }),
  };
}

/** As contentOf; and the files that its images show are there. @throws Refusal invalid_blocks */
export function contentFor(w: World, raw: RawContent): Content {
  const content = contentOf(raw);
  checkSlackFiles(w, content.blocks ?? [], 'invalid_blocks', ['blocks']);
  return content;
}

function attachmentsOf(raw: unknown): Json[] {
  const checked = z.array(attachment).max(20).safeParse(raw);
  if (!checked.success) {
    throw refusalWith('invalid_attachments', linesOf(checked.error, raw, ['attachments']));
  }
  return checked.data.map((a, i) => ({
    ...a,
    id: i + 1,
    ...(a.blocks ? { blocks: messageBlocksOf(a.blocks, ['attachments', i, 'blocks']) } : {}),
  }));
}

/** @throws Refusal invalid_metadata_format, invalid_metadata_schema, metadata_too_large */
export function metadataOf(raw: unknown): Json {
  if (typeof raw !== 'object' || raw === null) throw new Refusal('invalid_metadata_format');
  const checked = metadata.safeParse(raw);
  if (!checked.success) {
    throw refusalWith('invalid_metadata_schema', linesOf(checked.error, raw, ['metadata']));
  }
  if (JSON.stringify(raw).length > 16_000) throw new Refusal('metadata_too_large');
  return raw as Json;
}
