import { expect, it } from 'vitest';
import { emojiChar, withEmoji } from './emoji.ts';

it.each([
  ['white_check_mark', '✅'],
  ['+1', '👍'],
  ['wave::skin-tone-3', '👋'],
  ['flag-jp', '🇯🇵'],
  ['no_such_thing', undefined],
])('%s', (name, expected) => {
  expect(emojiChar(name)).toBe(expected);
});

it('replaces names in plain text and leaves times and unknown names alone', () => {
  expect(withEmoji(':car: 10:30 :no_such_thing:')).toBe('🚗 10:30 :no_such_thing:');
});
