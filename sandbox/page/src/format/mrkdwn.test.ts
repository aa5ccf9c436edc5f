import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { escapeText, type Inline, unescapeText } from './inline.ts';
import { parseInline, parseMrkdwn } from './mrkdwn.ts';

/** The tree as a compact text, so that a table row shows it whole. */
const show = (nodes: Inline[]): string =>
  nodes
    .map((n) => {
      if (n.t === 'text') return n.s;
      if (n.t === 'code') return `[code ${n.s}]`;
      if (n.t === 'link') return `[link ${n.url} ${n.label}]`;
      if (n.t === 'emoji') return `[emoji ${n.name}]`;
      if (n.t === 'special') return `[special ${n.label}]`;
      if (n.t === 'date') return `[date ${n.at} ${n.format} ${n.fallback}${n.link ? ` ${n.link}` : ''}]`;
      if ('c' in n) return `[${n.t} ${show(n.c)}]`;
      return `[${n.t} ${n.id}${n.label ? ` ${n.label}` : ''}]`;
    })
    .join('');

describe('a line of mrkdwn', () => {
  it.each([
    ['a *bold* word', 'a [bold bold] word'],
    ['_slanted_ and ~struck~', '[italic slanted] and [strike struck]'],
    ['*bold with _both_ inside*', '[bold bold with [italic both] inside]'],
    ['5 * 3 * 2 stays', '5 * 3 * 2 stays'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['** stays', '** stays'],
    ['*次の一手*は電話', '[bold 次の一手]は電話'],
    ['*17:30 まで*に', '[bold 17:30 まで]に'],
    ['`*not bold* &lt;b&gt;`', '[code *not bold* <b>]'],
    ['lonely ` tick', 'lonely ` tick'],
    [':alarm_clock: at 10:30:00', '[emoji alarm_clock] at 10:30:00'],
  ])('%s', (text, expected) => {
    expect(show(parseInline(text))).toBe(expected);
  });

  it.each([
    ['<@U0MARTA>', '[user U0MARTA]'],
    ['<@U0MARTA|marta>', '[user U0MARTA marta]'],
    ['<#C0LEADS|leads>', '[channel C0LEADS leads]'],
    ['<!here>', '[special @here]'],
    ['<https://example.com/a?b=1&amp;c=2|Open>', '[link https://example.com/a?b=1&c=2 Open]'],
    ['<https://example.com>', '[link https://example.com https://example.com]'],
    ['<tel:+34912345678|912 34 56 78>', '[link tel:+34912345678 912 34 56 78]'],
    ['<mailto:a@example.com>', '[link mailto:a@example.com a@example.com]'],
    [
      '<!date^1790000000^{date_short} {time}^https://example.com|soon>',
      '[date 1790000000 {date_short} {time} soon https://example.com]',
    ],
    ['<!date^never^{time}|soon>', 'soon'],
    ['*<https://example.com/a*b|bold link>*', '[bold [link https://example.com/a*b bold link]]'],
  ])('a tag: %s', (text, expected) => {
    expect(show(parseInline(text))).toBe(expected);
  });

  it('never makes a link of a script', () => {
    expect(show(parseInline('<javascript:alert(1)|press me>'))).toBe('press me');
    expect(show(parseInline('<!date^1790000000^{time}^javascript:alert(1)|soon>'))).not.toContain(
      'javascript',
    );
  });
});

describe('a text of several lines', () => {
  it('keeps fenced text as it is, around it mrkdwn', () => {
    expect(parseMrkdwn('before\n```\n*a*\n  &lt;b&gt;\n```\nafter')).toEqual([
      { t: 'lines', lines: [[{ t: 'text', s: 'before' }]] },
      { t: 'pre', s: '*a*\n  <b>' },
      { t: 'lines', lines: [[{ t: 'text', s: 'after' }]] },
    ]);
  });

  it('reads quotes, escaped as Slack sends them, and to the end with three marks', () => {
    expect(parseMrkdwn('&gt; one\n&gt; two\nthree').map((p) => p.t)).toEqual(['quote', 'lines']);
    expect(parseMrkdwn('&gt;&gt;&gt; one\ntwo')).toEqual([
      { t: 'quote', c: [{ t: 'lines', lines: [[{ t: 'text', s: 'one' }], [{ t: 'text', s: 'two' }]] }] },
    ]);
  });

  it('reads typed lists, and no list where a dash is only a dash', () => {
    expect(parseMrkdwn('• one\n• two')).toEqual([
      {
        t: 'list',
        items: [
          { mark: '•', c: [{ t: 'text', s: 'one' }] },
          { mark: '•', c: [{ t: 'text', s: 'two' }] },
        ],
      },
    ]);
    expect(parseMrkdwn('-3 degrees')[0]?.t).toBe('lines');
  });

  it('shows what a person typed exactly, whatever it was, once escaped', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(unescapeText(escapeText(typed))).toBe(typed);
        // No tag can arise from typed text: < and > are gone before the parser sees it.
        const tags = parseMrkdwn(escapeText(typed)).flatMap((p) => (p.t === 'lines' ? p.lines.flat() : []));
        expect(tags.filter((n) => n.t === 'link' || n.t === 'user' || n.t === 'date')).toEqual([]);
      }),
    );
  });
});
