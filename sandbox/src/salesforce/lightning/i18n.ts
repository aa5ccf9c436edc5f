import { dateOrder } from '@pitlane/core/lexicon/dates';
import type { OrgSettings } from '../contract.ts';

const LOCALES = { en: 'en-GB', es: 'es-ES', fr: 'fr-FR', it: 'it-IT', ja: 'ja-JP' } as const;
const DATE = { dmy: 'dd/MM/yyyy', mdy: 'MM/dd/yyyy', ymd: 'yyyy/MM/dd' } as const;
/** On the inputs of a date with a time. */
const WORDS = {
  en: ['Date', 'Time'],
  es: ['Fecha', 'Hora'],
  fr: ['Date', 'Heure'],
  it: ['Data', 'Ora'],
  ja: ['日付', '時間'],
} as const;

/** A user's language as Salesforce compiles it into its components (`build.ts`), by the name of each module. */
export function i18nOf({
  locale,
  dates,
  zone,
  market,
}: OrgSettings): Readonly<Record<string, string | number>> {
  // Salesforce's “Locale”: the forms of dates and numbers; the words are the language's.
  const region = dates ?? locale;
  const date = DATE[dateOrder(region, market)];
  const number = new Intl.NumberFormat(LOCALES[region]).formatToParts(1_234_567.8);
  const part = (type: string): string => number.find((found) => found.type === type)?.value ?? '';
  const [dateLabel, timeLabel] = WORDS[locale];
  return {
    lang: locale,
    locale: LOCALES[region],
    timeZone: zone,
    firstDayOfWeek: region === 'ja' ? 1 : 2,
    'dateTime.shortDateFormat': date,
    'dateTime.mediumDateFormat': date,
    'dateTime.longDateFormat': date,
    'dateTime.shortTimeFormat': 'HH:mm',
    'dateTime.mediumTimeFormat': 'HH:mm',
    'dateTime.shortDateTimeFormat': `${date} HH:mm`,
    'dateTime.mediumDateTimeFormat': `${date} HH:mm`,
    'dateTime.longDateTimeFormat': `${date} HH:mm`,
    'number.decimalSeparator': part('decimal'),
    'number.groupingSeparator': part('group'),
    dateLabel,
    timeLabel,
  };
}
