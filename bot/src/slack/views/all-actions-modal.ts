import { actionLabel, t } from '@pitlane/core';
import type { ActionsBlock, ModalView } from '@slack/types';
import { auditButton } from './audit-modal.ts';
import { leadButton, salesforceButton, sortedActions } from './buttons.ts';
import { formHead } from './form-head.ts';
import { form } from './modal.ts';
import type { ModalInput } from './model.ts';
import { rejectionWords } from './rejection-words.ts';
import { section } from './text.ts';

/** Every action (U10): the possible ones as buttons, the others with what stands in their way. */
export function allActionsModal(input: ModalInput): ModalView {
  const { model, locale } = input;
  const { lead, salesforceUrl } = model;
  const { open, blocked } = sortedActions(model);
  const buttons: ActionsBlock = {
    type: 'actions',
    block_id: 'lead:actions',
    elements: [
      ...open.map((a) => leadButton(a, lead.id, locale)),
      leadButton('show', lead.id, locale),
      auditButton(lead.id, locale),
      ...(salesforceUrl ? [salesforceButton(salesforceUrl, locale)] : []),
    ],
  };
  const reasons = blocked.map(([action, code]) => {
    const why = rejectionWords({ rejection: { code, field: null, params: {} }, names: () => '' }, locale);
    return `• ${t(locale, 'lead.field', { label: actionLabel(action, locale), value: why })}`;
  });
  return form('all', lead.id, locale, {
    title: t(locale, 'form.all_title'),
    submit: null,
    blocks: [
      formHead(input),
      buttons,
      ...(reasons.length > 0
        ? [section([`*${t(locale, 'form.not_now')}*`, ...reasons], 'lead:blocked')]
        : []),
    ],
  });
}
