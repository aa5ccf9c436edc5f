import { randomBytes } from 'node:crypto';
import type { AppSeed, Call, Change, Json, Rates, SlashCommandSeed, Toast } from './contract.ts';
import { Clock } from './clock.ts';
import { Faults } from './control/faults.ts';
import type { Delivery } from './deliver/deliver.ts';
import { Limiter } from './limits/limiter.ts';
import type { Saver } from './state/persist.ts';
import type { State } from './state/types.ts';
import { Triggers } from './views/triggers.ts';

/** The app's settings as they are now. */
export interface App extends Omit<AppSeed, 'slashCommands'> {
  slashCommands: SlashCommandSeed[];
  events: string[];
  botId: string;
  install: 'installed' | 'revoked' | 'uninstalled';
  /** Slack's old verification token, in every payload. */
  verificationToken: string;
}

export interface Listener {
  user: string;
  tell(change: Change): void;
}

/** One workspace: its state, and what lives only while it runs. Everything else is functions over it. */
export class World {
  readonly state: State;
  readonly app: App;
  readonly limiter: Limiter;
  readonly triggers: Triggers;
  readonly faults = new Faults();
  readonly calls: Call[] = [];
  readonly toasts: Record<string, Toast[]> = {};
  readonly listeners = new Set<Listener>();
  /** Options an app offered for an external select: `place/block/action` → value → option. */
  readonly offered = new Map<string, Map<string, Json>>();
  readonly clock: Clock;
  readonly now: () => number;
  /** Counts changes, for those who wait for one. */
  version = 0;
  /** Set once the port is known. */
  url = '';
  delivery!: Delivery;
  /** Looks again when the next scheduled message is due. */
  wakeScheduled: () => void = () => {};
  readonly #saver: Saver;
  readonly #waiting = new Set<() => void>();

  constructor(o: { state: State; app: App; rates: Rates; now: () => number; saver: Saver }) {
    this.state = o.state;
    this.app = o.app;
    this.clock = new Clock(o.now);
    this.now = this.clock.now;
    this.limiter = new Limiter(o.rates, this.now);
    this.triggers = new Triggers(this.now);
    this.#saver = o.saver;
  }

  /** A message id: seconds and microseconds of now, later than every earlier one. */
  nextTs(): string {
    const micros = Math.max(this.now() * 1000, this.state.lastMicros + 1);
    this.state.lastMicros = micros;
    return tsOf(micros);
  }

  /** A Slack-shaped id that is unique here. */
  newId(prefix: string): string {
    this.state.serial += 1;
    const serial = this.state.serial.toString(36).toUpperCase().padStart(6, '0');
    return `${prefix}0${serial}${randomBytes(2).toString('hex').toUpperCase()}`;
  }

  /** Something changed: keep it, and tell those who look. Without `users` everybody is told. */
  changed(change: Change, users?: readonly string[]): void {
    this.version += 1;
    this.#saver.later();
    for (const listener of this.listeners) {
      if (!users || users.includes(listener.user)) listener.tell(change);
    }
    for (const wake of this.#waiting) wake();
  }

  /** Something rang for somebody, or was read: whoever shows everybody's badges looks again. */
  rang(): void {
    for (const listener of this.listeners) listener.tell({ what: 'badges' });
  }

  /** Resolves at the next change, or when the time is over. */
  nextChange(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs).unref();
      this.#waiting.add(done);
    });
  }

  /** A notice for one person, so that a failure between them and the app is visible. */
  toast(user: string, code: string, text: string): void {
    const list = (this.toasts[user] ??= []);
    list.push({ id: this.newId('N'), at: this.now(), code, text });
    if (list.length > 50) list.shift();
    this.changed({ what: 'toast' }, [user]);
  }

  logged(call: Call): void {
    this.calls.push(call);
    if (this.calls.length > 50_000) this.calls.splice(0, 10_000);
    this.version += 1;
    for (const wake of this.#waiting) wake();
  }
}

/** `1790000000.000100` */
export function tsOf(micros: number): string {
  const seconds = Math.floor(micros / 1e6);
  return `${String(seconds).padStart(10, '0')}.${String(micros % 1e6).padStart(6, '0')}`;
}
