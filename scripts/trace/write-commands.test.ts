import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, SUBCOMMANDS, subcommandWords } from '@pitlane/core';
import { expect, it } from 'vitest';
import { root } from '../run.ts';
import { commandsPage } from './write-commands.ts';

it('docs/commands.md is as the code would write it; if not: pnpm trace [U10]', () => {
  expect(readFileSync(join(root, 'docs/commands.md'), 'utf8')).toBe(commandsPage());
});

it('the page has every word of every language [U7, U17]', () => {
  const page = commandsPage();
  const words = LOCALES.flatMap((locale) => SUBCOMMANDS.flatMap((sub) => subcommandWords(sub, locale)));
  expect(words.filter((word) => !page.includes(`\`${word}\``) && !page.includes(`\`/lead ${word}`))).toEqual(
    [],
  );
});
