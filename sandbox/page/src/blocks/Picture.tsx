/** A picture: a file of the workspace, or one on this machine. The sandbox loads nothing from anywhere else. */
import { useDesk } from '../context.ts';

export interface PictureSource {
  image_url?: string;
  slack_file?: { id?: string; url?: string };
  alt_text?: string;
}

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** The address a picture is shown from; nothing when it is on another machine. */
export function sourceOf(picture: PictureSource, user: string): string | undefined {
  if (picture.slack_file) {
    const id = picture.slack_file.id ?? picture.slack_file.url?.split('/').at(-1) ?? '';
    return `/_files/${encodeURIComponent(id)}?user=${encodeURIComponent(user)}`;
  }
  const url = picture.image_url ?? '';
  if (url.startsWith('data:image/') || url.startsWith('/_files/')) return url;
  try {
    return loopback.test(new URL(url).hostname) ? url : undefined;
  } catch {
    return undefined;
  }
}

function hostOf(url: string | undefined): string {
  try {
    return new URL(url ?? '').hostname;
  } catch {
    return url ?? '';
  }
}

export function Picture({ picture }: { picture: PictureSource }) {
  const { me, say } = useDesk();
  const source = sourceOf(picture, me.id);
  const alt = picture.alt_text ?? '';
  if (source) return <img src={source} alt={alt} loading="lazy" />;
  return (
    <span
      class="picture-elsewhere"
      role="img"
      aria-label={alt}
      title={say('pictureElsewhere', { host: hostOf(picture.image_url) })}
    >
      🖼 {alt}
    </span>
  );
}
