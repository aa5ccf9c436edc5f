import * as z from 'zod/mini';
import type { LocalTime } from '../time/types.ts';

/** How a person wants to hear of leads that come to them. */
export const ASSIGNMENT_NOTICES = ['at_once', 'bundled', 'off'] as const;
export type AssignmentNotices = (typeof ASSIGNMENT_NOTICES)[number];

/**
 * *My notices* (U9): what a person may change of their budget. Warnings about customers who asked for us, promised
 * calls and what only this person can decide are not to be switched off: nobody else would see them in time.
 */
export interface NoticePreferences {
  /** A customer's request that comes to me: at once, or twice a day with the others. */
  readonly customerLeads: Exclude<AssignmentNotices, 'off'>;
  /** Headquarters' leads: at once, twice a day, or never (they stand in Home and in the digest). */
  readonly campaignLeads: AssignmentNotices;
  /** Warnings before the last chance of headquarters' leads. */
  readonly campaignWarnings: boolean;
  /** My part of the morning list as a direct message, beside the channel's. */
  readonly digest: boolean;
  /**
   * When messages wait: outside my working hours, never, or between two times of my own clock (`from` may be later
   * than `to`: over midnight) and outside my working hours.
   */
  readonly quiet: 'off_work' | 'never' | { readonly from: LocalTime; readonly to: LocalTime };
}

export const DEFAULT_NOTICES: NoticePreferences = {
  customerLeads: 'at_once',
  campaignLeads: 'bundled',
  campaignWarnings: true,
  digest: false,
  quiet: 'off_work',
};

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** What is stored of them: each field may be absent. */
export const noticePreferencesSchema = z.partial(
  z.object({
    customerLeads: z.enum(['at_once', 'bundled']),
    campaignLeads: z.enum(ASSIGNMENT_NOTICES),
    campaignWarnings: z.boolean(),
    digest: z.boolean(),
    quiet: z.union([
      z.enum(['off_work', 'never']),
      z
        .object({ from: timeOfDay, to: timeOfDay })
        .check(z.refine(({ from, to }) => from !== to, { error: 'from and to are the same time' })),
    ]),
  }),
);

/** A person's preferences from what is stored; what is not understood falls back to the default. */
export function readNoticePreferences(stored: unknown): NoticePreferences {
  const read = noticePreferencesSchema.safeParse(stored);
  if (!read.success) return DEFAULT_NOTICES;
  const given = Object.fromEntries(Object.entries(read.data).filter(([, v]) => v !== undefined));
  return { ...DEFAULT_NOTICES, ...given };
}
