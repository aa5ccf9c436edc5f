import {
  type Dealership,
  type Locale,
  NATURES,
  ORIGINS,
  type RuleConditions,
  type RuleTarget,
  t,
} from '@pitlane/core';
import { LANGUAGES } from '../views/people-modals.ts';
import { ARRIVED, YES_NO } from '../views/rule-row-modal.ts';
import type { Fields } from './fields.ts';

export interface ReadRow {
  readonly when: RuleConditions;
  readonly to: RuleTarget;
  readonly mode: 'auto' | 'confirm';
}
type Read =
  | { readonly ok: true; readonly row: ReadRow }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const MOST = 20;
const LONGEST = 80;

/**
 * A row of the rule as it was filled in, parsed field by field; errors at their fields.
 * @param before its conditions so far: what the form did not show (advanced fields) stays
 */
export function readRuleRow(
  fields: Fields,
  o: { dealership: Dealership; locale: Locale; before: RuleConditions; advanced: boolean },
): Read {
  const { dealership, locale, before, advanced } = o;
  const errors: Record<string, string> = {};
  const people = dealership.members.map((m) => m.personId);
  const to = offered(fields, 'to', people);
  if (to.length === 0) errors['to'] = t(locale, 'editor.pick_people');
  const texts = (block: 'campaign' | 'model') => {
    const words = listOf(fields.text(block));
    if (words.length > MOST || words.some((w) => w.length > LONGEST))
      errors[block] = t(locale, 'editor.too_long');
    return words;
  };
  const languages = [...LANGUAGES, ...(before.language ?? [])];
  const usual: RuleConditions = {
    ...some('nature', offered(fields, 'nature', NATURES)),
    ...some('origin', offered(fields, 'origin', ORIGINS)),
    ...some('language', offered(fields, 'language', languages)),
    ...some('campaign', texts('campaign')),
  };
  const { model, hasVin, hasContract, recontacted, arrived } = before;
  const seldom: RuleConditions = advanced
    ? {
        ...some('model', texts('model')),
        ...yesNo(fields, 'vin', 'hasVin'),
        ...yesNo(fields, 'contract', 'hasContract'),
        ...yesNo(fields, 'recontacted', 'recontacted'),
        ...arrivedOf(fields),
      }
    : {
        ...(model ? { model } : {}),
        ...(hasVin === undefined ? {} : { hasVin }),
        ...(hasContract === undefined ? {} : { hasContract }),
        ...(recontacted === undefined ? {} : { recontacted }),
        ...(arrived ? { arrived } : {}),
      };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const [first = ''] = to;
  return {
    ok: true,
    row: {
      when: { ...usual, ...seldom },
      to: to.length === 1 ? { kind: 'person', personId: first } : { kind: 'pool', personIds: to },
      mode: fields.oneOf('mode', ['auto', 'confirm']) ?? 'auto',
    },
  };
}

const offered = <T extends string>(fields: Fields, block: string, all: readonly T[]): T[] => {
  const chosen = new Set(fields.choices(block));
  return [...new Set(all)].filter((x) => chosen.has(x));
};

/** Commas of every script, and line ends. */
const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,、，;；\n]/u)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

const some = <K extends string, T>(key: K, values: readonly T[]): { [P in K]?: readonly T[] } =>
  values.length > 0 ? ({ [key]: values } as { [P in K]?: readonly T[] }) : {};

function yesNo(
  fields: Fields,
  block: string,
  key: 'hasVin' | 'hasContract' | 'recontacted',
): Partial<Record<typeof key, boolean>> {
  const chosen = fields.oneOf(block, YES_NO);
  return chosen === 'yes' || chosen === 'no' ? { [key]: chosen === 'yes' } : {};
}

function arrivedOf(fields: Fields): Pick<RuleConditions, 'arrived'> {
  const chosen = fields.oneOf('arrived', ARRIVED);
  return chosen === 'open' || chosen === 'closed' ? { arrived: chosen } : {};
}
