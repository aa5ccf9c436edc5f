import * as z from 'zod/mini';
import { CLOSE_REASONS } from '../lead/types.ts';
import { DEFAULT_POLICY } from './policy.ts';
import type { Policy } from './policy.types.ts';
import { listOf, numberFrom, oneOf, readAs, timeOfDay, wholeNumber } from './schema-parts.ts';
import { ROLES } from './types.ts';

const group = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: (i) =>
      i.code === 'unrecognized_keys'
        ? `there is no ${(i['keys'] as string[]).join(', ')} here; there is ${Object.keys(shape).join(', ')}`
        : `write ${Object.keys(shape).join(', ')}`,
  });

const maybe = z.exactOptional;
const choice = <const T extends readonly [string, ...string[]]>(values: T) => maybe(oneOf(values));
const yesNo = () => maybe(z.boolean('write true or false'));
const percent = () => maybe(numberFrom(0, 100));

/** Overrides of the default policy: what is left out stays as it is by default, inside the groups too. */
export const policySchema = group({
  firstContact: maybe(
    group({
      elapsedHours: maybe(numberFrom(1, 240)),
      workingDays: maybe(wholeNumber(1, 10)),
      due: choice(['stricter', 'elapsed', 'working']),
      startsAt: choice(['dealer_assignment', 'received']),
      counts: choice(['attempt', 'reached']),
    }),
  ),
  assignmentTime: choice(['history', 'created']),
  closeWithinDays: maybe(wholeNumber(1, 365)),
  closing: maybe(group({ appointmentCounts: yesNo() })),
  sixtyDays: maybe(
    group({
      days: maybe(wholeNumber(1, 365)),
      from: choice(['later', 'assignment']),
      rescheduleRestarts: yesNo(),
    }),
  ),
  attempts: maybe(
    group({
      // Salesforce has five boxes.
      planned: maybe(wholeNumber(1, 5)),
      withinWorkingDays: maybe(wholeNumber(1, 10)),
      minGapHours: maybe(numberFrom(0, 24)),
      window: choice(['working_days', 'working_hours']),
      workingHours: maybe(numberFrom(1, 240)),
      voicemail: choice(['ask', 'optional']),
    }),
  ),
  attemptBeforeClosing: yesNo(),
  firstChannel: choice(['preference', 'phone']),
  consent: maybe(
    group({ request: choice(['allow', 'warn', 'ask_manager']), campaign: choice(['warn', 'email']) }),
  ),
  customerMails: choice(['ask', 'implied', 'never']),
  ownershipEndAsked: yesNo(),
  recontactDateEditable: yesNo(),
  reasons: maybe(z.nullable(listOf(oneOf([...CLOSE_REASONS, 'recontact']), 1, 'reasons'))),
  notesMandatory: choice(['both', 'other_only']),
  vinCheck: choice(['warn', 'format_only']),
  spontaneousPriority: choice(['customer', 'hq', 'last']),
  order: choice(['origin_first', 'due_first']),
  attemptTime: choice(['salesforce', 'real']),
  kpi: maybe(
    group({
      recontactClosings: choice(['with', 'without']),
      sla3Window: choice(['rolling', 'cohort']),
      lostCountsAsManaged: yesNo(),
      appointmentRateOf: choice(['assigned', 'attempted', 'reached']),
      contactsPer: choice(['assigned', 'attempted']),
      targets: maybe(group({ sla1: percent(), sla2: percent(), sla3: percent() })),
    }),
  ),
  views: choice(['manual', 'own']),
  trackingTable: choice(['always', 'without_salesforce']),
  meetingRoles: maybe(listOf(oneOf(ROLES), 1, 'roles')),
  confirmWithinMinutes: maybe(wholeNumber(1, 480)),
  noResponse: maybe(
    group({
      reassignAfterOpenMinutes: maybe(z.nullable(wholeNumber(15, 2880))),
      warnBeforeMinutes: maybe(wholeNumber(0, 480)),
    }),
  ),
  takeOverAfterOpenMinutes: maybe(wholeNumber(1, 480)),
  undoMinutes: maybe(wholeNumber(0, 60)),
  callingMinutes: maybe(wholeNumber(1, 60)),
  warnBeforeMinutes: maybe(wholeNumber(0, 480)),
  personalDataInDms: yesNo(),
  digestAt: maybe(timeOfDay),
  bundleAt: maybe(listOf(timeOfDay, 1, 'times')),
  figuresInChannel: choice(['team', 'person']),
  retention: maybe(group({ monthsAfterClosing: maybe(wholeNumber(1, 120)) })),
});
export type PolicyOverrides = z.infer<typeof policySchema>;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Groups are laid over group by group, however deep; lists and values replace. */
function over(base: Record<string, unknown>, change: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const [key, value] of Object.entries(change)) {
    const before = base[key];
    merged[key] = isGroup(value) && isGroup(before) ? over(before, value) : value;
  }
  return merged;
}

/** Overrides laid over the defaults, group by group; only the groups that were overridden. */
export function overridden(overrides: PolicyOverrides): Partial<Policy> {
  const touched = Object.fromEntries(
    Object.keys(overrides).map((key) => [key, DEFAULT_POLICY[key as keyof Policy]]),
  );
  const whole = over(touched, overrides) as Partial<Policy>;
  return whole.bundleAt ? { ...whole, bundleAt: [...whole.bundleAt].sort() } : whole;
}

/**
 * A whole policy from overrides as stored or written.
 * @throws RangeError that names every value that does not fit
 */
export const parsePolicy = (json: unknown): Policy => ({
  ...DEFAULT_POLICY,
  ...overridden(readAs(policySchema, 'policy', json)),
});
