import type { Control, PingDay } from '../contract.ts';
import { ControlError } from '../refusal.ts';
import { travel } from '../messages/schedule.ts';
import type { World } from '../world.ts';

type Times = Pick<Control, 'time' | 'setTime' | 'advance' | 'pingDays' | 'badges'>;

/** The workspace's clock, and what rang on which day. */
export function times(w: World): Times {
  const now = () => ({ now: w.now(), frozen: w.clock.frozen });
  return {
    time: async () => now(),
    async setTime({ at, frozen }) {
      travel(w, at, frozen);
      return now();
    },
    async advance({ ms }) {
      travel(w, w.now() + ms);
      return now();
    },
    pingDays: async (i = {}) => ({ days: pingDays(w, i) }),
    async badges() {
      const badges: Record<string, number> = {};
      const there = new Map<string, Set<string>>();
      for (const ping of w.state.pings) {
        const channel = w.state.channels[ping.channel];
        const isUnread = channel && ping.ts > (channel.read[ping.user] ?? '');
        if (!isUnread) continue;
        const known = there.get(channel.id) ?? new Set(channel.messages.map((m) => m.ts));
        there.set(channel.id, known);
        if (known.has(ping.ts)) {
          badges[ping.user] = (badges[ping.user] ?? 0) + 1;
        }
      }
      return { badges };
    },
  };
}

/** The calendar day of an instant in a zone, `2026-11-24`. @throws ControlError unknown_zone */
function dayIn(tz: string): (at: number) => string {
  try {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: tz, dateStyle: 'short' });
    return (at) => format.format(at);
  } catch {
    throw new ControlError('unknown_zone', `${tz} is no time zone.`);
  }
}

/** Pings by person and day, with what the notification said, also where the message is gone since. */
function pingDays(w: World, i: { tz?: string; user?: string; since?: number; until?: number }): PingDay[] {
  const texts = new Map(w.state.posts.map((p) => [`${p.channel} ${p.ts}`, p]));
  const days = new Map<string, PingDay>();
  const dayOf = new Map<string, (at: number) => string>();
  for (const ping of w.state.pings) {
    if (i.user && ping.user !== i.user) continue;
    if (ping.at < (i.since ?? 0) || ping.at >= (i.until ?? Number.POSITIVE_INFINITY)) continue;
    const tz = i.tz ?? w.state.users[ping.user]?.tz ?? 'UTC';
    const format = dayOf.get(tz) ?? dayIn(tz);
    dayOf.set(tz, format);
    const day = format(ping.at);
    const key = `${ping.user} ${day}`;
    const entry = days.get(key) ?? { user: ping.user, day, count: 0, pings: [] };
    days.set(key, entry);
    entry.count += 1;
    const post = texts.get(`${ping.channel} ${ping.ts}`);
    entry.pings.push({ ...ping, text: post?.text ?? '', via: post?.via ?? '' });
  }
  return [...days.values()].sort((a, b) => a.day.localeCompare(b.day) || a.user.localeCompare(b.user));
}
