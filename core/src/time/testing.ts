import fc from 'fast-check';
import type { Block, OpeningHours, Weekday, Zone } from './types.ts';

/** "09:00-12:00 13:00-18:00" as blocks. */
export const blocks = (text: string): Block[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((b) => ({ from: b.slice(0, 5), to: b.slice(6) }));

const all = (days: readonly Weekday[], text: string): OpeningHours['week'] =>
  Object.fromEntries(days.map((d) => [d, blocks(text)]));

/** Opening hours from Monday to Friday (or as `extra` says), without special days. */
export const hours = (zone: Zone, weekdays: string, extra: Partial<OpeningHours> = {}): OpeningHours => ({
  zone,
  week: all([1, 2, 3, 4, 5], weekdays),
  holidays: [],
  closures: [],
  special: [],
  ...extra,
});

const MON_FRI = '09:00-12:00 13:00-18:00';
/** The schedule of the golden cases. */
export const UTC = hours('UTC', MON_FRI);
/** Madrid closes for lunch and opens on Saturday morning. */
export const MADRID = hours('Europe/Madrid', '', {
  week: { ...all([1, 2, 3, 4, 5], '09:00-13:30 15:30-19:00'), 6: blocks('09:30-13:30') },
  holidays: [{ date: '2026-10-12', name: 'Fiesta Nacional' }],
  special: [{ date: '2026-12-24', blocks: blocks('09:00-13:00'), name: 'Nochebuena' }],
});
export const PARIS = hours('Europe/Paris', '08:00-12:00 14:00-18:30', {
  holidays: [{ date: '2026-07-14', name: 'Fête nationale' }],
});
export const ROME = hours('Europe/Rome', '08:30-12:30 14:30-18:30', {
  closures: [{ from: '2026-08-10', to: '2026-08-21', name: 'Ferie' }],
  special: [{ date: '2026-08-14', blocks: blocks('09:00-12:00'), name: 'Emergenze' }],
});
/** Tokyo closes on Wednesday, not on Sunday. */
export const TOKYO = hours('Asia/Tokyo', '', { week: all([1, 2, 4, 5, 6, 7], '09:30-18:00') });
export const KOLKATA = hours('Asia/Kolkata', '', { week: all([1, 2, 3, 4, 5, 6], '10:00-19:00') });
export const ALWAYS = (zone: Zone) => hours(zone, '', { week: all([1, 2, 3, 4, 5, 6, 7], '00:00-24:00') });
export const NEVER = hours('Europe/Madrid', '');

export const HOUR = 3_600_000;
/** An instant with its offset written out, so that a reader can check it without a calendar. */
export const at = (iso: string): number => {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(iso)) throw new Error(`no instant: ${iso}`);
  return ms;
};

const pad = (n: number) => String(n).padStart(2, '0');
const clock = (quarter: number) => `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;

/** Up to three disjoint blocks of a day, on the quarter of the hour; now and then the whole day. */
const arbitraryBlocks = fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 }).map((marks) => {
  const sorted = marks.sort((a, b) => a - b);
  const list: Block[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    list.push({ from: clock(sorted[i] as number), to: clock(sorted[i + 1] as number) });
  }
  return list;
});

export const ZONES = [
  'UTC',
  'Europe/Madrid',
  'Europe/Rome',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/New_York',
  'Africa/Cairo',
] as const;

/** Random opening hours; `dates` may be holidays or special days. */
export const arbitraryHours = (dates: readonly string[]): fc.Arbitrary<OpeningHours> =>
  fc
    .record({
      zone: fc.constantFrom(...ZONES),
      days: fc.array(arbitraryBlocks, { minLength: 7, maxLength: 7 }),
      holidays: fc.subarray([...dates], { maxLength: 1 }),
      special: fc.subarray([...dates], { maxLength: 1 }),
      specialBlocks: arbitraryBlocks,
    })
    .map((r) => ({
      zone: r.zone,
      week: Object.fromEntries(r.days.map((d, i) => [i + 1, d])),
      holidays: r.holidays.map((date) => ({ date, name: 'holiday' })),
      closures: [],
      special: r.special.map((date) => ({ date, blocks: r.specialBlocks, name: 'special' })),
    }));
