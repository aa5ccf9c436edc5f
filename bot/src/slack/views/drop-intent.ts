import { can, t } from '@pitlane/core';
import type { KnownBlock } from '@slack/types';
import * as z from 'zod';
import { intentWords } from './lead-words.ts';
import type { ModalInput } from './model.ts';
import { plain, section } from './text.ts';

/** More than a lead ever has; what is over comes up when these are gone. */
const MOST = 5;

/** U1: what is saved here and still to do in Salesforce, each with the way to say that it will not be done there. */
export function dropBlocks({ model, locale, personId }: ModalInput): KnownBlock[] {
  const { lead, dealership, now } = model;
  const member = dealership.members.find((m) => m.personId === personId) ?? null;
  if (can(member, 'drop_intent', lead, dealership, now) !== true) return [];
  return lead.intents.slice(0, MOST).map((intent, i) => {
    const what = intentWords(model, intent, locale, 'now');
    return {
      ...section([`• ${what}`], `lead:drop:${i}`),
      accessory: {
        type: 'button',
        action_id: 'lead.drop',
        text: plain(t(locale, 'lead.drop'), 75),
        value: `${lead.id}:${intent.id}`,
        confirm: {
          title: plain(t(locale, 'lead.drop_title'), 100),
          text: plain(t(locale, 'lead.drop_says', { what }), 300),
          confirm: plain(t(locale, 'lead.drop_yes'), 30),
          deny: plain(t(locale, 'button.cancel'), 30),
        },
      },
    };
  });
}

const asked = z.object({ leadId: z.uuid(), intentId: z.string().min(1).max(200) });

/** Which lead's which to-do a button means; null: none of ours. */
export function parseDrop(text: string): z.infer<typeof asked> | null {
  const [leadId, ...rest] = text.split(':');
  return asked.safeParse({ leadId, intentId: rest.join(':') }).data ?? null;
}
