import { expect, it } from 'vitest';
import { all, languageOf, sayIn } from './words.ts';

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

it.each(Object.keys(all))('has the same places in every sentence in %s', (language) => {
  const placesOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const english = Object.entries(all['en'] ?? {});
  const there = Object.fromEntries(
    Object.entries(all[language] ?? {}).map(([word, sentence]) => [word, placesOf(sentence)]),
  );
  expect(there).toEqual(Object.fromEntries(english.map(([word, sentence]) => [word, placesOf(sentence)])));
});
