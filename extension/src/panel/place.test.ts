import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../page/types.ts';
import { foldedTop, GAP, LEAST, spotFor } from './place.ts';

const VIEW = { width: 1280, height: 800 };
const WIDTH = 384;
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the place of the panel', () => {
  it('is where the person put it when nothing is there', () => {
    expect(spotFor({ side: 'right', top: 96 }, WIDTH, VIEW, [])).toEqual({
      side: 'right',
      top: 96,
      maxHeight: VIEW.height - GAP - 96,
    });
  });

  it('goes below the highlights bar with its buttons', () => {
    const spot = spotFor({ side: 'right', top: 20 }, WIDTH, VIEW, [box(900, 60, 360, 48)]);
    expect(spot?.top).toBe(108 + GAP);
  });

  it('ends above the bar that saves', () => {
    const spot = spotFor({ side: 'right', top: 96 }, WIDTH, VIEW, [box(0, 740, 1280, 60)]);
    expect(spot).toEqual({ side: 'right', top: 96, maxHeight: 740 - GAP - 96 });
  });

  it('takes the other side when a dialog fills this one, and folds when neither has room', () => {
    const dialog = box(800, 0, 480, 800);
    expect(spotFor({ side: 'right', top: 96 }, WIDTH, VIEW, [dialog])?.side).toBe('left');
    expect(spotFor({ side: 'right', top: 96 }, WIDTH, VIEW, [box(0, 0, 1280, 800)])).toBeNull();
  });

  it('folded, it stands below a button too', () => {
    const top = foldedTop({ side: 'right', top: 100 }, { width: 150, height: 44 }, VIEW, [
      box(1150, 90, 100, 32),
    ]);
    expect(top).toBe(122 + GAP);
  });

  it('never covers anything of Salesforce’s, wherever that stands', () => {
    const part = fc.record({
      left: fc.integer({ min: -50, max: 1300 }),
      top: fc.integer({ min: -50, max: 850 }),
      width: fc.integer({ min: 1, max: 700 }),
      height: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom('left' as const, 'right' as const),
        fc.integer({ min: 0, max: 900 }),
        (parts, side, top) => {
          const taken = parts.map((p) => box(p.left, p.top, p.width, p.height));
          const spot = spotFor({ side, top }, WIDTH, VIEW, taken);
          if (!spot) return;
          const left = spot.side === 'left' ? GAP : VIEW.width - GAP - WIDTH;
          expect(spot.maxHeight).toBeGreaterThanOrEqual(LEAST);
          for (const b of taken) {
            const apart =
              b.right <= left ||
              b.left >= left + WIDTH ||
              b.bottom <= spot.top ||
              b.top >= spot.top + spot.maxHeight;
            expect(apart).toBe(true);
          }
        },
      ),
      { seed: 412 },
    );
  });
});
