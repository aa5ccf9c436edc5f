import { LOCALES, type Locale, type Subcommand, subcommandWords, t } from '@pitlane/core';
import { helpLine, SECTIONS } from '../../bot/src/slack/views/help.ts';

const HEAD = `# Every /lead command, in five languages

Written by \`pnpm trace\` from the words that the bot understands (core/src/messages/subcommands.ts) and from its help.
The language is that of whoever types; every word of every language is understood from everybody, in small or capital
letters, with or without accents and hyphens, in full width, before or after the lead's number (\`/lead intento 412\`,
\`/lead 412 intento\`, \`/lead 担当 ４１２\`). A number alone shows the lead. What is mistyped is never run: the nearest
word is offered. Answers are seen only by who asked. The last column has other words for the same.
`;

const NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  ja: '日本語',
  it: 'Italiano',
};

function row(sub: Subcommand, locale: Locale): string {
  const [, typed, what] = /^(`[^`]+`) (.+)$/su.exec(helpLine(sub, locale)) ?? [];
  if (!typed || !what) throw new Error(`the help of ${sub} in ${locale} does not begin with what to type`);
  const also = subcommandWords(sub, locale)
    .slice(1)
    .map((word) => `\`${word}\``);
  return `| ${typed} | ${what.replaceAll('|', '\\|')} | ${also.join(' ')} |`;
}

function part(locale: Locale): string {
  const sections = SECTIONS.flatMap(([title, subs]) => [
    `\n### ${t(locale, title).replaceAll('*', '')}\n`,
    '| | | = |',
    '|---|---|---|',
    ...subs.map((sub) => row(sub, locale)),
  ]);
  const foot = `${t(locale, 'command.without_number')} ${t(locale, 'command.any_language')}`;
  return [`## ${NAMES[locale]}`, ...sections, `\n${foot}\n`].join('\n');
}

/**
 * docs/commands.md: what a person can type after `/lead`, by language, as help says it.
 * @throws Error where a line of the help does not begin with what to type
 */
export const commandsPage = (): string => `${[HEAD, ...LOCALES.map(part)].join('\n').trim()}\n`;
