import type { PanelAct } from '@pitlane/core/link/index';

/** A deed whose way broke keeps its id, so that it is the same deed when it is tried again, and counts once. */
export class DeedIds {
  readonly #newId: () => string;
  #lastTry: { readonly key: string; readonly id: string } | null = null;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** The id to send it under, and the deed with that id as its own. */
  of(act: PanelAct): { readonly actId: string; readonly act: PanelAct } {
    const own = 'contactId' in act ? act.contactId : 'intentId' in act ? act.intentId : this.#newId();
    const key = JSON.stringify({ ...act, contactId: '', intentId: '', at: 0 });
    const actId = this.#lastTry?.key === key ? this.#lastTry.id : own;
    this.#lastTry = { key, id: actId };
    if ('contactId' in act) return { actId, act: { ...act, contactId: actId } };
    return { actId, act: 'intentId' in act ? { ...act, intentId: actId } : act };
  }

  /** The bot has it, or the browser keeps it: the next one is another. */
  arrived(): void {
    this.#lastTry = null;
  }
}
