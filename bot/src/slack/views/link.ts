import { type Locale, t } from '@pitlane/core';
import type { Rendered } from './model.ts';
import { escapeMrkdwn, plain, section } from './text.ts';

/** U5: the code for the browser extension, to its person only. @param url the bot's address; null: not known */
export function pairCodeMessage(code: string, url: string | null, locale: Locale): Rendered {
  const lines = [t(locale, 'link.code', { code }), ...(url ? [t(locale, 'link.where', { url })] : [])];
  return { text: lines.join('\n'), blocks: [section(lines, 'link:code')] };
}

/** To the owner of a link: a browser can act for them, with the button that ends it. */
export function linkedNotice(o: {
  locale: Locale;
  linkId: string;
  device: string;
  active: boolean;
}): Rendered {
  const { locale, linkId, active } = o;
  const device = escapeMrkdwn(o.device, 80);
  const text = t(locale, active ? 'link.linked' : 'link.unlinked', { device });
  const said = section([text], 'link:said');
  if (!active) return { text, blocks: [said] };
  return {
    text,
    blocks: [
      said,
      {
        type: 'actions',
        block_id: 'link:actions',
        elements: [
          {
            type: 'button',
            action_id: 'link_revoke',
            text: plain(t(locale, 'link.unlink'), 75),
            value: linkId,
          },
        ],
      },
    ],
  };
}
