import type { Policy } from './types.ts';

/** The defaults of requirements part 2 (X1–X53), the strictest reading where the sources differ. */
export const DEFAULT_POLICY: Policy = {
  firstContact: { elapsedHours: 24, workingDays: 1, due: 'stricter' },
  closeWithinDays: 10,
  attempts: { planned: 3, withinWorkingDays: 2, minGapHours: 2 },
  attemptBeforeClosing: true,
  confirmWithinMinutes: 15,
  warnBeforeMinutes: 120,
  personalDataInDms: false,
  digestAt: '08:30',
  bundleAt: ['09:30', '15:30'],
};
