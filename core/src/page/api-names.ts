import type { FieldKey } from '../lexicon/page-terms.ts';
import type { LeadPage, Reason } from './types.ts';

/** Reasons that need no second look. */
const SURE: ReadonlySet<Reason> = new Set(['api_name', 'exact', 'shape']);

/**
 * The API names that a page gives away, each with the field its label stands for: what an administrator is
 * asked to confirm once for an org, after which labels no longer matter (X36). Those that only order or
 * elimination told are apart, to be looked at; a name that stands for two fields is in neither.
 */
export function proposeApiNames(page: LeadPage): {
  readonly sure: Readonly<Record<string, FieldKey>>;
  readonly toCheck: Readonly<Record<string, FieldKey>>;
} {
  const found = (Object.keys(page.places) as FieldKey[]).flatMap((key) => {
    const place = page.places[key];
    return place?.apiName ? [{ key, apiName: place.apiName, sure: SURE.has(place.why) }] : [];
  });
  const once = found.filter((f) => found.every((g) => g === f || g.apiName !== f.apiName));
  const named = (sure: boolean) =>
    Object.fromEntries(once.filter((f) => f.sure === sure).map((f) => [f.apiName, f.key]));
  return { sure: named(true), toCheck: named(false) };
}
