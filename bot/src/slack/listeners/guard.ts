import type { Locale } from '@pitlane/core';
import type { Desk } from '../../desk.ts';
import type { Problem } from '../views/problem.ts';

/** Slack waits three seconds for a modal. */
const isLate = (error: unknown): boolean =>
  (error as { data?: { error?: string } } | null)?.data?.error === 'expired_trigger_id';

/**
 * The one place that decides what a person sees when something unforeseen happens: a sentence with a
 * reference that the log has. Nothing of the request is logged but what it was about.
 */
export async function guarded(
  desk: Desk,
  about: { what: string; userId: string; locale: () => Locale },
  work: () => Promise<void>,
  tell: (problem: Problem, locale: Locale) => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reference = desk.newId().slice(-8);
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    desk.log.error(
      { reference, what: about.what, userId: about.userId, message, stack },
      'a listener failed',
    );
    try {
      await tell(isLate(error) ? { kind: 'expired' } : { kind: 'unknown', reference }, about.locale());
    } catch (second) {
      desk.log.error(
        { reference, message: second instanceof Error ? second.message : undefined },
        'the person could not be told',
      );
    }
  }
}
