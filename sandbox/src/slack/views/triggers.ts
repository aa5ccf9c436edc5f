import { randomBytes } from 'node:crypto';
import { Refusal } from '../refusal.ts';

interface Trigger {
  user: string;
  at: number;
  /** The modal it came from, if it did. */
  viewId: string | null;
  /** The conversation it came from, if it did. */
  channel: string | null;
  used: boolean;
}

const LIFE_MS = 3000;

/** Trigger ids: three seconds, one use. */
export class Triggers {
  readonly #known = new Map<string, Trigger>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  make(user: string, viewId: string | null = null, channel: string | null = null): string {
    const now = this.#now();
    for (const [id, trigger] of this.#known) if (now - trigger.at > 10 * LIFE_MS) this.#known.delete(id);
    const id = `${now}.${this.#known.size}.${randomBytes(16).toString('hex')}`;
    this.#known.set(id, { user, at: now, viewId, channel, used: false });
    return id;
  }

  /** Uses a trigger up. @throws Refusal invalid_trigger_id, exchanged_trigger_id, expired_trigger_id */
  take(id: string): { user: string; viewId: string | null; channel: string | null } {
    const trigger = this.#known.get(id);
    if (!trigger) throw new Refusal('invalid_trigger_id');
    if (trigger.used) throw new Refusal('exchanged_trigger_id');
    if (this.#now() - trigger.at > LIFE_MS) throw new Refusal('expired_trigger_id');
    trigger.used = true;
    return trigger;
  }

  userOf(id: string): string | undefined {
    return this.#known.get(id)?.user;
  }
}
