import type { LeadRef } from '@pitlane/core/link/index';
import type { Send } from '../shared/seam.ts';
import { type Draft, draftFrom, EMPTY, restOf } from './draft.ts';

/** What the keeper needs of the panel. */
export interface DraftPlace {
  readonly send: Send;
  /** Under which lead it is kept now. */
  readonly ref: () => LeadRef;
  readonly draft: () => Draft;
  readonly show: (draft: Draft) => void;
  /** Whether the browser had room for it. */
  readonly kept: (ok: boolean) => void;
}

/** U15: the draft of one lead, between this tab and the browser's storage, which other tabs write too. */
export class DraftKeeper {
  readonly #at: DraftPlace;
  /** As it was last found in the storage: another one was typed here since. */
  #taken: Draft = EMPTY;

  constructor(at: DraftPlace) {
    this.#at = at;
  }

  async take(): Promise<void> {
    const { draft } = await this.#at.send({ type: 'draft.get', lead: this.#at.ref() });
    this.#taken = draftFrom(draft);
    this.#at.show(this.#taken);
  }

  /** Another tab logged what it held: here too, unless somebody typed here since. */
  async takeUnlessTyped(): Promise<void> {
    if (this.#at.draft() === this.#taken) await this.take();
  }

  change(change: Partial<Draft>): void {
    const draft = { ...this.#at.draft(), ...change };
    this.#at.show(draft);
    void this.#keep(draft);
  }

  /**
   * @param logged the draft as it was when the deed began: what came since is still to be logged
   * @param kept whether the bot has its words
   */
  async clear(logged: Draft, kept: boolean): Promise<void> {
    const draft = restOf(this.#at.draft(), logged, kept);
    this.#taken = draft ?? EMPTY;
    this.#at.show(this.#taken);
    await this.#keep(draft, true);
  }

  async #keep(draft: Draft | null, logged = false): Promise<void> {
    const { ok } = await this.#at
      .send({ type: 'draft.set', lead: this.#at.ref(), draft, ...(logged ? { logged } : {}) })
      .catch(() => ({ ok: false }));
    this.#at.kept(ok);
  }
}
