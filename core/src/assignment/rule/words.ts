import type { Dealership, Locale, RuleConditions, RuleTarget } from '../../dealership/types.ts';
import { type MessageKey, t } from '../../messages/t.ts';
import { rowsOf, type RuleTable, type TableRow } from './types.ts';

/**
 * The rule as one reads it aloud, a line a row, the default row last: "1. Parts + Spanish → Marta, Diego (shared)".
 * @param nameOf a person's display name; with さん where that is the custom
 */
export function ruleInWords(
  rule: RuleTable,
  _dealership: Pick<Dealership, 'members'>,
  locale: Locale,
  nameOf: (personId: string) => string,
): readonly string[] {
  return rowsOf(rule).map((row, i) => `${i + 1}. ${rowInWords(row, locale, nameOf)}`);
}

export function rowInWords(
  { when, to, mode }: TableRow,
  locale: Locale,
  nameOf: (personId: string) => string,
): string {
  const who = targetInWords(to, locale, nameOf);
  const said = t(locale, 'rule.row', { when: conditionsInWords(when, locale), who });
  return mode === 'confirm' ? t(locale, 'rule.row_confirm', { row: said }) : said;
}

function targetInWords(to: RuleTarget, locale: Locale, nameOf: (personId: string) => string): string {
  if (to.kind === 'person') return nameOf(to.personId);
  const names = to.personIds.map(nameOf);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
  return names.length > 1 ? t(locale, 'rule.shared', { names: list }) : list;
}

/** `null` and no conditions at all take every lead. */
export function conditionsInWords(when: RuleConditions | null, locale: Locale): string {
  if (when === null) return t(locale, 'rule.otherwise');
  const some = (values: readonly string[]) =>
    new Intl.ListFormat(locale, { type: 'disjunction' }).format(values);
  const fact = (key: string) => t(locale, `why.${key}` as MessageKey);
  const parts = [
    when.origin && some(when.origin.map((o) => fact(`origin.${o}`))),
    when.nature && some(when.nature.map((n) => fact(`nature.${n}`))),
    when.language && some(when.language.map((l) => languageName(l, locale))),
    when.campaign && t(locale, 'why.campaign', { text: some(when.campaign) }),
    when.model && some(when.model),
    when.hasVin === undefined ? null : fact(`vin.${yesNo(when.hasVin)}`),
    when.hasContract === undefined ? null : fact(`contract.${yesNo(when.hasContract)}`),
    when.recontacted === undefined ? null : fact(`recontacted.${yesNo(when.recontacted)}`),
    when.arrived && fact(`arrived.${when.arrived}`),
  ].filter((part): part is string => Boolean(part));
  if (parts.length === 0) return t(locale, 'rule.every_lead');
  return parts.reduce((first, second) => t(locale, 'why.plus', { first, second }));
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no');

function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
