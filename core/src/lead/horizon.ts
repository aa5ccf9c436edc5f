import type { EpochMs } from '../time/types.ts';
import type { FormField, Rejection } from './rejections.ts';
import { rejection } from './decision.ts';

const DAY = 24 * 3_600_000;
/** Nobody books a visit or promises a call further ahead (days); a recontact may wait for the next car. */
export const HORIZON = { agreed: 550, recontact: 5 * 366 } as const;

/** R40, R46, U2: a date so far away that its year must be a slip. */
export const tooFar = (at: EpochMs, now: EpochMs, days: number, field: FormField): Rejection[] =>
  at - now > days * DAY ? [rejection('time_too_far', field, { at })] : [];
