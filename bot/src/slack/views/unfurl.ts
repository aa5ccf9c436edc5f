import { t } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import { leadButton } from './buttons.ts';
import { responsibleLines } from './card.ts';
import { leadTitle, stateLine, stepLine } from './lead-words.ts';
import type { LeadModel } from './model.ts';
import { context, section } from './text.ts';

/** What stands under a lead's Salesforce address in its dealership's channel: no personal data (U6), and *Open*. */
export function leadUnfurl(model: LeadModel): KnownBlock[] {
  const { locale } = model.dealership;
  return [
    section(
      [
        `*${leadTitle(model, locale)}*`,
        t(locale, 'card.next', { step: stepLine(model, locale, 'standing') }),
        ...responsibleLines(model, locale),
      ],
      'lead:unfurl',
    ),
    context(stateLine(model, locale, 'standing'), 'lead:unfurl_state'),
    {
      type: 'actions',
      block_id: 'lead:unfurl_do',
      elements: [leadButton('show', model.lead.id, locale)],
    },
  ];
}
