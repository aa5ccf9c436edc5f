import { ASSIGNMENT_NOTICES, type Locale, type NoticePreferences, t } from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { choiceField } from './modal.ts';
import { context, plain } from './text.ts';

export interface MyNoticesInput {
  readonly locale: Locale;
  readonly preferences: NoticePreferences;
  /** When bundles leave, as the person's dealerships have it ("09:30 · 15:30"). */
  readonly times: string;
}

/** *My notices* (U9): what reaches me at once, together or not at all, and when messages wait. */
export function myNoticesModal({ locale, preferences, times }: MyNoticesInput): ModalView {
  const p = preferences;
  const wish = (value: (typeof ASSIGNMENT_NOTICES)[number]) =>
    [value, t(locale, `notices.${value}`, value === 'bundled' ? { times } : {})] as const;
  const quiet = typeof p.quiet === 'string' ? p.quiet : 'range';
  const blocks: KnownBlock[] = [
    context(t(locale, 'notices.intro'), 'notices:intro'),
    choiceField('customerLeads', t(locale, 'notices.customer_leads'), [wish('at_once'), wish('bundled')], {
      as: 'radio',
      initial: p.customerLeads,
    }),
    choiceField('campaignLeads', t(locale, 'notices.campaign_leads'), ASSIGNMENT_NOTICES.map(wish), {
      as: 'radio',
      initial: p.campaignLeads,
    }),
    alsoField(p, locale),
    choiceField(
      'quiet',
      t(locale, 'notices.quiet'),
      (['off_work', 'range', 'never'] as const).map((q) => [q, t(locale, `notices.quiet_${q}`)] as const),
      { as: 'radio', initial: quiet },
    ),
    timeField('from', t(locale, 'notices.from'), typeof p.quiet === 'string' ? null : p.quiet.from),
    timeField('to', t(locale, 'notices.to'), typeof p.quiet === 'string' ? null : p.quiet.to),
  ];
  return {
    type: 'modal',
    callback_id: 'notices.save',
    title: plain(t(locale, 'notices.title'), 24),
    submit: plain(t(locale, 'notices.save'), 24),
    close: plain(t(locale, 'button.cancel'), 24),
    blocks,
  };
}

const ALSO = ['campaignWarnings', 'digest'] as const;

function alsoField(p: NoticePreferences, locale: Locale): InputBlock {
  const words = { campaignWarnings: 'notices.campaign_warnings', digest: 'notices.digest' } as const;
  const options: PlainTextOption[] = ALSO.map((value) => ({
    text: plain(t(locale, words[value]), 75),
    value,
  }));
  const initial = options.filter((o) => p[o.value as (typeof ALSO)[number]]);
  const element: InputBlock['element'] = {
    type: 'checkboxes',
    action_id: 'value',
    options,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  };
  return {
    type: 'input',
    block_id: 'also',
    optional: true,
    label: plain(t(locale, 'notices.more'), 2000),
    element,
  };
}

const timeField = (block: string, label: string, initial: string | null): InputBlock => ({
  type: 'input',
  block_id: block,
  optional: true,
  label: plain(label, 2000),
  element: { type: 'timepicker', action_id: 'value', ...(initial ? { initial_time: initial } : {}) },
});
