import { logDeed, type LogWish } from './log.ts';
import { type Part, useController } from './use.ts';

/** R24, X46: whether this dealership asks for the voicemail after such a call. */
export const asksVoicemail = (outcome: string, { view }: Pick<Part, 'view'>): boolean =>
  (outcome === 'no_answer' || outcome === 'busy_or_off') &&
  view.dealership.policy.attempts.voicemail === 'ask';

/** Logs with what stands in the draft. */
export function useLog(part: Pick<Part, 'view' | 'say'>) {
  const controller = useController();
  return (wish: LogWish) =>
    void controller.perform(
      logDeed(wish, part.view, controller.state.draft, { id: controller.ports.newId(), say: part.say }),
    );
}
