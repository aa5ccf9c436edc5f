import type { StepId } from '@pitlane/core/panel/index';

/** Forms that open below their button, one at a time. */
export const FORMS = [
  'no_answer',
  'busy_or_off',
  'call_back_at',
  'message_sent',
  'inbound',
  'appointment',
  'sale',
  'nosale',
  'recontact',
  'take',
] as const;
export type Form = (typeof FORMS)[number];

/** U15: all that was typed or chosen and not yet logged; kept for this lead until it is. */
export interface Draft {
  readonly verbatim: string;
  /** X44: whose words they are; null: not said. */
  readonly said: 'verbatim' | 'summary' | null;
  readonly answer: string;
  /** The moment of dialling (U15), UTC milliseconds; null: not dialled from here. */
  readonly dialledAt: number | null;
  /** The way through the script so far. */
  readonly path: readonly StepId[];
  readonly open: Form | null;
  /** Fields of the forms by name, as typed. `at.date` and `at.time` say when it really happened (R60). */
  readonly fields: Readonly<Record<string, string>>;
}

/** A call begun longer ago (ms) is not the one that is logged now. */
const DIAL_MS = 2 * 3_600_000;

/** R60: when the call that may be logged now began; null: nobody dialled from here, or not today's call. */
export const dialOf = ({ dialledAt }: Pick<Draft, 'dialledAt'>, now: number): number | null =>
  dialledAt !== null && now - dialledAt < DIAL_MS ? Math.min(dialledAt, now) : null;

export const EMPTY: Draft = {
  verbatim: '',
  said: null,
  answer: '',
  dialledAt: null,
  path: [],
  open: null,
  fields: {},
};

/**
 * What of a draft is left after a deed: what was typed or chosen since it began, and, where nobody keeps them, the words.
 * @param logged the draft that the deed was made of
 * @param kept whether the bot has its words
 * @returns null: nothing
 */
export function restOf(draft: Draft, logged: Draft, kept: boolean): Draft | null {
  const words = (now: string, then: string): string => {
    if (!kept) return now;
    return now.startsWith(then) ? now.slice(then.length).trimStart() : now;
  };
  const verbatim = words(draft.verbatim, logged.verbatim);
  const answer = words(draft.answer, logged.answer);
  const rest: Draft = {
    ...EMPTY,
    verbatim,
    answer,
    said: verbatim === '' ? null : draft.said,
    dialledAt: draft.dialledAt === logged.dialledAt ? null : draft.dialledAt,
    path: draft.path === logged.path ? EMPTY.path : draft.path,
    open: draft.open === logged.open ? null : draft.open,
    fields: Object.fromEntries(
      Object.entries(draft.fields).filter(([name, text]) => logged.fields[name] !== text),
    ),
  };
  return JSON.stringify(rest) === JSON.stringify(EMPTY) ? null : rest;
}

/** What was kept, as far as it can be understood: an older version may have written it. */
export function draftFrom(kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null) return EMPTY;
  const k = kept as Partial<Record<keyof Draft, unknown>>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const fields = typeof k.fields === 'object' && k.fields !== null ? Object.entries(k.fields) : [];
  return {
    verbatim: text(k.verbatim),
    said: k.said === 'verbatim' || k.said === 'summary' ? k.said : null,
    answer: text(k.answer),
    dialledAt: typeof k.dialledAt === 'number' ? k.dialledAt : null,
    path: Array.isArray(k.path) ? k.path.filter((s): s is StepId => typeof s === 'string') : [],
    open: FORMS.find((form) => form === k.open) ?? null,
    fields: Object.fromEntries(fields.filter((f): f is [string, string] => typeof f[1] === 'string')),
  };
}
