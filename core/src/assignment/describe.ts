import type { Locale } from '../dealership/types.ts';
import type { Explanation, SkipCode } from '../lead/types.ts';
import { SKIP_CODES } from '../lead/types.ts';
import { type MessageKey, t } from '../messages/t.ts';

type Reason = Explanation['because'][number];

/**
 * Why this person, in the reader's language (U14): "Diego: parts + Spanish; 4 open, team mean 6; Marta absent".
 * @param names a person's display name, or the reader's "You"; with さん where that is the custom
 */
export function describeExplanation(
  explanation: Explanation,
  locale: Locale,
  names: (personId: string) => string,
): string {
  const parts = [
    ...explanation.because.map((r) => words(r, locale, names)),
    ...SKIP_CODES.flatMap((code) => passedOver(code, explanation, locale, names)),
  ].filter((part) => part !== '');
  const reasons = join(parts, 'why.join', locale);
  // A held lead is nobody's choice: whom it was meant for stands in its own words ("to be confirmed: …").
  const chosen = explanation.how === 'held' ? undefined : explanation.because.find(choosesSomebody);
  if (!chosen) return reasons;
  return t(locale, 'why.for', { name: names(String(chosen.params['personId'])), reasons });
}

/** Codes whose `personId` is the one the lead went to; elsewhere it is the one who acted. */
const CHOOSES: readonly Reason['code'][] = [
  'fair_share',
  'only_one',
  'named_person',
  'former_advisor',
  'same_customer',
];
const choosesSomebody = (r: Reason) => CHOOSES.includes(r.code) && r.params['personId'] !== undefined;

const join = (parts: readonly string[], key: 'why.join' | 'why.plus', locale: Locale): string =>
  parts.length === 0 ? '' : parts.reduce((first, second) => t(locale, key, { first, second }));

function words({ code, params }: Reason, locale: Locale, names: (personId: string) => string): string {
  if (code === 'row_matched') {
    const conditions = join(conditionsOf(params, locale), 'why.plus', locale);
    return conditions === ''
      ? t(locale, 'why.row_any', { row: params['row'] ?? '' })
      : t(locale, 'why.row_matched', { conditions });
  }
  const personId = params['personId'];
  return t(locale, `why.${code}`, {
    number: 0,
    open: 0,
    mean: 0,
    ...params,
    known: personId === undefined ? 'no' : 'yes',
    name: personId === undefined ? '' : names(String(personId)),
  });
}

const FACTS = [
  'nature',
  'language',
  'origin',
  'campaign',
  'model',
  'vin',
  'contract',
  'recontacted',
  'arrived',
];

function conditionsOf(params: Reason['params'], locale: Locale): string[] {
  return FACTS.flatMap((fact) => {
    const value = params[fact];
    if (value === undefined || value === '') return [];
    if (fact === 'language') return [languageName(String(value), locale)];
    if (fact === 'model') return [String(value)];
    if (fact === 'campaign') return [t(locale, 'why.campaign', { text: value })];
    return [t(locale, `why.${fact}.${value}` as MessageKey)];
  });
}

/** "Spanish", "español", "スペイン語"; the code itself where it is no language. */
function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

function passedOver(
  code: SkipCode,
  { candidates }: Explanation,
  locale: Locale,
  names: (personId: string) => string,
): string[] {
  const people = candidates.filter((c) => c.skipped === code).map((c) => names(c.personId));
  if (people.length === 0) return [];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(people);
  return [t(locale, `why.skip.${code}`, { names: list, count: people.length })];
}
