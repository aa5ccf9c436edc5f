import {
  attemptCount,
  formatLocal,
  isFinal,
  nextStep,
  REACHABLE,
  t,
  type Dealership,
  type Lead,
  type Locale,
  type NextStep,
} from '@pitlane/core/panel/index';

/** What a list view says of one lead. */
export interface LeadLine {
  /** `13:30`, `⚠ Sat 12:00`: what fits beside a name. Empty: nothing is due. */
  readonly badge: string;
  /** Where there is less room. */
  readonly short: string;
  readonly tone: 'late' | 'soon' | 'later' | 'none';
  /** Number, next step and due time in full. */
  readonly text: string;
}

const TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ja: 'ja-JP',
  it: 'it-IT',
};
const SOON = 2 * 60 * 60_000;

interface Reader {
  readonly dealership: Dealership;
  readonly locale: Locale;
  readonly now: number;
}

/** The next step of a lead that the bot knows; null: it is closed and nothing is left to do. */
export function lineOf(lead: Lead, reader: Reader): LeadLine | null {
  const { dealership, locale, now } = reader;
  const step = nextStep(lead, { dealership, customer: REACHABLE, now });
  if (isFinal(lead) && step.kind === 'nothing') return null;
  const when = (at: number) => formatLocal(TAGS[locale], dealership.hours.zone, at, 'datetime', now);
  const at = dueOf(step);
  const n = attemptCount(lead) + 1;
  const tone =
    at === null
      ? step.cannotBeMet
        ? 'late'
        : 'none'
      : at < now
        ? 'late'
        : at - now < SOON
          ? 'soon'
          : 'later';
  const badge = at === null ? '' : `${at < now ? '⚠ ' : ''}${shortWhen(at, reader)}`;
  const short = at === null ? '' : at < now ? '⚠' : shortWhen(at, reader, 'date');
  return {
    badge,
    short,
    tone,
    text: [
      `#${lead.number}`,
      t(locale, `step.${step.kind}`, { n }),
      ...(at === null
        ? []
        : [t(locale, at < now ? 'card.overdue' : isAt(step) ? 'card.at' : 'card.before', { at: when(at) })]),
      ...(at === null && step.cannotBeMet ? [t(locale, 'card.cannot_be_met')] : []),
    ].join(' · '),
  };
}

const isAt = (step: NextStep): boolean => step.kind === 'call_back' || step.kind === 'visit';
const dueOf = (step: NextStep): number | null => (isAt(step) ? (step.from ?? step.dueAt) : step.dueAt);

/** Today only the time. */
function shortWhen(
  at: number,
  { dealership, locale, now }: Reader,
  other: 'datetime' | 'date' = 'datetime',
): string {
  const { zone } = dealership.hours;
  const day = (x: number) => formatLocal('en-GB', zone, x, 'date');
  return formatLocal(TAGS[locale], zone, at, day(at) === day(now) ? 'time' : other, now);
}
