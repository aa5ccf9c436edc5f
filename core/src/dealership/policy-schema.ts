import * as z from 'zod/mini';
import { DEFAULT_POLICY } from './policy.ts';
import { listOf, numberFrom, oneOf, readAs, timeOfDay, wholeNumber } from './schema-parts.ts';
import type { Policy } from './types.ts';

const group = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: (i) =>
      i.code === 'unrecognized_keys'
        ? `there is no ${(i['keys'] as string[]).join(', ')} here; there is ${Object.keys(shape).join(', ')}`
        : `write ${Object.keys(shape).join(', ')}`,
  });

/** Overrides of the default policy: what is left out stays as it is by default, inside the groups too. */
export const policySchema = group({
  firstContact: z.exactOptional(
    group({
      elapsedHours: z.exactOptional(numberFrom(1, 240)),
      workingDays: z.exactOptional(wholeNumber(1, 10)),
      due: z.exactOptional(oneOf(['stricter', 'elapsed', 'working'])),
    }),
  ),
  closeWithinDays: z.exactOptional(wholeNumber(1, 365)),
  attempts: z.exactOptional(
    group({
      // Salesforce has five boxes.
      planned: z.exactOptional(wholeNumber(1, 5)),
      withinWorkingDays: z.exactOptional(wholeNumber(1, 10)),
      minGapHours: z.exactOptional(numberFrom(0, 24)),
    }),
  ),
  attemptBeforeClosing: z.exactOptional(z.boolean('write true or false')),
  confirmWithinMinutes: z.exactOptional(wholeNumber(1, 480)),
  warnBeforeMinutes: z.exactOptional(wholeNumber(0, 480)),
  personalDataInDms: z.exactOptional(z.boolean('write true or false')),
  digestAt: z.exactOptional(timeOfDay),
  bundleAt: z.exactOptional(listOf(timeOfDay, 1, 'times')),
});
export type PolicyOverrides = z.infer<typeof policySchema>;

/** Overrides laid over the defaults, group by group; only the groups that were overridden. */
export function overridden(overrides: PolicyOverrides): Partial<Policy> {
  const { firstContact, attempts, bundleAt, ...plain } = overrides;
  return {
    ...plain,
    ...(firstContact && { firstContact: { ...DEFAULT_POLICY.firstContact, ...firstContact } }),
    ...(attempts && { attempts: { ...DEFAULT_POLICY.attempts, ...attempts } }),
    ...(bundleAt && { bundleAt: [...bundleAt].sort() }),
  };
}

/**
 * A whole policy from overrides as stored or written.
 * @throws RangeError that names every value that does not fit
 */
export const parsePolicy = (json: unknown): Policy => ({
  ...DEFAULT_POLICY,
  ...overridden(readAs(policySchema, 'policy', json)),
});
