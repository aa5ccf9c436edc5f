import { ControlError } from './refusal.ts';

/** The workspace's time. It follows the clock it was given, until a test or demonstration moves it. */
export class Clock {
  readonly #base: () => number;
  #shift = 0;
  /** Set while the clock stands still. */
  #still: number | null = null;

  /** @param base UTC ms */
  constructor(base: () => number) {
    this.#base = base;
  }

  /** UTC ms, whole. */
  readonly now = (): number => Math.floor(this.#still ?? this.#base() + this.#shift);

  get frozen(): boolean {
    return this.#still !== null;
  }

  /** Whether it was ever set, so that it shows another time than the clock it follows. */
  get moved(): boolean {
    return this.#still !== null || this.#shift !== 0;
  }

  /**
   * Sets the time. Later only: message ids are times, and no message may come before an earlier one.
   * @param at UTC ms @param frozen whether it stands still from here; as before when absent
   * @throws ControlError time_goes_back
   */
  set(at: number, frozen = this.frozen, notBefore = 0): void {
    if (at < notBefore) {
      const last = new Date(notBefore).toISOString();
      throw new ControlError('time_goes_back', `The last message is of ${last}; time goes forward only.`);
    }
    this.#shift = at - this.#base();
    this.#still = frozen ? at : null;
  }
}
