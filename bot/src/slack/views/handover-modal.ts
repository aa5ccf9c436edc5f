import { actionLabel, type Load, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { assignModal } from './assign-modal.ts';
import { textField } from './modal.ts';
import type { ModalInput } from './model.ts';
import { plain } from './text.ts';

/** Giving one lead to a colleague, with what they should know (U13). The same people as *Assign*, and a note. */
export function handoverModal(input: ModalInput, load: Load): ModalView {
  const { locale } = input;
  const view = assignModal(input, load);
  return {
    ...view,
    callback_id: 'lead.handover',
    title: plain(actionLabel('handover', locale).replace('…', ''), 24),
    blocks: view.submit
      ? [
          ...view.blocks,
          textField('text', t(locale, 'call.handover_note'), {
            multiline: true,
            optional: true,
            hint: t(locale, 'call.handover_hint'),
          }),
        ]
      : view.blocks,
  };
}
