import { localParts } from './local.ts';
import type { EpochMs, LocalTime, Zone } from './types.ts';

export const SLOTS = ['morning', 'midday', 'afternoon', 'evening'] as const;
export type Slot = (typeof SLOTS)[number];
/** X17: where each slot begins; the last lasts until the first of the next day. */
export const DEFAULT_SLOTS: Readonly<Record<Slot, LocalTime>> = {
  morning: '06:00',
  midday: '12:00',
  afternoon: '14:30',
  evening: '18:00',
};

/** R27: the part of the day of an instant, on the dealership's clock. */
export function slotOf(
  zone: Zone,
  at: EpochMs,
  slots: Readonly<Record<Slot, LocalTime>> = DEFAULT_SLOTS,
): Slot {
  const { time } = localParts(zone, at);
  return [...SLOTS].reverse().find((slot) => slots[slot] <= time) ?? 'evening';
}
