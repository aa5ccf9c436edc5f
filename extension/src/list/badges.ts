import { find } from '../page/dom.ts';
import type { LeadLine } from './line.ts';

export interface Badge {
  /** The cell with the lead's name. */
  readonly cell: HTMLElement;
  readonly line: LeadLine;
}

/**
 * Due times beside the names of a list view, drawn over the table in a layer of our own that lets every click
 * through: no cell is widened and nothing of the table is touched. It follows scrolling and sorting.
 */
export interface Badges {
  show(badges: readonly Badge[], within: HTMLElement | null): void;
  close(): void;
}

const COLOURS = {
  late: ['#b91c1c', '#ffffff'],
  soon: ['#b45309', '#ffffff'],
  later: ['#e5e7eb', '#1f2937'],
  none: ['#e5e7eb', '#1f2937'],
} as const;

export function badgeLayer(doc: Document): Badges {
  const host = doc.createElement('div');
  host.dataset['pitlane'] = 'badges';
  // The same is said in the list of steps, for who does not see it.
  host.setAttribute('aria-hidden', 'true');
  const root = host.attachShadow({ mode: 'open' });
  const layer = doc.createElement('div');
  Object.assign(layer.style, { position: 'fixed', inset: '0', pointerEvents: 'none', zIndex: '5' });
  root.append(layer);
  doc.documentElement.append(host);
  let shown: { readonly badge: Badge; readonly el: HTMLElement }[] = [];
  let within: HTMLElement | null = null;
  let frame = 0;

  const place = (): void => {
    frame = 0;
    const frameBox = within?.getBoundingClientRect();
    for (const { badge, el } of shown) {
      const cell = badge.cell.getBoundingClientRect();
      const top = cell.top + (cell.height - HEIGHT) / 2;
      const hidden =
        !badge.cell.isConnected ||
        cell.width === 0 ||
        (frameBox !== undefined && (top < frameBox.top || top + HEIGHT > frameBox.bottom)) ||
        covered(doc, badge.cell, cell);
      el.style.visibility = hidden ? 'hidden' : 'visible';
      const left = fit(el, badge, cell);
      el.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
    }
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(place);
  };
  doc.addEventListener('scroll', soon, { capture: true, passive: true });
  window.addEventListener('resize', soon, { passive: true });
  return {
    show(badges, area) {
      within = area;
      layer.replaceChildren();
      shown = badges
        .filter(({ line }) => line.badge !== '')
        .map((badge) => {
          const el = doc.createElement('span');
          const [background, color] = COLOURS[badge.line.tone];
          Object.assign(el.style, {
            position: 'absolute',
            left: '0',
            top: '0',
            font: '600 11px/16px system-ui, sans-serif',
            height: `${HEIGHT}px`,
            padding: '0 6px',
            borderRadius: '8px',
            whiteSpace: 'nowrap',
            background,
            color,
          });
          layer.append(el);
          return { badge, el };
        });
      place();
    },
    close() {
      if (frame !== 0) cancelAnimationFrame(frame);
      doc.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
      host.remove();
    },
  };
}
const HEIGHT = 16;
const GAP = 6;

/**
 * Writes as much as there is room for beside the name, and covers no letter of it: the whole, the short, or a
 * mark of its colour at the edge of the cell, never half a word. @returns where it begins
 */
function fit(el: HTMLElement, { cell, line }: Badge, box: DOMRect): number {
  const name = (find(cell, 'a') ?? cell).getBoundingClientRect();
  const from = name.right + GAP;
  for (const text of [line.badge, line.short]) {
    el.textContent = text;
    el.style.width = 'auto';
    el.style.padding = '0 6px';
    if (from + el.offsetWidth <= box.right) return from;
  }
  el.textContent = '';
  el.style.width = `${HEIGHT / 2}px`;
  el.style.padding = '0';
  return box.left;
}

/** Scrolled under the table's head, or behind a dialog or menu. */
function covered(doc: Document, cell: HTMLElement, box: DOMRect): boolean {
  if (typeof doc.elementFromPoint !== 'function') return false;
  const at = doc.elementFromPoint(box.right - 12, box.top + box.height / 2);
  if (at === null) return false;
  return !(cell.contains(at) || at.contains(cell) || at.shadowRoot !== null);
}
