import { below } from './dom.ts';

/** How often a changing page is looked at, in ms: quick until the record's fields are there. */
const WAITING = 16;
const CALM = 250;

/**
 * Tells when a part of the page may have changed, shadow roots included. It looks once a frame at most while the
 * fields are still to come and four times a second afterwards, and not at all while the tab is hidden.
 * @returns stops it
 */
export function watch(doc: Document, isWaiting: () => boolean, changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const seen = new WeakSet<Node>();
  const look = (): void => {
    timer = null;
    if (doc.visibilityState === 'hidden') return;
    observeNew();
    changed();
  };
  const soon = (): void => {
    timer ??= setTimeout(look, isWaiting() ? WAITING : CALM);
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => !isOurs(target))) soon();
  });
  const observe = (root: Node): void => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, WHAT);
  };
  const observeNew = (): void => {
    for (const el of below(doc.body)) if (el.shadowRoot !== null && !isOurs(el)) observe(el.shadowRoot);
  };
  observe(doc.body);
  observeNew();
  // A tick and typed words change no element.
  const onInput = (): void => soon();
  doc.addEventListener('change', onInput, true);
  doc.addEventListener('visibilitychange', onInput);
  return () => {
    if (timer !== null) clearTimeout(timer);
    observer.disconnect();
    doc.removeEventListener('change', onInput, true);
    doc.removeEventListener('visibilitychange', onInput);
  };
}

const WHAT: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'disabled', 'checked', 'value', 'field-label', 'title'],
};
const isOurs = (node: Node): boolean => node instanceof Element && node.closest('[data-pitlane]') !== null;

/**
 * Waits until a look at the page gives something, as often as the page may have changed and at least ten times
 * a second. @returns null when it did not come in time
 */
export async function until<T>(look: () => T | null, ms: number, pause: Pause = sleep): Promise<T | null> {
  for (let waited = 0; ; waited += STEP) {
    const found = look();
    if (found !== null || waited >= ms) return found;
    await pause(STEP);
  }
}
const STEP = 60;
export type Pause = (ms: number) => Promise<void>;
export const sleep: Pause = (ms) => new Promise((done) => setTimeout(done, ms));
