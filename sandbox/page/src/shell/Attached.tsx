/** What hangs under a message: an app's attachments, previews of links, files. */
import { Blocks } from '../blocks/Blocks.tsx';
import { Picture } from '../blocks/Picture.tsx';
import { Link, Mrkdwn } from '../blocks/Rich.tsx';
import { useDesk } from '../context.ts';
import type { Attachment, Message } from '../types.ts';

export function Attached({ attachment: a }: { attachment: Attachment }) {
  const { say } = useDesk();
  const text = a.text ?? (a.title || a.blocks ? '' : (a.fallback ?? ''));
  return (
    <div
      class="card attached"
      {...(a.from_url ? { role: 'group', 'aria-label': say('previewOf', { url: a.from_url }) } : {})}
      style={{ borderInlineStartColor: a.color ?? 'var(--line-strong)' }}
    >
      {a.title && <strong>{a.from_url ? <Link url={a.from_url}>{a.title}</Link> : a.title}</strong>}
      {a.blocks && <Blocks blocks={a.blocks} />}
      {text && <Mrkdwn text={text} />}
    </div>
  );
}

type MessageFile = NonNullable<Message['files']>[number];

const kilobytes = (bytes: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1000),
  );

export function File({ file }: { file: MessageFile }) {
  const { say, reader } = useDesk();
  const name = file.title ?? file.name ?? '';
  const link = (
    <a href={file.url ?? ''} target="_blank" rel="noreferrer noopener" aria-label={say('download', { name })}>
      {name}
    </a>
  );
  if (/^image\/(png|jpeg|gif)$/.test(file.mimetype ?? '')) {
    return (
      <figure class="file">
        <figcaption>{link}</figcaption>
        <Picture picture={{ image_url: file.url ?? '', alt_text: file.altText ?? name }} />
      </figure>
    );
  }
  return (
    <p class="file">
      <span aria-hidden="true">📄</span> {link}{' '}
      {file.size !== undefined && <span class="quiet">{kilobytes(file.size, reader.locale)}</span>}
    </p>
  );
}
