import type { Box } from '../page/types.ts';

export interface Wish {
  readonly side: 'left' | 'right';
  /** CSS pixels from the top of the viewport. */
  readonly top: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Spot {
  readonly side: 'left' | 'right';
  readonly top: number;
  /** The most height that is free from there. */
  readonly maxHeight: number;
}

export const GAP = 8;
/** Below this the panel is of no use and folds instead. */
export const LEAST = 260;

const other = { left: 'right', right: 'left' } as const;

/**
 * Where the panel stands without covering any of Salesforce's buttons, dialogs and bars: as near as possible to
 * where the person put it, on the other side if this one has no room. null: nowhere; it folds.
 * @param width of the panel in CSS pixels
 */
export function spotFor(wish: Wish, width: number, viewport: Size, taken: readonly Box[]): Spot | null {
  for (const side of [wish.side, other[wish.side]]) {
    const spot = spotOn(side, wish.top, width, viewport, taken);
    if (spot) return spot;
  }
  return null;
}

/** What the panel would stand on, side by side. */
function inColumn(side: Wish['side'], width: number, viewport: Size, taken: readonly Box[]): readonly Box[] {
  const left = side === 'left' ? GAP : viewport.width - GAP - width;
  return taken
    .filter(
      (box) => box.right > left && box.left < left + width && box.bottom > 0 && box.top < viewport.height,
    )
    .toSorted((a, b) => a.top - b.top);
}

function spotOn(
  side: Wish['side'],
  wished: number,
  width: number,
  viewport: Size,
  taken: readonly Box[],
): Spot | null {
  const gaps: { readonly from: number; readonly to: number }[] = [];
  let from = GAP;
  for (const box of inColumn(side, width, viewport, taken)) {
    if (box.top - GAP > from) gaps.push({ from, to: box.top - GAP });
    from = Math.max(from, box.bottom + GAP);
  }
  gaps.push({ from, to: viewport.height - GAP });
  const room = gaps.filter((gap) => gap.to - gap.from >= LEAST);
  const spots = room.map((gap): Spot => {
    const top = Math.min(Math.max(wished, gap.from), gap.to - LEAST);
    return { side, top, maxHeight: gap.to - top };
  });
  const far = (spot: Spot) => Math.abs(spot.top - wished);
  return spots.reduce<Spot | null>((best, spot) => (best && far(best) <= far(spot) ? best : spot), null);
}

/** The folded panel is small, and it too keeps off Salesforce's buttons. @returns pixels from the top */
export function foldedTop(wish: Wish, size: Size, viewport: Size, taken: readonly Box[]): number {
  let top = Math.min(Math.max(wish.top, GAP), viewport.height - size.height - GAP);
  for (const box of inColumn(wish.side, size.width, viewport, taken))
    if (box.bottom > top && box.top < top + size.height) top = box.bottom + GAP;
  // With no room at all it stands over something rather than out of sight.
  return Math.min(top, viewport.height - size.height - GAP);
}
