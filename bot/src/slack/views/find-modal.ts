import { type Lead, type Locale, t } from '@pitlane/core';
import type { ModalView, PlainTextOption } from '@slack/types';
import { frame } from './frame.ts';
import { clip, context, inItsDirection, plain, section } from './text.ts';

/** The search: what is typed finds leads, and the chosen one takes the search's place. */
export function findModal(locale: Locale): ModalView {
  return frame('find', {}, locale, {
    title: t(locale, 'ways.find.title'),
    submit: null,
    blocks: [
      section([t(locale, 'ways.find.what')], 'find:what'),
      {
        type: 'actions',
        block_id: 'find:search',
        elements: [
          {
            type: 'external_select',
            action_id: 'find.lead',
            placeholder: plain(t(locale, 'ways.find.placeholder'), 150),
            min_query_length: 1,
            focus_on_load: true,
          },
        ],
      },
      context(t(locale, 'ways.find.nobody_answers'), 'find:none'),
      {
        type: 'actions',
        block_id: 'find:new',
        elements: [
          {
            type: 'button',
            action_id: 'new.open',
            text: plain(t(locale, 'ways.new.button'), 75),
            value: 'new',
          },
        ],
      },
    ],
  });
}

/** `#412 · Ghibli · Booking · Nombre Inventado`: the number first, the name gives way. The value is the lead's id. */
export function leadOption(lead: Lead, name: string | null, locale: Locale): PlainTextOption {
  const { model, nature } = lead.facts;
  const words = [
    `#${lead.number}`,
    clip(model ?? t(locale, 'card.model_unknown'), 18),
    clip(t(locale, `nature.${nature}`), 16),
    ...(name ? [inItsDirection(name)] : []),
  ].join(' · ');
  return { text: plain(words, 75), value: lead.id };
}
