import { Refusal } from '../refusal.ts';
import type { Scheduled } from '../state/types.ts';
import type { World } from '../world.ts';
import { channelToPost, findMessage } from './channels.ts';
import { addMessage } from './post.ts';

const FAR_MS = 120 * 86_400_000;
/** As Slack: at most this many in a window of five minutes, per channel. */
const IN_WINDOW = 30;
const WINDOW_S = 300;
/** What is nearly out can no longer be called back. */
const LAST_S = 60;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Keeps a message for later. @throws Refusal time_in_past, time_too_far, restricted_too_many */
export function schedule(w: World, input: Omit<Scheduled, 'id' | 'created'>): Scheduled {
  const now = w.now();
  if (input.postAt * 1000 <= now) throw new Refusal('time_in_past');
  if (input.postAt * 1000 > now + FAR_MS) throw new Refusal('time_too_far');
  const near = pending(w).filter((s) => s.channel === input.channel);
  const at = [...near.map((s) => s.postAt), input.postAt].sort((a, b) => a - b);
  const crowded = at.some((from) => at.filter((t) => t >= from && t < from + WINDOW_S).length > IN_WINDOW);
  if (crowded) throw new Refusal('restricted_too_many');
  const one: Scheduled = { ...input, id: w.newId('Q'), created: Math.floor(now / 1000) };
  w.state.scheduled[one.id] = one;
  w.changed({ what: 'sidebar' }, []);
  w.wakeScheduled();
  return one;
}

/** What still waits, the next one first. */
export function pending(w: World): Scheduled[] {
  return Object.values(w.state.scheduled).sort((a, b) => a.postAt - b.postAt || (a.id < b.id ? -1 : 1));
}

/** @throws Refusal invalid_scheduled_message_id, also for one that leaves within a minute */
export function unschedule(w: World, channel: string, id: string): void {
  const one = w.state.scheduled[id];
  if (!one || one.channel !== channel || one.postAt * 1000 - w.now() <= LAST_S * 1000) {
    throw new Refusal('invalid_scheduled_message_id');
  }
  delete w.state.scheduled[id];
  w.changed({ what: 'sidebar' }, []);
}

/** Posts what is due. A channel that is gone or archived meanwhile swallows its messages, as at Slack. */
export function postDue(w: World): void {
  for (const one of pending(w)) {
    if (one.postAt * 1000 > w.now()) return;
    delete w.state.scheduled[one.id];
    try {
      const channel = channelToPost(w, one.channel);
      const threadTs = one.threadTs && findMessage(channel, one.threadTs) ? one.threadTs : undefined;
      addMessage(w, channel, {
        user: w.app.botUserId,
        botId: w.app.botId,
        ...one.content,
        ...(threadTs ? { threadTs } : {}),
        via: 'chat.scheduleMessage',
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** Moves the time on, and posts on the way what is due, each at its own moment. @param to UTC ms */
export function travel(w: World, to: number, frozen?: boolean): void {
  const stands = frozen ?? w.clock.frozen;
  const last = Math.floor(w.state.lastMicros / 1000);
  if (to < last) w.clock.set(to, stands, last);
  for (const one of pending(w)) {
    if (one.postAt * 1000 > to) break;
    if (one.postAt * 1000 > w.now()) w.clock.set(one.postAt * 1000, stands);
    postDue(w);
  }
  w.clock.set(to, stands, last);
  w.wakeScheduled();
  w.changed({ what: 'messages' });
  w.changed({ what: 'sidebar' });
}

/** Where the clock runs by itself, scheduled messages come by themselves. @returns what stops it */
export function followClock(w: World): { wake(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const wake = () => {
    clearTimeout(timer);
    const [next] = pending(w);
    if (!next || w.clock.frozen) return;
    const wait = Math.min(Math.max(0, next.postAt * 1000 - w.now()), LONGEST_TIMER);
    timer = setTimeout(() => {
      postDue(w);
      wake();
    }, wait).unref();
  };
  return { wake, stop: () => clearTimeout(timer) };
}
