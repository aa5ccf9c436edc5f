import { expect, it } from 'vitest';
import { languageOf, sayIn } from './words.ts';

it.each([
  ['ja-JP', 'ja'],
  ['fr_FR', 'fr'],
  ['pt-BR', 'en'],
])('%s is spoken in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it('fills the places of a sentence', () => {
  expect(sayIn('es-ES')('message', { to: '#citas' })).toBe('Mensaje a #citas');
  expect(sayIn('ja')('unread', { n: 3 })).toBe('未読 3 件');
});
