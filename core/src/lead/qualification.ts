import type { CloseReason } from './types.ts';

/** R55: the three things that must all hold for a qualified lead, in the order to ask them. */
export const QUALIFICATION_QUESTIONS = ['in_scope', 'is_owner', 'timing_met'] as const;
export type QualificationQuestion = (typeof QUALIFICATION_QUESTIONS)[number];

/** What the customer said; null or absent: not asked yet. */
export type QualificationAnswers = Readonly<Partial<Record<QualificationQuestion, boolean | null>>>;

export interface Qualification {
  /** R56: `open` while there is not enough to offer an appointment, nor to close. */
  readonly result: 'ok' | 'ko' | 'open';
  /** The next question; null: nothing left to ask. */
  readonly ask: QualificationQuestion | null;
  /** The phase that follows (R38, R57, R58). */
  readonly next: 'appointment' | 'close_no_sale' | 'recontact' | null;
  /** R57: the reason that fits the "no"; the person may choose another. */
  readonly reason: CloseReason | null;
}

const KO: Readonly<Record<QualificationQuestion, Pick<Qualification, 'next' | 'reason'>>> = {
  in_scope: { next: 'close_no_sale', reason: 'not_eligible' },
  is_owner: { next: 'close_no_sale', reason: 'not_owner_sold' },
  // The wrong moment is no refusal: a future sale is still possible (R58).
  timing_met: { next: 'recontact', reason: 'recontact' },
};

/** R55–R58: what the answers so far amount to. One "no" is enough, whatever is still unasked. */
export function qualificationOf(answers: QualificationAnswers): Qualification {
  const no = QUALIFICATION_QUESTIONS.find((q) => answers[q] === false);
  if (no) return { result: 'ko', ask: null, ...KO[no] };
  const ask = QUALIFICATION_QUESTIONS.find((q) => answers[q] !== true) ?? null;
  return ask
    ? { result: 'open', ask, next: null, reason: null }
    : { result: 'ok', ask: null, next: 'appointment', reason: null };
}

/** R58: no appointment came of it. Whether a later sale is possible decides between the two ways to close. */
export const withoutAppointment = (futureSale: boolean): 'recontact' | 'close_no_sale' =>
  futureSale ? 'recontact' : 'close_no_sale';
