import { type Locale, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import { choiceField } from './modal.ts';
import { clip, plain, section } from './text.ts';

export interface Forgettable {
  readonly id: string;
  readonly number: number;
  readonly open: boolean;
}

/** Before anything is erased: what goes, what stays, and whether it is all leads of this customer. */
export function forgetModal(
  o: { leadId: string; number: number; same: readonly Forgettable[] },
  locale: Locale,
): ModalView {
  const { leadId, number, same } = o;
  const open = same.filter((l) => l.open);
  const all: [string, string][] =
    same.length > 1
      ? [['all', t(locale, 'privacy.all_of_customer', { count: same.length, numbers: numbers(same) })]]
      : [];
  const choices: [string, string][] = [
    ...all,
    ['one', t(locale, 'privacy.only_this', { number: String(number) })],
  ];
  return {
    type: 'modal',
    callback_id: 'privacy.forget',
    private_metadata: JSON.stringify({ leadId }),
    title: plain(t(locale, 'privacy.title'), 24),
    close: plain(t(locale, 'button.cancel'), 24),
    submit: plain(t(locale, 'privacy.submit'), 24),
    blocks: [
      section([t(locale, 'privacy.what', { number: String(number) })], 'privacy:what'),
      ...(open.length > 0
        ? [section([t(locale, 'privacy.still_open', { numbers: numbers(open) })], 'privacy:open')]
        : []),
      choiceField('which', t(locale, 'privacy.which'), choices, {
        as: 'radio',
        initial: choices[0]?.[0] ?? 'one',
      }),
    ],
  };
}

/** What was done, or that there was nothing to do. */
export const forgotten = (text: string, locale: Locale): ModalView => ({
  type: 'modal',
  callback_id: 'privacy.done',
  title: plain(t(locale, 'privacy.title'), 24),
  close: plain(t(locale, 'button.close'), 24),
  blocks: [section([text], 'privacy:done')],
});

/** Lead numbers, so that a long list still fits a line. */
export const numbers = (leads: readonly { number: number }[]): string =>
  clip(leads.map((l) => `#${l.number}`).join(', '), 60);
