import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, escapeMrkdwn } from './text.ts';

describe('escapeMrkdwn', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['<!channel> hi', '&lt;!channel&gt; hi'],
    ['@channel', '@\u200bchannel'],
    ['ana@garage.es', 'ana@garage.es'],
    ['<@U123> <https://evil.example|here>', '&lt;@U123&gt; &lt;https://evil.example|here&gt;'],
  ])('writes %s as %s', (text, wanted) => {
    expect(escapeMrkdwn(text)).toBe(wanted);
  });

  it.each([
    ['דנה לוי', '\u2068דנה לוי\u2069'],
    ['\u202eאדם', '\u2068אדם\u2069'],
    ['Ana \u202e', 'Ana '],
    ['+34\u202c 612', '+34 612'],
    ['山田 👩‍🔧', '山田 👩‍🔧'],
  ])('gives %j its own direction: %j', (text, wanted) => {
    expect(escapeMrkdwn(text)).toBe(wanted);
  });

  it('cuts a name from right to left within its own direction', () => {
    expect(escapeMrkdwn('אבגדה', 5)).toBe('\u2068אב…\u2069');
  });

  it('never passes its limit, never cuts an entity or a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (text, max) => {
        const escaped = escapeMrkdwn(`${text}<&>𠮷`, max);
        expect(escaped.length).toBeLessThanOrEqual(max);
        expect(escaped.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
        expect(escaped).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('clip', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['one too many', 11, 'one too ma…'],
    ['𠮷𠮷𠮷', 4, '𠮷…'],
  ])('cuts %s to %i as %s', (text, max, wanted) => {
    expect(clip(text, max)).toBe(wanted);
  });
});
