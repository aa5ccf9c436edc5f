import { type Locale, t } from '@pitlane/core';
import type { Ask } from './buttons.ts';
import type { LeadModel, Rendered } from './model.ts';
import { leadRow } from './notices.ts';
import { context, section } from './text.ts';

export interface ListInput {
  readonly locale: Locale;
  /** Why the list is shown, and what its buttons do. */
  readonly about:
    | { readonly kind: 'mine'; readonly ask: Ask }
    | { readonly kind: 'found' }
    | { readonly kind: 'choose'; readonly ask: Ask };
  /** There are more than the ones given. */
  readonly more: boolean;
}

const TITLES = {
  mine: 'command.list_title',
  found: 'command.found_title',
  choose: 'command.choose_title',
} as const;

/** Leads to choose from, number first (U7), each with one button; never the customer's name (U6). */
export function leadList(models: readonly LeadModel[], { locale, about, more }: ListInput): Rendered {
  if (models.length === 0) {
    const none = t(locale, about.kind === 'found' ? 'command.found_empty' : 'command.list_empty');
    return { text: none, blocks: [section([none], 'list:none')] };
  }
  const title = t(locale, TITLES[about.kind]);
  const ask = about.kind === 'found' ? 'show' : about.ask;
  // The same number in two dealerships is told apart by the dealership's name.
  const several = new Set(models.map((m) => m.dealership.id)).size > 1;
  const shown = models.slice(0, 40);
  return {
    text: title,
    blocks: [
      section([`*${title}*`], 'list:title'),
      ...shown.map((m) => (several ? named(m, locale, ask) : leadRow(m, locale, 'now', ask))),
      ...(more || models.length > shown.length
        ? [
            context(
              t(locale, about.kind === 'found' ? 'command.found_more' : 'command.list_more'),
              'list:more',
            ),
          ]
        : []),
    ],
  };
}

function named(model: LeadModel, locale: Locale, ask: Ask) {
  const row = leadRow(model, locale, 'now', ask);
  const text = `${row.text?.text ?? ''}\n_${dealershipName(model)}_`;
  return { ...row, ...section([text], row.block_id) };
}
const dealershipName = (m: LeadModel) => m.dealership.name.replace(/[<>&_]/g, ' ').slice(0, 80);
