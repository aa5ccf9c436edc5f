import { ASSIGNMENT_NOTICES, type NoticePreferences } from '@pitlane/core';

interface Element {
  readonly selected_option?: { readonly value: string } | null;
  readonly selected_options?: readonly { readonly value: string }[];
  readonly selected_time?: string | null;
}
type Values = Readonly<Record<string, Readonly<Record<string, Element>>>>;

/** What was chosen in *My notices*; `times`: quiet times were asked for and are not two different ones. */
export function readNotices(
  values: Values,
): { ok: true; preferences: NoticePreferences } | { ok: false; field: 'times' } {
  const chosen = (block: string) => values[block]?.['value']?.selected_option?.value ?? null;
  const ticked = (values['also']?.['value']?.selected_options ?? []).map((o) => o.value);
  const from = values['from']?.['value']?.selected_time ?? null;
  const to = values['to']?.['value']?.selected_time ?? null;
  const quiet = chosen('quiet');
  if (quiet === 'range' && (from === null || to === null || from === to))
    return { ok: false, field: 'times' };
  const campaign = chosen('campaignLeads');
  return {
    ok: true,
    preferences: {
      customerLeads: chosen('customerLeads') === 'bundled' ? 'bundled' : 'at_once',
      campaignLeads: ASSIGNMENT_NOTICES.find((a) => a === campaign) ?? 'bundled',
      campaignWarnings: ticked.includes('campaignWarnings'),
      digest: ticked.includes('digest'),
      quiet: quiet === 'range' && from && to ? { from, to } : quiet === 'never' ? 'never' : 'off_work',
    },
  };
}
