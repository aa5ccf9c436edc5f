import { actionLabel, type Locale, SUBCOMMANDS, type Subcommand, subcommandWord, t } from '@pitlane/core';
import type { Rendered } from './model.ts';
import { clip, context, escapeMrkdwn, section } from './text.ts';

/** What `/lead` can do, in the reader's own words; any language's words are understood (U10). */
export function helpMessage(locale: Locale, unknown: string | null): Rendered {
  const title = t(locale, 'command.intro');
  const wrong =
    unknown === null ? null : t(locale, 'command.unknown', { word: escapeMrkdwn(clip(unknown, 40)) });
  return {
    text: wrong ?? title,
    blocks: [
      ...(wrong ? [section([wrong], 'help:unknown')] : []),
      section(
        [title, ...SUBCOMMANDS.filter((s) => s !== 'help').map((sub) => line(sub, locale))],
        'help:lines',
      ),
      context(t(locale, 'command.without_number'), 'help:number'),
    ],
  };
}

function line(sub: Subcommand, locale: Locale): string {
  const word = subcommandWord(sub, locale);
  switch (sub) {
    case 'list':
    case 'help':
      return t(locale, 'command.line_bare', { word, what: t(locale, 'command.list') });
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
