/**
 * Finding things in a Lightning page. Its components have native shadow roots in some orgs and synthetic ones in
 * others, where everything lies flat; to this file both look the same (the flat tree, as it is drawn).
 */

type Skip = (el: Element) => boolean;

/**
 * Goes through the elements that are drawn below one, in the order of reading: through open shadow roots and slots.
 * A page has thousands, and is looked at often: no lists are made on the way.
 * @param see true: it was found, the rest is left. @param skip these, with all below them, are left out
 */
function visit(root: ParentNode, see: (el: Element) => boolean, skip?: Skip): boolean {
  if (root instanceof Element) {
    const { shadowRoot } = root;
    if (shadowRoot !== null) return siblings(shadowRoot.firstElementChild, see, skip);
    if (root instanceof HTMLSlotElement) {
      const given = root.assignedElements();
      if (given.length > 0) return given.some((el) => one(el, see, skip));
    }
  }
  return siblings(root.firstElementChild, see, skip);
}

function siblings(first: Element | null, see: (el: Element) => boolean, skip?: Skip): boolean {
  for (let el = first; el !== null; el = el.nextElementSibling) if (one(el, see, skip)) return true;
  return false;
}

const one = (el: Element, see: (el: Element) => boolean, skip?: Skip): boolean =>
  skip?.(el) !== true && (see(el) || visit(el, see, skip));

/** The elements that are drawn below one, in the order of reading. */
export function below(root: ParentNode, skip?: Skip): Element[] {
  const all: Element[] = [];
  visit(
    root,
    (el) => {
      all.push(el);
      return false;
    },
    skip,
  );
  return all;
}

/** All below a root that match. */
export function findAll(root: ParentNode, selector: string, skip?: Skip): HTMLElement[] {
  const found: HTMLElement[] = [];
  visit(
    root,
    (el) => {
      if (el.matches(selector) && el instanceof HTMLElement) found.push(el);
      return false;
    },
    skip,
  );
  return found;
}

/** The first below a root that matches. */
export function find(root: ParentNode, selector: string, skip?: Skip): HTMLElement | null {
  let found: HTMLElement | null = null;
  visit(
    root,
    (el) => {
      if (el.matches(selector) && el instanceof HTMLElement) found = el;
      return found !== null;
    },
    skip,
  );
  return found;
}

/** The first below a root that matches the earliest of these, in one look. */
export function findFirst(root: ParentNode, selectors: readonly string[]): HTMLElement | null {
  const all = findAll(root, selectors.join(', '));
  for (const selector of selectors) {
    const el = all.find((candidate) => candidate.matches(selector));
    if (el !== undefined) return el;
  }
  return null;
}

/** The nearest element at or above one that matches, out of shadow roots too. */
export function above(el: Element, selector: string): HTMLElement | null {
  for (let at: Element | null = el; at !== null; at = parentOf(at)) {
    if (at instanceof HTMLElement && at.matches(selector)) return at;
  }
  return null;
}

export function parentOf(el: Element): Element | null {
  if (el.assignedSlot !== null && el.assignedSlot !== undefined) return el.assignedSlot;
  if (el.parentElement !== null) return el.parentElement;
  const root = el.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether a person can see it: drawn, not hidden. */
export function isVisible(el: Element): boolean {
  if (typeof el.checkVisibility === 'function') return el.checkVisibility({ checkVisibilityCSS: true });
  for (let at: Element | null = el; at !== null; at = parentOf(at)) {
    if (at instanceof HTMLElement && (at.hidden || at.style.display === 'none')) return false;
  }
  return true;
}

const UNSAID = '.slds-assistive-text, script, style, template, svg, lightning-helptext, [role="tooltip"]';

/** The words that an element shows, white space collapsed; lines are kept apart by line breaks. */
export function wordsOf(el: Element): string {
  const lines: string[] = [];
  const say = (node: Node): void => {
    if (node instanceof Text) {
      lines[lines.length - 1] += node.data.replace(/\s+/g, ' ');
      return;
    }
    if (!(node instanceof Element) || node.matches(UNSAID)) return;
    if (node.tagName === 'BR') {
      lines.push('');
      return;
    }
    const block = BLOCK.has(node.tagName);
    if (block) lines.push('');
    for (const child of nodesOf(node)) say(child);
    if (block) lines.push('');
  };
  lines.push('');
  for (const child of nodesOf(el)) say(child);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
const BLOCK = new Set(['DIV', 'P', 'LI', 'UL', 'DL', 'DD', 'DT', 'TR', 'SECTION']);

function nodesOf(el: Element): Iterable<Node> {
  if (el.shadowRoot !== null) return el.shadowRoot.childNodes;
  if (el instanceof HTMLSlotElement) {
    const given = el.assignedNodes();
    if (given.length > 0) return given;
  }
  return el.childNodes;
}

/** In one line. */
export const lineOf = (el: Element): string => wordsOf(el).replaceAll('\n', ' ').trim();

const ACTIVE =
  'section.oneConsoleTab div.windowViewMode-maximized.active.lafPageHost, div.windowViewMode-normal.active';
export const DIALOG = '[role="dialog"], [role="alertdialog"], .slds-modal';

/** What is in front: visited tabs stay in the page, hidden. The whole page where no such frame is known. */
export function activeScope(doc: Document): HTMLElement {
  const frames = [...doc.querySelectorAll<HTMLElement>(ACTIVE)];
  const shown = frames.filter((frame) => isVisible(frame));
  // In a console a subtab lies within its workspace: the innermost one in front.
  const inner = shown.findLast((frame) => !shown.some((other) => other !== frame && frame.contains(other)));
  return inner ?? doc.body;
}

/** Balloons of help and of errors, guided tours, mails being written: not forms of the record. */
const ASIDE = '.slds-popover, .slds-prompt, .slds-docked-composer';

/** The dialog in front; null: none. */
export function openDialog(doc: Document): HTMLElement | null {
  const dialogs = findAll(doc.body, DIALOG).filter(
    (el) => isVisible(el) && !isOurs(el) && above(el, ASIDE) === null,
  );
  return dialogs.findLast((el) => find(el, 'button, input') !== null) ?? null;
}

/** Our own hosts, told by their tag. */
const isOurs = (el: Element): boolean => above(el, '[data-pitlane]') !== null;
