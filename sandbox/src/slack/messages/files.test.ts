import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../testing-app.ts';
import {
  ANNA,
  app as seedApp,
  BEN,
  LEADS,
  modal,
  OTHER,
  refusalOf,
  section,
  type TestWorkspace,
  testWorkspace,
} from '../testing.ts';

/** One black pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let w: TestWorkspace;
let app: TestApp;
beforeEach(async () => {
  app = await startTestApp();
  const events = ['file_shared', 'file_deleted'];
  w = await testWorkspace({ app: { requestUrl: app.url, events } });
});
afterEach(async () => {
  await w.stop();
  await app.stop();
});

/** As an app should: `alt_txt` is the API's name; the client library's `alt_text` is unknown to it. */
async function upload(o: { name: string; bytes: Buffer; alt?: string; channel?: string }): Promise<string> {
  const about = { filename: o.name, length: o.bytes.length, ...(o.alt ? { alt_txt: o.alt } : {}) };
  const { upload_url, file_id } = await w.client.files.getUploadURLExternal(about as never);
  await fetch(upload_url as string, { method: 'POST', body: new Uint8Array(o.bytes) });
  const where = o.channel ? { channel_id: o.channel } : {};
  await w.client.files.completeUploadExternal({ files: [{ id: file_id as string }], ...where });
  return file_id as string;
}
const chart = (channel?: string) =>
  upload({ name: 'chart.png', bytes: PNG, alt: 'SLA 1: 82 %', ...(channel ? { channel } : {}) });
const image = (id: string) => ({ type: 'image', slack_file: { id }, alt_text: 'SLA 1: 82 %' });
const status = async (path: string, token?: string) =>
  (await fetch(`${w.url}${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {})).status;

describe('a file', () => {
  it('is shared with its alternative text, and the app hears of it', async () => {
    const id = await chart(LEADS);
    const [message] = (await w.control.messages({ user: ANNA, channel: LEADS })).messages;
    expect(message?.files).toMatchObject([{ id, mimetype: 'image/png', altText: 'SLA 1: 82 %' }]);
    expect(await app.event('file_shared')).toMatchObject({ file_id: id, channel_id: LEADS });
    const { file } = await w.client.files.info({ file: id });
    expect(file).toMatchObject({ id, name: 'chart.png', alt_txt: 'SLA 1: 82 %', groups: [LEADS] });
  });

  it('is fetched with the app’s token, and by nobody without', async () => {
    const id = await chart(LEADS);
    expect(await status(`/_files/${id}`)).toBe(403);
    expect(await status(`/_files/${id}`, 'xoxb-wrong')).toBe(403);
    const { file } = await w.client.files.info({ file: id });
    const path = new URL(file?.url_private as string).pathname;
    expect(await status(path, seedApp.botToken)).toBe(200);
    await w.control.app({ scopes: seedApp.scopes.filter((s) => s !== 'files:read') });
    expect(await status(path, seedApp.botToken)).toBe(403);
  });

  it('is seen by those in its channel only', async () => {
    await w.client.conversations.join({ channel: OTHER });
    const id = await chart(OTHER);
    expect(await status(`/_files/${id}?user=${ANNA}`)).toBe(200);
    expect(await status(`/_files/${id}?user=${BEN}`)).toBe(403);
  });

  it('goes everywhere when it is deleted, with a message that said nothing else', async () => {
    const id = await chart(LEADS);
    await w.client.files.delete({ file: id });
    expect(await app.event('file_deleted')).toMatchObject({ file_id: id });
    expect((await w.control.messages({ user: ANNA, channel: LEADS })).messages).toEqual([]);
    expect((await refusalOf(w.client.files.info({ file: id }))).error).toBe('file_not_found');
    expect((await refusalOf(w.client.files.delete({ file: id }))).error).toBe('file_not_found');
  });

  it('goes into a thread with a comment', async () => {
    const { ts } = await w.client.chat.postMessage({ channel: LEADS, text: 'the figures' });
    await w.client.files.uploadV2({
      channel_id: LEADS,
      thread_ts: ts as string,
      filename: 'list.csv',
      file: Buffer.from('a;b\n'),
      initial_comment: 'the list',
    });
    const { messages } = await w.control.messages({ user: ANNA, channel: LEADS, thread: ts as string });
    expect(messages.at(-1)).toMatchObject({ text: 'the list', threadTs: ts, files: [{ name: 'list.csv' }] });
  });

  it.each([
    ['alternative text beyond 1,000 characters', { alt_txt: 'x'.repeat(1001) }, 'alt_txt_too_large'],
    ['a snippet beyond a megabyte', { length: 1_000_001, snippet_type: 'text' }, 'snippet_too_large'],
    ['nothing', { length: 0 }, 'file_upload_size_restricted'],
    ['alternative text under the client library’s name for it', { alt_text: 'x' }, 'invalid_arguments'],
  ])('is refused with %s', async (_what, more, error) => {
    const call = w.client.files.getUploadURLExternal({ filename: 'a.txt', length: 5, ...more } as never);
    expect((await refusalOf(call)).error).toBe(error);
  });

  it('is accepted with 1,000 characters of alternative text, and as a snippet of a megabyte', async () => {
    const more = { alt_txt: 'x'.repeat(1000), length: 1_000_000, snippet_type: 'text' };
    await w.client.files.getUploadURLExternal({ filename: 'a.txt', ...more } as never);
  });
});

describe('a picture in blocks', () => {
  it('may be a file that is uploaded and in no channel; who sees the message sees it', async () => {
    const id = await chart();
    expect(await status(`/_files/${id}?user=${ANNA}`)).toBe(403);
    await w.client.chat.postMessage({ channel: LEADS, text: 'chart', blocks: [image(id)] as never });
    expect(await status(`/_files/${id}?user=${ANNA}`)).toBe(200);
  });

  it('may be in a Home, a context and an accessory', async () => {
    const id = await chart();
    const blocks = [
      image(id),
      section('x', { accessory: image(id) }),
      { type: 'context', elements: [image(id)] },
    ];
    await w.client.views.publish({ user_id: BEN, view: { type: 'home', blocks } as never });
    expect(await status(`/_files/${id}?user=${BEN}`)).toBe(200);
    expect(await status(`/_files/${id}?user=${ANNA}`)).toBe(403);
  });

  it('is refused when the file is not there, not complete, or no picture', async () => {
    const csv = await upload({ name: 'a.csv', bytes: Buffer.from('a') });
    const open = await w.client.files.getUploadURLExternal({ filename: 'b.png', length: 5 });
    for (const id of ['F0NONE', csv, open.file_id as string]) {
      const post = w.client.chat.postMessage({ channel: LEADS, text: 'x', blocks: [image(id)] as never });
      expect(await refusalOf(post)).toMatchObject({
        error: 'invalid_blocks',
        messages: ['[ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]'],
      });
    }
    const view = modal([image('F0NONE')]);
    const publish = w.client.views.open({ trigger_id: 'x', view: view as never });
    expect((await refusalOf(publish)).error).toBe('invalid_arguments');
  });
});
