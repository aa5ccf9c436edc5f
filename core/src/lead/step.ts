import { nextOpening, scheduleFor } from '../time/index.ts';
import type { EpochMs } from '../time/types.ts';
import type { NextStep } from './next-step.types.ts';
import type { StepContext } from './obstacles.ts';

/** A step before its obstacles are known; what it leaves out is nothing. */
export type BareStep = Pick<NextStep, 'kind' | 'why'> & Partial<Omit<NextStep, 'obstacles'>>;

/** The next open moment where it is not open now; null: at once. */
export function whenOpen(at: EpochMs, { dealership, now }: StepContext): EpochMs | null {
  const open = nextOpening(scheduleFor(dealership.hours, at), Math.max(at, now));
  return open === null || open <= now ? null : open;
}
