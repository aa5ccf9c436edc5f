import {
  actionLabel,
  type Locale,
  type MessageKey,
  nearestSubcommand,
  type Subcommand,
  subcommandWord,
  t,
} from '@pitlane/core';
import type { Rendered } from './model.ts';
import { clip, context, escapeMrkdwn, section } from './text.ts';

/** In sections, each short enough for a phone. */
export const SECTIONS: readonly (readonly [title: MessageKey, subs: readonly Subcommand[]])[] = [
  ['command.section_look', ['list', 'views', 'show', 'find', 'new']],
  [
    'command.section_work',
    ['take', 'calling', 'attempt', 'callback', 'inbound', 'appointment', 'note', 'undo'],
  ],
  ['command.section_end', ['sale', 'nosale', 'recontact', 'notmine', 'handover', 'assign']],
  ['command.section_more', ['forget', 'pair', 'help']],
];

/** Every subcommand that help names. */
export const HELPED: readonly Subcommand[] = SECTIONS.flatMap(([, subs]) => subs);

/**
 * What `/lead` can do, in the reader's own words; any language's words are understood (U10).
 * @param unknown the word that is no command; the nearest one is offered
 * @param number the lead's number that followed it
 */
export function helpMessage(locale: Locale, unknown: string | null, number: number | null = null): Rendered {
  const title = t(locale, 'command.intro');
  const wrong =
    unknown === null ? null : t(locale, 'command.unknown', { word: escapeMrkdwn(clip(unknown, 40)) });
  const meant = unknown === null ? null : nearestSubcommand(unknown, locale);
  const command = meant && [meant.word, number].filter((part) => part !== null).join(' ');
  const offer = command && t(locale, 'command.did_you_mean', { command });
  return {
    text: [wrong ?? title, offer].filter(Boolean).join(' '),
    blocks: [
      ...(wrong ? [section([wrong, offer], 'help:unknown')] : []),
      section([title], 'help:title'),
      ...SECTIONS.map(([name, subs], i) =>
        section([t(locale, name), ...subs.map((sub) => helpLine(sub, locale))], `help:lines:${i}`),
      ),
      context(`${t(locale, 'command.without_number')} ${t(locale, 'command.any_language')}`, 'help:number'),
    ],
  };
}

/** What to type for a subcommand, and what it does. */
export function helpLine(sub: Subcommand, locale: Locale): string {
  const word = subcommandWord(sub, locale);
  switch (sub) {
    case 'list':
    case 'views':
    case 'new':
    case 'pair':
      return t(locale, 'command.line_bare', { word, what: t(locale, `command.${sub}`) });
    case 'help':
      return t(locale, 'command.line_bare', { word, what: t(locale, 'command.help') });
    case 'find':
      return t(locale, 'command.line_bare', {
        word: `${word} ${t(locale, 'command.find_text')}`,
        what: t(locale, 'command.find'),
      });
    case 'forget':
      return t(locale, 'command.line', { word, what: t(locale, 'privacy.command') });
    case 'show':
      return t(locale, 'command.line', { word, what: t(locale, 'command.show') });
    default:
      return t(locale, 'command.line', { word, what: actionLabel(sub, locale).replace('…', '') });
  }
}
