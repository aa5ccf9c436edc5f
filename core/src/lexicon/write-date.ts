import type { Locale } from '../dealership/types.ts';
import { localParts } from '../time/local.ts';
import type { EpochMs, LocalDate, LocalTime, Zone } from '../time/types.ts';
import { dateOrder } from './dates.ts';

/** A date and a time as they are typed into Salesforce's own fields. */
export interface WrittenDate {
  readonly date: string;
  /** null: a date without a time. */
  readonly time: LocalTime | null;
}

/**
 * An instant or a local date in the shape that `parseSalesforceDate` reads back in the same locale and zone
 * (X49): day, month and year in the configured order, time on 24 hours, to the minute.
 */
export function writeSalesforceDate(
  when: EpochMs | LocalDate,
  options: { readonly locale: Locale; readonly zone: Zone; readonly market?: string },
): WrittenDate {
  const parts = typeof when === 'string' ? { date: when, time: null } : localParts(options.zone, when);
  const [year = '', month = '', day = ''] = parts.date.split('-');
  const order = dateOrder(options.locale, options.market);
  const date =
    order === 'ymd' ? [year, month, day] : order === 'mdy' ? [month, day, year] : [day, month, year];
  return { date: date.join('/'), time: parts.time };
}
