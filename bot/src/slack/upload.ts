import type { FilesGetUploadURLExternalArguments, WebClient } from '@slack/web-api';

/** A file for one channel or direct message. Nothing in it names a customer (U6). */
export interface Upload {
  /** C… or D…; null: none yet, a picture that a message will show. */
  readonly channel: string | null;
  readonly filename: string;
  readonly title: string;
  readonly data: Uint8Array;
  /** What a picture shows, for those who do not see it. */
  readonly altText?: string;
  readonly comment?: string;
}

/** Slack's two steps: ask for an address, send the bytes there, complete. @returns the file's id */
export async function uploadFile(client: WebClient, file: Upload): Promise<string> {
  const { filename, data, altText, channel, title, comment } = file;
  // Slack documents `alt_txt`; the library's own type calls it otherwise, and Slack would drop that in silence.
  const asked = { filename, length: data.byteLength, ...(altText ? { alt_txt: altText } : {}) };
  const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal(
    asked as FilesGetUploadURLExternalArguments,
  );
  if (!url || !id) throw new Error('Slack gave no address to upload to');
  const sent = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(data),
    signal: AbortSignal.timeout(20_000),
  });
  if (!sent.ok) throw new Error(`the upload was refused with ${sent.status}`);
  await client.files.completeUploadExternal({
    files: [{ id, title }],
    ...(channel === null ? {} : { channel_id: channel }),
    ...(comment ? { initial_comment: comment } : {}),
  });
  return id;
}
