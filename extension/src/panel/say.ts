import {
  actionLabel,
  formatLocal,
  type Locale,
  type MessageKey,
  type MessageParams,
  type Rejection,
  staffName,
  t,
} from '@pitlane/core/panel/index';

/** British order of day and month; the others as their own country writes them. */
const TAGS: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  ja: 'ja-JP',
  it: 'it-IT',
};

/** Who reads, on which clock. */
export interface Speech {
  readonly locale: Locale;
  /** The dealership's zone: all times of the panel are on its clock. */
  readonly zone: string;
  readonly now: number;
}

/** Words in the reader's language, with times and names as that language writes them. */
export const speak = ({ locale, zone, now }: Speech) => ({
  t: (key: MessageKey, params: MessageParams = {}) => t(locale, key, params),
  /** `tomorrow 12:00`, `明日 12:00` (U18). */
  when: (at: number) => formatLocal(TAGS[locale], zone, at, 'datetime', now),
  time: (at: number) => formatLocal(TAGS[locale], zone, at, 'time'),
  day: (date: string) => {
    const noon = Date.parse(`${date}T12:00:00Z`);
    return Number.isNaN(noon) ? date : formatLocal(TAGS[locale], 'UTC', noon, 'date');
  },
  language: (code: string) => {
    try {
      return new Intl.DisplayNames([TAGS[locale]], { type: 'language' }).of(code) ?? code;
    } catch {
      return code;
    }
  },
  list: (items: readonly string[]) => items.join(locale === 'ja' ? '、' : ', '),
  staff: (name: string) => staffName(name, locale),
  /** Why something cannot be done, in plain words. */
  refusal: ({ code, params }: Pick<Rejection, 'code' | 'params'>) => {
    const { at, max } = params;
    const timed = code === 'time_in_past' || code === 'time_in_future';
    return t(locale, `rejection.${code}`, {
      known: timed && typeof at === 'number' ? 'yes' : 'no',
      name: '',
      at: typeof at === 'number' ? formatLocal(TAGS[locale], zone, at, 'datetime', now) : '',
      button: actionLabel('recontact', locale),
      max: typeof max === 'number' ? max : 3000,
    });
  },
});
export type Say = ReturnType<typeof speak>;
