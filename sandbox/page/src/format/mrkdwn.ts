/**
 * Slack's mrkdwn as a tree. The page draws the tree as elements, so that nothing a person wrote is ever HTML.
 * `&amp;`, `&lt;` and `&gt;` are undone only in the leaves, after the tags in <…> have been found.
 */
import { type Inline, unescapeText } from './inline.ts';
import { tagToken } from './tags.ts';

/** A run of lines. A list here is what apps type: lines that begin with •, - or a number. */
export type Part =
  | { t: 'lines'; lines: Inline[][] }
  | { t: 'pre'; s: string }
  | { t: 'quote'; c: Part[] }
  | { t: 'list'; items: { mark: string; c: Inline[] }[] };

const marks: Record<string, 'bold' | 'italic' | 'strike'> = { '*': 'bold', _: 'italic', '~': 'strike' };
const wordChar = /[\p{L}\p{N}]/u;
const latinWord = /[\p{Script=Latin}\p{N}]/u;

/** Where the mark opened at `i` closes, or -1: same line, something inside, no space next to either mark. */
function closing(s: string, i: number): number {
  const mark = s[i] as string;
  const before = s[i - 1] ?? ' ';
  const next = s[i + 1] ?? ' ';
  if (wordChar.test(before) || before === mark || /\s/.test(next) || next === mark) return -1;
  for (let j = i + 2; j < s.length; j++) {
    if (s[j] === '<') j = Math.max(s.indexOf('>', j), j);
    if (s[j] !== mark || /\s/.test(s[j - 1] as string)) continue;
    // Japanese has no spaces: a closing mark before 漢字 still closes, before a Latin letter it does not.
    if (!latinWord.test(s[j + 1] ?? ' ')) return j;
  }
  return -1;
}

/** Parses one line. */
export function parseInline(s: string): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain) out.push({ t: 'text', s: unescapeText(plain) });
    plain = '';
  };
  const push = (node: Inline) => {
    flush();
    out.push(node);
  };
  for (let i = 0; i < s.length; i++) {
    const ch = s[i] as string;
    const end = ch === '<' ? s.indexOf('>', i) : ch === '`' ? s.indexOf('`', i + 1) : -1;
    if (ch === '<' && end > i + 1) {
      push(tagToken(s.slice(i + 1, end)));
      i = end;
    } else if (ch === '`' && end > i + 1) {
      push({ t: 'code', s: unescapeText(s.slice(i + 1, end)) });
      i = end;
    } else if (marks[ch] && closing(s, i) > 0) {
      const close = closing(s, i);
      push({ t: marks[ch], c: parseInline(s.slice(i + 1, close)) });
      i = close;
    } else {
      const emoji = ch === ':' ? /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/.exec(s.slice(i, i + 64)) : null;
      if (emoji && !/\d/.test(s[i - 1] ?? '')) {
        push({ t: 'emoji', name: emoji[1] as string });
        i += emoji[0].length - 1;
      } else plain += ch;
    }
  }
  flush();
  return out;
}

const quoteMark = /^(?:&gt;|>) ?/;
const listMark = /^\s*(•|◦|-|\d{1,2}\.)\s+(?=\S)/;

function parseLines(text: string): Part[] {
  const out: Part[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const last = out.at(-1);
    if (/^(?:&gt;|>){3}/.test(line)) {
      const rest = [line.replace(/^(?:&gt;|>){3} ?/, ''), ...lines.slice(i + 1)].join('\n');
      out.push({ t: 'quote', c: parseLines(rest) });
      break;
    }
    if (quoteMark.test(line)) {
      let j = i;
      while (j < lines.length && quoteMark.test(lines[j] as string)) j++;
      const inner = lines.slice(i, j).map((l) => l.replace(quoteMark, ''));
      out.push({ t: 'quote', c: parseLines(inner.join('\n')) });
      i = j - 1;
      continue;
    }
    const item = listMark.exec(line);
    if (item) {
      const entry = { mark: item[1] as string, c: parseInline(line.slice(item[0].length)) };
      if (last?.t === 'list') last.items.push(entry);
      else out.push({ t: 'list', items: [entry] });
      continue;
    }
    if (last?.t === 'lines') last.lines.push(parseInline(line));
    else out.push({ t: 'lines', lines: [parseInline(line)] });
  }
  return out;
}

/** Parses a whole mrkdwn text. Never throws: what is not understood stays text. */
export function parseMrkdwn(text: string): Part[] {
  const out: Part[] = [];
  text.split('```').forEach((piece, i, all) => {
    const fenced = i % 2 === 1 && i < all.length - 1;
    if (fenced) out.push({ t: 'pre', s: unescapeText(piece.replace(/^\n|\n$/g, '')) });
    else {
      const raw = i % 2 === 1 ? `\`\`\`${piece}` : piece;
      const trimmed = all.length > 1 ? raw.replace(/^\n|\n$/g, '') : raw;
      if (trimmed) out.push(...parseLines(trimmed));
    }
  });
  return out;
}
