import { type Locale, t } from '@pitlane/core';
import type { KnownBlock, ModalView } from '@slack/types';
import { plain } from './text.ts';

/** A form of ours that is not about a lead: its metadata is ids only. */
export const frame = (
  callbackId: string,
  about: object,
  locale: Locale,
  o: { title: string; submit: string | null; blocks: KnownBlock[] },
): ModalView => ({
  type: 'modal',
  callback_id: callbackId,
  private_metadata: JSON.stringify(about),
  title: plain(o.title, 24),
  close: plain(t(locale, o.submit ? 'button.cancel' : 'button.close'), 24),
  ...(o.submit ? { submit: plain(o.submit, 24) } : {}),
  blocks: o.blocks.slice(0, 100),
});
