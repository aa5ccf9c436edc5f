import { FIGURE_KINDS } from '@pitlane/core';
import * as z from 'zod';

/** What became of a lead in a figure. */
export const PARTS = ['missed', 'left_out', 'pending', 'counted'] as const;
export type Part = (typeof PARTS)[number];

/** Which figure's leads: ids and codes only, since it travels in buttons and metadata (U6). */
const drillAsk = z.object({
  dealershipId: z.uuid(),
  figure: z.enum(FIGURE_KINDS),
  /** UTC ms, `to` exclusive. */
  from: z.int(),
  to: z.int(),
  /** One group of the report; null: the whole. A campaign is named by its `campaignKey`; key null: without one. */
  group: z
    .object({
      by: z.enum(['person', 'origin', 'campaign', 'nature']),
      key: z.string().max(64).nullable(),
    })
    .nullable(),
  part: z.enum(PARTS).nullable(),
  /** From 1. */
  page: z.int().min(1).max(10_000),
});
export type DrillAsk = z.infer<typeof drillAsk>;

/** A button's value or a modal's metadata, checked; null: none of ours. */
export function parseDrillAsk(text: string): DrillAsk | null {
  try {
    const ask = drillAsk.parse(JSON.parse(text));
    return ask.from < ask.to ? ask : null;
  } catch {
    return null;
  }
}
