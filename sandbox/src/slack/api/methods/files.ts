import * as z from 'zod';
import { channelToPost } from '../../messages/channels.ts';
import { contentFor } from '../../messages/content.ts';
import { addMessage } from '../../messages/post.ts';
import { Refusal, refusalWith } from '../../refusal.ts';
import { emitShared, fileObject, removeFile } from '../../messages/files.ts';
import type { StoredFile } from '../../state/types.ts';
import { arg, method } from '../method.ts';
import { threadOf } from './chat.ts';

const MAX_BYTES = 5_000_000;
const MAX_SNIPPET = 1_000_000;
const MAX_ALT = 1000;

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  txt: 'text/plain',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  json: 'application/json',
  ics: 'text/calendar',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const mimetypeOf = (name: string) =>
  TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

const shared = z.array(
  z.strictObject({ id: z.string(), title: z.string().optional(), highlight_type: z.string().optional() }),
);

export const fileMethods = {
  'files.getUploadURLExternal': method({
    tier: 4,
    scope: 'files:write',
    args: z.strictObject({
      filename: z.string().min(1).max(255),
      length: arg.int,
      alt_txt: arg.text.optional(),
      snippet_type: arg.text.optional(),
    }),
    run(w, a) {
      // Slack takes more; this keeps the stand-in's state small.
      if ((a.alt_txt?.length ?? 0) > MAX_ALT) throw new Refusal('alt_txt_too_large');
      if (a.snippet_type && a.length > MAX_SNIPPET) throw new Refusal('snippet_too_large');
      if (a.length < 1 || a.length > MAX_BYTES) throw new Refusal('file_upload_size_restricted');
      const file: StoredFile = {
        id: w.newId('F'),
        name: a.filename,
        title: a.filename,
        size: a.length,
        mimetype: mimetypeOf(a.filename),
        user: w.app.botUserId,
        shared: false,
        created: Math.floor(w.now() / 1000),
        ...(a.alt_txt ? { altText: a.alt_txt } : {}),
        ...(a.snippet_type ? { snippet: true as const } : {}),
      };
      w.state.files[file.id] = file;
      return { upload_url: `${w.url}/_upload/${file.id}`, file_id: file.id };
    },
  }),
  'files.completeUploadExternal': method({
    tier: 4,
    scope: 'files:write',
    args: z.strictObject({
      files: arg.json,
      channel_id: arg.text.optional(),
      channels: arg.text.optional(),
      initial_comment: arg.text.optional(),
      thread_ts: arg.ts.optional(),
      blocks: arg.json.optional(),
    }),
    run(w, a) {
      const wanted = shared.min(1).safeParse(a.files);
      if (!wanted.success) throw refusalWith('invalid_arguments', ['[ERROR] files: a list of {id, title}']);
      const files = wanted.data.map(({ id, title }) => {
        const file = w.state.files[id];
        if (!file?.data || file.shared) throw new Refusal('file_not_found');
        if (title) file.title = title;
        return file;
      });
      const places = [a.channel_id, ...(a.channels?.split(',') ?? [])].filter((c): c is string => !!c);
      const targets = places.map((place) => {
        const channel = channelToPost(w, place);
        return { channel, threadTs: threadOf(channel, a.thread_ts) };
      });
      const said = a.initial_comment || a.blocks !== undefined;
      const content = said ? contentFor(w, { text: a.initial_comment, blocks: a.blocks }) : { text: '' };
      for (const file of files) file.shared = true;
      for (const { channel, threadTs } of targets) {
        addMessage(w, channel, {
          user: w.app.botUserId,
          botId: w.app.botId,
          ...content,
          files: files.map((f) => f.id),
          ...(threadTs ? { threadTs } : {}),
          via: 'files',
        });
        for (const file of files) emitShared(w, channel, file);
      }
      return { files: files.map((file) => fileObject(w, file)) };
    },
  }),
  'files.info': method({
    tier: 4,
    scope: 'files:read',
    args: z.strictObject({ file: arg.text, cursor: arg.text.optional(), limit: arg.int.optional() }),
    run(w, a) {
      const file = w.state.files[a.file];
      if (!file?.shared) throw new Refusal('file_not_found');
      return { file: fileObject(w, file), comments: [], response_metadata: { next_cursor: '' } };
    },
  }),
  'files.delete': method({
    tier: 3,
    scope: 'files:write',
    args: z.strictObject({ file: arg.text }),
    run(w, a) {
      const file = w.state.files[a.file];
      if (!file?.shared) throw new Refusal('file_not_found');
      if (file.user !== w.app.botUserId) throw new Refusal('cant_delete_file');
      removeFile(w, file);
      return {};
    },
  }),
};
