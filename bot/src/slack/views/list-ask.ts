import { createHash } from 'node:crypto';
import { type ListFilter, NATURES, ORIGINS, VIEWS } from '@pitlane/core';
import * as z from 'zod';

/** What a list shows: ids and codes only, since it travels in a modal's metadata (U6). */
const listAsk = z.object({
  dealershipId: z.uuid(),
  view: z.enum(VIEWS),
  /** null: everybody. `held`: those that wait for an assignment. */
  person: z.union([z.uuid(), z.literal('held')]).nullable(),
  origin: z.enum(ORIGINS).nullable(),
  /** The campaign's key, since its name may be long; `none`: without one. */
  campaign: z.string().max(16).nullable(),
  nature: z.enum(NATURES).nullable(),
  time: z.enum(['due_today', 'at_risk', 'late']).nullable(),
  /** From 1. */
  page: z.int().min(1).max(10_000),
});
export type ListAsk = z.infer<typeof listAsk>;

export const firstAsk = (dealershipId: string): ListAsk => ({
  dealershipId,
  view: 'assigned',
  person: null,
  origin: null,
  campaign: null,
  nature: null,
  time: null,
  page: 1,
});

/** A modal's metadata, checked; null: none of ours. */
export function parseListAsk(metadata: string): ListAsk | null {
  try {
    return listAsk.parse(JSON.parse(metadata));
  } catch {
    return null;
  }
}

/** Menus of the modal, as their action ids name them. */
export const MENUS = ['dealership', 'view', 'person', 'origin', 'campaign', 'nature', 'time'] as const;
export type Menu = (typeof MENUS)[number];
/** The value of a menu's entry that filters nothing. */
export const ALL = 'all';

/** What is asked after a choice in a menu: the first page of it; null: no choice that the menu has. */
export function chosen(ask: ListAsk, menu: Menu, value: string): ListAsk | null {
  if (menu === 'dealership') {
    const first = firstAsk(value);
    return parsed({ ...first, view: ask.view });
  }
  return parsed({ ...ask, [menu]: value === ALL ? null : value, page: 1 });
}
const parsed = (ask: object): ListAsk | null => listAsk.safeParse(ask).data ?? null;

/** Short for a campaign's name. */
export const campaignKey = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 12);

/** @param campaigns those that the list's leads name */
export function filterOf(ask: ListAsk, campaigns: readonly string[]): ListFilter {
  const { person, origin, campaign, nature, time } = ask;
  const named = campaigns.find((name) => campaignKey(name) === campaign);
  return {
    ...(person === null ? {} : { person: person === 'held' ? null : person }),
    ...(origin === null ? {} : { origin }),
    // A campaign that no lead of this list names any more: nothing fits it.
    ...(campaign === null ? {} : { campaign: campaign === 'none' ? null : (named ?? '\u0000') }),
    ...(nature === null ? {} : { nature }),
    ...(time === null ? {} : { time }),
  };
}
