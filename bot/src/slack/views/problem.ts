import { type Locale, t } from '@pitlane/core';
import type { ModalView } from '@slack/types';
import type { Rendered } from './model.ts';
import { type RejectionProblem, rejectionWords } from './rejection-words.ts';
import { clip, context, escapeMrkdwn, plain, section } from './text.ts';

/** Why a person does not get what they asked for. */
export type Problem =
  | (RejectionProblem & { readonly kind: 'rejection' })
  /** Unforeseen; the log has more under the same reference. */
  | { readonly kind: 'unknown'; readonly reference: string }
  /** A button of an old message. */
  | { readonly kind: 'stale' }
  /** The form came too late for Slack's three seconds. */
  | { readonly kind: 'expired' }
  /** A guest or somebody of another organisation (U6). */
  | { readonly kind: 'guest' }
  | { readonly kind: 'no_such_number'; readonly number: number };

function words(problem: Problem, locale: Locale): string {
  switch (problem.kind) {
    case 'rejection':
      return escapeMrkdwn(rejectionWords(problem, locale));
    case 'unknown':
      return t(locale, 'problem.unknown', { reference: problem.reference });
    case 'stale':
    case 'expired':
    case 'guest':
      return t(locale, `problem.${problem.kind}`);
    case 'no_such_number':
      return t(locale, 'problem.no_such_number', { number: String(problem.number) });
  }
}

/** A line that only this person sees. */
export function problemMessage(problem: Problem, locale: Locale): Rendered {
  const text = words(problem, locale);
  return { text: clip(text, 3000), blocks: [section([text], 'problem')] };
}

/**
 * The same as a modal: on its own, or on top of a form, whose contents stay as typed.
 * @param kept says that they do: where something was typed and cannot be saved
 */
export const problemModal = (problem: Problem, locale: Locale, kept = false): ModalView => ({
  type: 'modal',
  callback_id: 'problem',
  title: plain(t(locale, 'problem.title'), 24),
  close: plain(t(locale, 'button.close'), 24),
  blocks: [
    section([words(problem, locale)], 'problem'),
    ...(kept ? [context(t(locale, 'problem.kept'), 'problem:kept')] : []),
  ],
});

/**
 * The refusal at its field, as `response_action: errors` wants it.
 * @param blockIds the form's fields
 * @returns null when the form has no such field: then a modal has to say it
 */
export function rejectionErrors(
  problem: RejectionProblem,
  locale: Locale,
  blockIds: readonly string[],
): Record<string, string> | null {
  const { field } = problem.rejection;
  if (field === null || !blockIds.includes(field)) return null;
  return { [field]: clip(rejectionWords(problem, locale), 2000) };
}
