import { LOCALES, type Locale, t } from '@pitlane/core';
import type { Button, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { frame } from './frame.ts';
import { helpMessage } from './help.ts';
import { context, header, mrkdwn, plain } from './text.ts';

/** Each language by its own name, whatever the reader's is. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  it: 'Italiano',
};
export const AS_SLACK = 'slack';

export interface SettingsInput {
  readonly locale: Locale;
  /** null: as in Slack. */
  readonly chosen: Locale | null;
  readonly places: readonly { readonly id: string; readonly name: string; readonly configures: boolean }[];
}

/** What everybody sets for themselves, and what a manager sets for each dealership; each one click away. */
export function settingsBlocks({ locale, chosen, places }: SettingsInput): KnownBlock[] {
  const several = places.length > 1;
  return [
    header(t(locale, 'settings.title'), 'settings:title'),
    languageBlock(locale, chosen),
    {
      type: 'actions',
      block_id: 'settings:mine',
      elements: [
        button('notices_open', t(locale, 'notices.title'), 'me'),
        ...(several ? [] : places.map((p) => button('absence.mine', t(locale, 'away.mine'), p.id))),
        button('settings.help', t(locale, 'settings.help'), 'help'),
        ...(places.some((p) => p.configures) ? [button('setup.add', t(locale, 'onboard.add'), 'add')] : []),
      ],
    },
    ...places.flatMap((p) => placeBlocks(p, several, locale)),
  ];
}

function languageBlock(locale: Locale, chosen: Locale | null): KnownBlock {
  const options: PlainTextOption[] = [
    { text: plain(t(locale, 'settings.as_slack'), 75), value: AS_SLACK },
    ...LOCALES.map((l) => ({ text: plain(LANGUAGE_NAMES[l], 75), value: l })),
  ];
  const initial = options.find((o) => o.value === (chosen ?? AS_SLACK)) as PlainTextOption;
  return {
    type: 'section',
    block_id: `settings:language:${chosen ?? AS_SLACK}`,
    text: mrkdwn(t(locale, 'settings.language')),
    accessory: { type: 'static_select', action_id: 'settings.language', options, initial_option: initial },
  };
}

function placeBlocks(p: SettingsInput['places'][number], several: boolean, locale: Locale): KnownBlock[] {
  const buttons = [
    ...(several ? [button('absence.mine', t(locale, 'away.mine'), p.id)] : []),
    ...(p.configures
      ? [
          button('people.open', t(locale, 'people.title'), p.id),
          button('hours.open', t(locale, 'hours.title'), p.id),
          button('holidays.open', t(locale, 'holidays.title'), p.id),
          button('channel.open', t(locale, 'onboard.step_channel'), p.id),
          button('setup.ways', t(locale, 'onboard.mend_ways'), p.id),
        ]
      : []),
  ];
  if (buttons.length === 0) return [];
  return [
    ...(several ? [context(p.name.replace(/[<>&]/g, ' '), `settings:name:${p.id}`)] : []),
    { type: 'actions', block_id: `settings:place:${p.id}`, elements: buttons },
  ];
}

export const button = (
  actionId: string,
  words: string,
  value: string,
  style?: 'primary' | 'danger',
): Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(words, 75),
  value,
  ...(style ? { style } : {}),
});

/** On the day of return: what was handed over comes back only when asked (U13). */
export const backBlocks = (
  back: readonly { readonly dealershipId: string; readonly count: number }[],
  locale: Locale,
): KnownBlock[] =>
  back.map(({ dealershipId, count }) => ({
    type: 'section',
    block_id: `back:${dealershipId}`,
    text: mrkdwn(t(locale, 'away.back', { count })),
    accessory: button('absence.take_back', t(locale, 'away.take_back', { count }), dealershipId, 'primary'),
  }));

/** What `/lead` can do, where nothing was typed. */
export const helpModalOf = (locale: Locale): ModalView =>
  frame('help', {}, locale, {
    title: t(locale, 'settings.help'),
    submit: null,
    blocks: [...helpMessage(locale, null).blocks],
  });
