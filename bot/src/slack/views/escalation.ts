import { type Dealership, type Locale, t } from '@pitlane/core';
import { memberName } from './lead-words.ts';
import type { Rendered } from './model.ts';
import { escapeMrkdwn, plain, section } from './text.ts';

export interface TakeOverInput {
  readonly dealership: Dealership;
  readonly locale: Locale;
  /** Who does not answer. */
  readonly managerId: string;
  /** Numbers of the leads that wait, oldest first. */
  readonly numbers: readonly number[];
  /** The reader has taken over. */
  readonly taken?: boolean;
}

const NUMBERS = 10;

/** U13: to the alternate, when a lead has waited too long for the manager. */
export function takeOverOffer({ dealership, locale, managerId, numbers, taken }: TakeOverInput): Rendered {
  const name = memberName({ dealership }, managerId, locale);
  if (taken || numbers.length === 0) {
    const text = t(locale, taken ? 'take_over.done' : 'take_over.settled', { name });
    return { text, blocks: [section([text], 'take_over:said')] };
  }
  const leads = numbers
    .slice(0, NUMBERS)
    .map((n) => `#${n}`)
    .join(' ');
  const text = t(locale, 'take_over.offer', {
    count: numbers.length,
    name,
    minutes: dealership.policy.takeOverAfterOpenMinutes,
    leads: numbers.length > NUMBERS ? `${leads} …` : leads,
  });
  return {
    text,
    blocks: [
      section([text, t(locale, 'take_over.hint', { name })], 'take_over:said'),
      {
        type: 'actions',
        block_id: 'take_over:actions',
        elements: [
          {
            type: 'button',
            action_id: 'take_over_today',
            style: 'primary',
            text: plain(t(locale, 'take_over.button'), 75),
            value: dealership.id,
          },
        ],
      },
    ],
  };
}

/** To whoever acted before: the alternate has taken over for the day, or the manager has taken it back. */
export function takenOver(dealership: Dealership, locale: Locale, byPersonId: string): Rendered {
  const back = dealership.members.some((m) => m.personId === byPersonId && m.roles.includes('manager'));
  const text = t(locale, back ? 'manage.taken_back' : 'take_over.told', {
    name: memberName({ dealership }, byPersonId, locale),
  });
  return { text, blocks: [section([text], 'take_over:told')] };
}

const REASONS = ['is_archived', 'not_in_channel', 'channel_not_found'] as const;

/** To the acting manager, once: the lead channel cannot be posted to. Written anew when it is back. */
export function channelLostNotice(dealership: Dealership, locale: Locale, code: string | null): Rendered {
  const name = escapeMrkdwn(dealership.name, 120);
  const known = REASONS.find((r) => r === code) ?? 'channel_not_found';
  const text =
    code === null
      ? t(locale, 'channel_lost.back', { dealership: name })
      : t(locale, 'channel_lost.said', { dealership: name, reason: t(locale, `channel_lost.${known}`) });
  return { text: text.slice(0, 3000), blocks: [section([text], 'channel:lost')] };
}
