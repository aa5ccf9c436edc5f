import { type AnyAction, parseLeadNumber, subcommandOf } from '@pitlane/core';

/** What was typed after `/lead`. `number: null`: none given. */
export type Parsed =
  | {
      readonly kind: 'act';
      readonly ask: AnyAction | 'show';
      readonly number: number | null;
      readonly rest: string;
    }
  | { readonly kind: 'list' }
  | { readonly kind: 'views' }
  /** A lead of one's own making; `text` may name the customer. */
  | { readonly kind: 'new'; readonly text: string }
  | { readonly kind: 'pair' }
  /** Nothing typed: the search opens. */
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'forget'; readonly number: number }
  /** `number` followed a word that is none: the right word is offered with it. */
  | { readonly kind: 'help'; readonly unknown: string | null; readonly number?: number | null };

/**
 * `/lead attempt 412`, `/lead #412`, `/lead 担当 ４１２`, `/lead find Rossi`. A number alone shows the lead; a word
 * of any of the five languages is understood, whoever types it, before or after the number; anything else is answered
 * with the help.
 */
export function parseCommand(text: string): Parsed {
  const words = text.normalize('NFKC').trim().split(/\s+/u).filter(Boolean);
  const [first, ...rest] = words;
  if (!first) return { kind: 'help', unknown: null };
  const alone = parseLeadNumber(first);
  const [second, ...after] = rest;
  // `412 intento` is as plain as `intento 412`.
  const turned = alone !== null && second !== undefined && subcommandOf(second) !== null;
  if (turned) return commandOf(second, [first, ...after]);
  if (alone !== null) return { kind: 'act', ask: 'show', number: alone, rest: rest.join(' ') };
  return commandOf(first, rest);
}

function commandOf(word: string, rest: readonly string[]): Parsed {
  const sub = subcommandOf(word);
  switch (sub) {
    case null:
      return { kind: 'help', unknown: word, number: rest[0] ? parseLeadNumber(rest[0]) : null };
    case 'help':
      return { kind: 'help', unknown: null };
    case 'list':
      return { kind: 'list' };
    case 'find':
    case 'new':
      return { kind: sub, text: rest.join(' ') };
    case 'views':
    case 'pair':
      return { kind: sub };
    case 'forget': {
      const number = rest[0] ? parseLeadNumber(rest[0]) : null;
      return number === null ? { kind: 'help', unknown: null } : { kind: 'forget', number };
    }
    default: {
      const number = rest[0] ? parseLeadNumber(rest[0]) : null;
      return { kind: 'act', ask: sub, number, rest: rest.slice(number === null ? 0 : 1).join(' ') };
    }
  }
}
