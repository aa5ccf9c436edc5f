import { type LocalDate, type Locale, type OpeningHours, t } from '@pitlane/core';
import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { blocksText, closuresText, dayField, specialText, type Week, WEEKDAYS } from '../forms/read-hours.ts';
import { frame } from './frame.ts';
import { choiceField, textField } from './modal.ts';
import { clip, context, plain } from './text.ts';
import { dayText, tagOf } from './when.ts';

/** A Monday, to name the days of the week by. */
const MONDAY = Date.UTC(2026, 0, 5);
const dayName = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + (day - 1) * 86_400_000,
  );

/** Seven fields, one a day; an empty one is closed. The same for a dealership and for one person. */
export const weekFields = (week: Week, locale: Locale): InputBlock[] =>
  WEEKDAYS.map((day) =>
    textField(dayField(day), dayName(day, locale), {
      initial: blocksText(week[day] ?? []) || null,
      optional: true,
      max: 200,
      ...(day === 1 ? { hint: t(locale, 'hours.hint') } : {}),
    }),
  );

const WHOLE = '-';

export interface HoursInput {
  readonly locale: Locale;
  /** Ids only. */
  readonly about: object;
  readonly week: Week;
  readonly market: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

/** The week in one form; whose holidays follow. */
export function hoursModal({ locale, about, week, regions }: HoursInput): ModalView {
  const region = choiceField(
    'region',
    t(locale, 'hours.region'),
    [
      [WHOLE, t(locale, 'hours.region_whole')] as const,
      ...regions.map((r) => [r.code, clip(r.name, 75)] as const),
    ],
    { as: 'menu', initial: WHOLE },
  );
  return frame('hours.week', about, locale, {
    title: t(locale, 'hours.title'),
    submit: t(locale, 'hours.next'),
    blocks: [...weekFields(week, locale), ...(regions.length > 0 ? [region] : [])],
  });
}

export const regionChosen = (chosen: string | null, market: string): string =>
  chosen === null || chosen === WHOLE ? market : chosen;

export interface HolidaysInput {
  readonly locale: Locale;
  readonly about: object;
  readonly market: string;
  readonly offered: readonly { readonly date: LocalDate; readonly name: string; readonly kept: boolean }[];
  readonly closures: OpeningHours['closures'];
  readonly special: OpeningHours['special'];
}

/** Slack's checkboxes hold ten. */
const TEN = 10;

/** A list to look through: what is ticked is closed. */
export function holidaysModal(input: HolidaysInput): ModalView {
  const { locale, about, market, offered, closures, special } = input;
  const groups: KnownBlock[] = [];
  for (let i = 0; i < Math.min(offered.length, 8 * TEN); i += TEN)
    groups.push(ticks(`days${i / TEN}`, offered.slice(i, i + TEN), locale));
  const hint = market === 'JP' ? 'holidays.japan_hint' : 'holidays.closures_hint';
  return frame('hours.holidays', about, locale, {
    title: t(locale, 'holidays.title'),
    submit: t(locale, 'button.save'),
    blocks: [
      context(t(locale, groups.length > 0 ? 'holidays.intro' : 'holidays.none'), 'holidays:intro'),
      ...groups,
      textField('closures', t(locale, 'holidays.closures'), {
        initial: closuresText(closures),
        multiline: true,
        optional: true,
        hint: t(locale, hint),
      }),
      textField('special', t(locale, 'holidays.special'), {
        initial: specialText(special),
        multiline: true,
        optional: true,
        hint: t(locale, 'holidays.special_hint'),
      }),
    ],
  });
}

/** Every tick of a form of holidays. */
export const tickBlocks = Array.from({ length: 8 }, (_, i) => `days${i}`);

function ticks(block: string, days: HolidaysInput['offered'], locale: Locale): InputBlock {
  const options: PlainTextOption[] = days.map((d) => ({
    text: plain(`${dayText(d.date, locale)} · ${d.name}`, 75),
    value: d.date,
  }));
  const initial = options.filter((_, i) => days[i]?.kept);
  const short = (date = '') =>
    new Intl.DateTimeFormat(tagOf(locale), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${date}T00:00:00Z`),
    );
  return {
    type: 'input',
    block_id: block,
    optional: true,
    label: plain(
      t(locale, 'holidays.group', { from: short(days[0]?.date), to: short(days.at(-1)?.date) }),
      2000,
    ),
    element: {
      type: 'checkboxes',
      action_id: 'value',
      options,
      ...(initial.length > 0 ? { initial_options: initial } : {}),
    },
  };
}
