import type { Rates } from '../contract.ts';
import { Refusal } from '../refusal.ts';

/** Slack's published rates; the workspace's cap is "several hundred a minute" there, 300 here. */
export const REAL_RATES: Rates = {
  tier1: 1,
  tier2: 20,
  tier3: 50,
  tier4: 100,
  postPerSecond: 1,
  postBurst: 3,
  postPerMinute: 300,
  unlistedHistory: 1,
};

const none = Number.POSITIVE_INFINITY;
export const NO_RATES: Rates = {
  tier1: none,
  tier2: none,
  tier3: none,
  tier4: none,
  postPerSecond: none,
  postBurst: none,
  postPerMinute: none,
  unlistedHistory: none,
};

const MINUTE = 60_000;

/** Counts calls and refuses those beyond the rates. Time comes from outside. */
export class Limiter {
  rates: Rates;
  readonly #now: () => number;
  readonly #windows = new Map<string, number[]>();
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(rates: Rates, now: () => number) {
    this.rates = rates;
    this.#now = now;
  }

  /** At most `max` in a sliding minute. @throws Refusal ratelimited, with Retry-After in seconds */
  perMinute(key: string, max: number): void {
    if (max === none) return;
    const now = this.#now();
    const recent = (this.#windows.get(key) ?? []).filter((at) => at > now - MINUTE);
    this.#windows.set(key, recent);
    if (recent.length >= max) {
      const frees = recent[recent.length - max] ?? now;
      throw rateLimited((frees + MINUTE - now) / 1000);
    }
    recent.push(now);
  }

  /** A message for a channel: a short burst, then one a second; and the workspace's cap. */
  post(channel: string): void {
    const { postPerSecond, postBurst, postPerMinute } = this.rates;
    if (postPerSecond !== none) {
      const now = this.#now();
      const bucket = this.#buckets.get(channel) ?? { tokens: postBurst, at: now };
      bucket.tokens = Math.min(postBurst, bucket.tokens + ((now - bucket.at) / 1000) * postPerSecond);
      bucket.at = now;
      this.#buckets.set(channel, bucket);
      if (bucket.tokens < 1) throw rateLimited((1 - bucket.tokens) / postPerSecond);
      this.perMinute('posts', postPerMinute);
      bucket.tokens -= 1;
      return;
    }
    this.perMinute('posts', postPerMinute);
  }
}

/** HTTP 429 with Retry-After in whole seconds, at least one. */
export function rateLimited(seconds: number): Refusal {
  const retryAfter = String(Math.max(1, Math.ceil(seconds)));
  return new Refusal('ratelimited', {}, { status: 429, headers: { 'retry-after': retryAfter } });
}
