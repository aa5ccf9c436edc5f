import type { Locale } from '../dealership/types.ts';
import { matchField, matchSection, type ApiNames } from '../lexicon/match.ts';
import type { PageValue } from '../lexicon/shapes.ts';
import type { Section } from '../lexicon/term.ts';
import type { FieldKey } from '../lexicon/page-terms.ts';
import type { PageProblem, PageSnapshot, Place, Reason, SnapshotField } from './types.ts';

/** A field whose meaning is settled. */
export interface Placed {
  readonly key: FieldKey;
  readonly value: PageValue;
  readonly place: Place;
}

interface Open {
  readonly field: SnapshotField;
  readonly value: PageValue;
  readonly at: readonly [section: number, field: number];
  readonly section: Section | null;
  keys: readonly FieldKey[];
  why: Reason;
}

/** What is written in a field; a boolean is a tick box. */
const valueOf = (field: SnapshotField): PageValue =>
  field.kind === 'checkbox' ? field.checked === true : (field.value ?? '').trim();

/**
 * Which field is which (X36): by API name, or by section, label and the shape of the value; then what is left
 * by elimination, since a page shows a field once; then by order, where as many fields as meanings share one
 * label ("Pays" twice). What still may be several things is told with all of them, never guessed.
 */
export function placeFields(
  snapshot: PageSnapshot,
  locale: Locale,
  apiNames: ApiNames = {},
): { readonly placed: readonly Placed[]; readonly problems: readonly PageProblem[] } {
  const problems: PageProblem[] = [];
  const placed = new Map<FieldKey, Placed>();
  const open: Open[] = [];
  for (const [s, { label, fields }] of snapshot.sections.entries()) {
    const titled = label !== null && label.trim() !== '';
    const section = titled ? (matchSection(label, locale) ?? matchSection(label)) : null;
    if (titled && section === null) problems.push(problem('unknown_section', label, null));
    for (const [f, field] of fields.entries()) {
      if (field.label.trim() === '') continue;
      const value = valueOf(field);
      open.push({ field, value, at: [s, f], section, ...meanings(field, value, section, locale, apiNames) });
    }
  }
  const put = (o: Open, key: FieldKey, why: Reason): void => {
    const { label, apiName, editable } = o.field;
    const place: Place = { section: o.at[0], field: o.at[1], label, apiName, editable, why };
    const before = placed.get(key);
    if (before !== undefined && before.value !== o.value && before.value !== '' && o.value !== '') {
      problems.push(problem('repeated_field', label, o.section, [key]));
    }
    // Printed twice, as "Idioma preferido" is: the one that holds something.
    if (before === undefined || before.value === '') placed.set(key, { key, value: o.value, place });
  };

  let rest = open.filter((o) => {
    const [key, ...others] = o.keys;
    if (key === undefined) problems.push(problem('unknown_label', o.field.label, o.section));
    else if (others.length === 0) put(o, key, o.why);
    return o.keys.length > 1;
  });
  for (let before = Infinity; rest.length < before; ) {
    before = rest.length;
    const told = leftFor(rest, placed);
    for (const [o, key, why] of told) put(o, key, why);
    rest = rest.filter((o) => !told.some(([other]) => other === o));
  }
  for (const o of rest) problems.push(problem('ambiguous_label', o.field.label, o.section, o.keys));
  return { placed: [...placed.values()], problems };
}

function meanings(
  field: SnapshotField,
  value: PageValue,
  section: Section | null,
  locale: Locale,
  apiNames: ApiNames,
): Pick<Open, 'keys' | 'why'> {
  const { label, apiName } = field;
  const named = apiName !== null && Object.hasOwn(apiNames, apiName) ? apiNames[apiName] : undefined;
  if (named !== undefined) return { keys: [named], why: 'api_name' };
  const within = section === null ? {} : { section };
  // Some labels stay English on a translated page ("Lead Management Notes").
  for (const hints of [{ locale }, {}]) {
    const { keys, certainty } = matchField(label, { ...within, ...hints, value });
    if (keys.length > 0) return { keys, why: certainty };
  }
  // An administrator may have moved the field to another section; only one meaning will do there.
  const { keys } = matchField(label, { locale, value });
  return keys.length === 1 ? { keys, why: 'other_section' } : { keys: [], why: 'exact' };
}

/**
 * Fields of one section with one set of meanings, if as many meanings are left as there are fields: the last
 * one for the last field, or each in the order of the page. A cut label says too little for an order.
 */
function leftFor(
  rest: readonly Open[],
  placed: ReadonlyMap<FieldKey, Placed>,
): readonly (readonly [Open, FieldKey, Reason])[] {
  const groups = new Map<string, Open[]>();
  for (const o of rest) {
    const name = JSON.stringify([o.at[0], o.keys]);
    groups.set(name, [...(groups.get(name) ?? []), o]);
  }
  return [...groups.values()].flatMap((group) => {
    const left = (group[0]?.keys ?? []).filter((key) => !placed.has(key));
    const single = left.length === 1;
    if (left.length !== group.length || (!single && group.some(({ why }) => why === 'cut'))) return [];
    return group.flatMap((o, i) => {
      const key = left[i];
      return key === undefined ? [] : [[o, key, single ? 'elimination' : 'position'] as const];
    });
  });
}

export const problem = (
  code: PageProblem['code'],
  label: string | null,
  section: Section | null,
  candidates: readonly FieldKey[] = [],
  detail: PageProblem['detail'] = null,
): PageProblem => ({
  code,
  label,
  section: section === null ? null : `section.${section}`,
  candidates,
  detail,
});
