import type { Json } from '../contract.ts';
import type { App } from '../world.ts';
import { postToApp } from './http.ts';
import { Sockets } from './sockets.ts';

/** Something for the app. The same parcel goes by HTTP or by Socket Mode. */
export interface Parcel {
  kind: 'events_api' | 'interactive' | 'slash_commands';
  payload: Json;
  retry?: { num: number; reason: string };
}

export type AppAnswer =
  | { kind: 'answered'; payload: unknown }
  | { kind: 'timeout' }
  | { kind: 'http_error'; detail: string; noRetry: boolean }
  | { kind: 'not_connected'; detail: string };

/** The road from the workspace to the app. */
export class Delivery {
  readonly sockets: Sockets;
  readonly #app: App;
  readonly #ackTimeoutMs: number;
  readonly #retryDelaysMs: readonly number[];
  readonly #timers = new Set<NodeJS.Timeout>();
  #stopped = false;

  constructor(o: {
    app: App;
    ackTimeoutMs: number;
    retryDelaysMs: readonly number[];
    onChange: () => void;
  }) {
    this.#app = o.app;
    this.#ackTimeoutMs = o.ackTimeoutMs;
    this.#retryDelaysMs = o.retryDelaysMs;
    this.sockets = new Sockets(o.app.appId, o.onChange);
  }

  /** One try. Never throws. An open Socket Mode connection goes before the request URL. */
  async send(parcel: Parcel): Promise<AppAnswer> {
    if (this.sockets.count > 0) return this.sockets.send(parcel, this.#ackTimeoutMs);
    const { requestUrl, signingSecret } = this.#app;
    if (!requestUrl) return { kind: 'not_connected', detail: 'no request URL and no Socket Mode connection' };
    return postToApp(requestUrl, signingSecret, parcel, this.#ackTimeoutMs);
  }

  /** An event: repeated up to three times while the app does not answer. Returns at once. */
  event(payload: Json): void {
    void this.#try(payload, 0, '');
  }

  async #try(payload: Json, num: number, reason: string): Promise<void> {
    if (this.#stopped) return;
    const answer = await this.send({
      kind: 'events_api',
      payload,
      ...(num > 0 ? { retry: { num, reason } } : {}),
    });
    if (answer.kind === 'answered' || (answer.kind === 'http_error' && answer.noRetry)) return;
    const delay = this.#retryDelaysMs[num];
    if (delay === undefined || this.#stopped) return;
    const why = {
      timeout: 'http_timeout',
      http_error: 'http_error',
      not_connected: 'connection_failed',
    }[answer.kind];
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#try(payload, num + 1, why);
    }, delay).unref();
    this.#timers.add(timer);
  }

  stop(): void {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.sockets.close();
  }
}
