import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the channel may take another post. */
export type Pace = (channelId: string) => Promise<void>;

/** Slack takes about one message a second and channel: better wait than be refused. */
export function pacePerChannel(everyMs = 1_050, now: () => number = () => performance.now()): Pace {
  const free = new Map<string, number>();
  return async (channelId) => {
    const at = Math.max(now(), free.get(channelId) ?? 0);
    free.set(channelId, at + everyMs);
    const ms = at - now();
    if (ms > 0) await wait(ms);
  };
}
