import * as z from 'zod';

export const SPANS = ['this_week', 'last_week', 'this_month', 'last_month'] as const;
export const SPLITS = ['none', 'person', 'origin', 'campaign', 'nature'] as const;

/** Which figures: ids and codes only, since it travels in buttons and metadata (U6). */
const figuresAsk = z.object({
  dealershipId: z.uuid(),
  span: z.enum(SPANS),
  by: z.enum(SPLITS),
  /** One group of a split; null: the whole. A campaign is named by its `campaignKey`; key null: without one. */
  group: z
    .object({
      by: z.enum(['person', 'origin', 'campaign', 'nature']),
      key: z.string().max(64).nullable(),
    })
    .nullable(),
  /** Every reading, not only those of the report. */
  all: z.boolean(),
});
export type FiguresAsk = z.infer<typeof figuresAsk>;

export const figuresValue = (ask: FiguresAsk): string => JSON.stringify(ask);

/** A button's value or a modal's metadata, checked; null: none of ours. */
export function parseFiguresAsk(text: string): FiguresAsk | null {
  try {
    return figuresAsk.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
