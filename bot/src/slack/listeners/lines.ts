import {
  type Dealership,
  effectiveAppointment,
  type EpochMs,
  type Lead,
  type Locale,
  pendingCallback,
} from '@pitlane/core';
import { leadTitle } from '../views/lead-words.ts';
import { soon } from '../views/when.ts';

/** A lead in a list of what is handed over: number, model, nature, and the time somebody counts on. No customer. */
export const lineOf =
  ({ hours }: Dealership, locale: Locale, now: EpochMs) =>
  (lead: Lead): string => {
    const at = pendingCallback(lead)?.callBackAt ?? effectiveAppointment(lead)?.at ?? null;
    const due = at === null ? [] : [soon(at, locale, { zone: hours.zone, now })];
    return ['•', [leadTitle({ lead }, locale), ...due].join(' · ')].join(' ');
  };
