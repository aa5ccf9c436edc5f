import type { Locale } from '../dealership/types.ts';
import { BUTTON_TERMS, VIEW_TERMS } from './buttons.ts';
import { lookup, type Hit } from './lookup.ts';
import { SECTION_TERMS } from './sections.ts';
import { accepts, type PageValue } from './shapes.ts';
import type { FieldTerm, Section, Shape } from './term.ts';
import { FIELD_TERMS, type FieldKey } from './page-terms.ts';

export type SectionKey = keyof typeof SECTION_TERMS;
export type ButtonKey = keyof typeof BUTTON_TERMS;
export type ViewKey = keyof typeof VIEW_TERMS;

/**
 * How a label was understood: by the field's own API name, by the whole label, by the beginning of a cut one,
 * or with the value's help.
 */
export type Certainty = 'api_name' | 'exact' | 'cut' | 'shape';
/** Which field an API name stands for. The sources name none: a person confirms them once for an org. */
export type ApiNames = Readonly<Record<string, FieldKey>>;
export type LabelMatch<K> =
  | { readonly key: K; readonly certainty: Certainty }
  | { readonly ambiguous: readonly K[] }
  | null;

/** Fields of the page by label. */
export const findField = lookup(FIELD_TERMS);
const findSection = lookup(SECTION_TERMS);
const findButton = lookup(BUTTON_TERMS);
const findView = lookup(VIEW_TERMS);

/**
 * What a label on the lead page means: a field or the title of a section (X36, X37). The section and the
 * value narrow it down; what still fits several comes back as a list in page order, for the caller to tell
 * apart by position, never as a guess.
 *
 * @param hints.section the section the label stands in. @param hints.locale the page's language; without it
 * all languages are tried. @param hints.value the value beside it; a boolean for a tick box.
 * @param hints.apiNames the org's confirmed names; one that is known decides alone, whatever the label says.
 */
export function matchLabel(
  label: string,
  hints: {
    readonly section?: Section;
    readonly locale?: Locale;
    readonly value?: PageValue;
    readonly apiName?: string | null;
    readonly apiNames?: ApiNames;
  } = {},
): LabelMatch<FieldKey | SectionKey> {
  const { section, locale, value, apiName, apiNames } = hints;
  const named = apiName && apiNames && Object.hasOwn(apiNames, apiName) ? apiNames[apiName] : undefined;
  if (named !== undefined) return { key: named, certainty: 'api_name' };
  const fields = findField(label, locale).filter(({ key }) =>
    section === undefined ? !key.startsWith('history.') : key.startsWith(`${section}.`),
  );
  const titles = findSection(label, locale).filter(
    ({ key }) => section === undefined || key === `section.${section}`,
  );
  const found: Hit<FieldKey | SectionKey>[] = [...titles, ...fields];
  const whole = found.filter((hit) => !hit.cut);
  const hits = whole.length > 0 ? whole : found;
  if (hits.length <= 1 || value === undefined || value === '') return settle(hits, 'exact');
  return settle(
    narrow(hits, ({ key }) => shapeOf(key), value, locale),
    'shape',
  );
}

/**
 * The fields that a label can mean, titles of sections left aside: one, several in page order, or none. The
 * hints are those of `matchLabel`.
 */
export function matchField(
  label: string,
  hints: { readonly section?: Section; readonly locale?: Locale; readonly value?: PageValue },
): { readonly keys: readonly FieldKey[]; readonly certainty: Certainty } {
  const { section, locale, value } = hints;
  const found = findField(label, locale).filter(({ key }) =>
    section === undefined ? !key.startsWith('history.') : key.startsWith(`${section}.`),
  );
  const able =
    found.length <= 1 || value === undefined || value === ''
      ? found
      : narrow(found, ({ key }) => shapeOf(key), value, locale);
  // The lookup puts printed forms first; positions count in the order of the page.
  const keys = FIELD_KEYS.filter((key) => able.some((hit) => hit.key === key));
  const cut = found.some((hit) => hit.cut);
  return { keys, certainty: cut ? 'cut' : able.length < found.length ? 'shape' : 'exact' };
}
const FIELD_KEYS = Object.keys(FIELD_TERMS) as FieldKey[];

function settle<K>(hits: readonly Hit<K>[], certainty: Certainty): LabelMatch<K> {
  const [first] = hits;
  if (first === undefined) return null;
  if (hits.length > 1) return { ambiguous: hits.map(({ key }) => key) };
  return { key: first.key, certainty: certainty === 'exact' && first.cut ? 'cut' : certainty };
}

const SHAPED: Readonly<Record<string, FieldTerm>> = FIELD_TERMS;
function shapeOf(key: FieldKey | SectionKey): Shape {
  return SHAPED[key]?.shape ?? 'none';
}

/**
 * The candidates that can hold the value; among them those of a shape narrower than text, if there are any.
 * If none can, all stay: a value that fits nothing says nothing.
 */
function narrow<T>(
  candidates: readonly T[],
  shape: (candidate: T) => Shape,
  value: PageValue,
  locale?: Locale,
): readonly T[] {
  const able = candidates.filter((candidate) => accepts(shape(candidate), value, locale));
  const exact = able.filter((candidate) => shape(candidate) !== 'text');
  if (exact.length > 0) return exact;
  return able.length > 0 ? able : candidates;
}

/** The section that a title on the page opens; null: none of them (X36, X37). */
export function matchSection(title: string, locale?: Locale): Section | null {
  const key = sole(findSection(title, locale));
  return key === null ? null : (key.slice('section.'.length) as Section);
}

/** An action button of the page, by its words; null: none of them. */
export function matchButton(label: string, locale?: Locale): ButtonKey | null {
  return sole(findButton(label, locale));
}

/** A list view by its name, with or without Salesforce's prefix ("Service Dealer - …"). */
export function matchView(label: string, locale?: Locale): ViewKey | null {
  const bare = label.replace(/^\s*(service dealer|サービス\s?ディーラー)\s*[-‐–—]\s*/i, '');
  return sole(findView(bare, locale));
}

function sole<K>(hits: readonly Hit<K>[]): K | null {
  const [hit] = hits;
  return hits.length === 1 && hit !== undefined ? hit.key : null;
}
