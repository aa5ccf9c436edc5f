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
  | { readonly kind: 'find'; readonly text: string }
  | { readonly kind: 'forget'; readonly number: number }
  | { readonly kind: 'help'; readonly unknown: string | null };

/**
 * `/lead attempt 412`, `/lead #412`, `/lead 担当 ４１２`, `/lead find Rossi`. A number alone shows the lead; a word
 * of any of the five languages is understood, whoever types it; anything else is answered with the help.
 */
export function parseCommand(text: string): Parsed {
  const words = text.normalize('NFKC').trim().split(/\s+/u).filter(Boolean);
  const [first, ...rest] = words;
  if (!first) return { kind: 'help', unknown: null };
  const alone = parseLeadNumber(first);
  if (alone !== null) return { kind: 'act', ask: 'show', number: alone, rest: rest.join(' ') };
  const sub = subcommandOf(first);
  switch (sub) {
    case null:
      return { kind: 'help', unknown: first };
    case 'help':
      return { kind: 'help', unknown: null };
    case 'list':
      return { kind: 'list' };
    case 'find':
      return rest.length > 0 ? { kind: 'find', text: rest.join(' ') } : { kind: 'help', unknown: null };
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
