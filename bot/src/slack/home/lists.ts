import { t } from '@pitlane/core';
import { plain } from '../views/text.ts';
import type { HomePart } from './context.ts';

/** The way to every lead of the dealership, open and closed (R71–R77). */
export const lists: HomePart = async ({ locale }) => [
  {
    type: 'actions',
    block_id: 'home:lists',
    elements: [{ type: 'button', action_id: 'views.open', text: plain(t(locale, 'lists.button'), 75) }],
  },
];
