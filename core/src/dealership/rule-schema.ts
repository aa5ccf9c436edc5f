import * as z from 'zod/mini';
import { language, listOf, oneOf, readAs, shown, wholeNumber } from './schema-parts.ts';
import { type AssignmentRule, NATURES, ORIGINS, type RuleTarget } from './types.ts';

const text = z.string('write a text').check(z.trim(), z.minLength(1, 'write a text; this one is empty'));
const yesNo = z.exactOptional(z.boolean('write true or false'));

/** What a row asks. A field left out matches all; an empty list would match nothing and is refused. */
export const conditionsSchema = z.strictObject(
  {
    origin: z.exactOptional(listOf(oneOf(ORIGINS), 1, 'origin')),
    nature: z.exactOptional(listOf(oneOf(NATURES), 1, 'nature')),
    campaign: z.exactOptional(listOf(text, 1, 'campaign')),
    language: z.exactOptional(listOf(language, 1, 'language')),
    hasVin: yesNo,
    hasContract: yesNo,
    model: z.exactOptional(listOf(text, 1, 'model')),
    recontacted: yesNo,
    arrived: z.exactOptional(oneOf(['open', 'closed'])),
  },
  'conditions are origin, nature, campaign, language, hasVin, hasContract, model, recontacted, arrived',
);

/**
 * R7: the decision table with its mandatory default row.
 * @param known ids of the dealership's people; left out: people are not checked
 */
export function ruleSchema(known?: ReadonlySet<string>): z.ZodMiniType<AssignmentRule> {
  const personId = z.string('name a person').check(
    z.refine((id) => known === undefined || known.has(id), {
      error: (i) => `${shown(i.input)} is nobody of this dealership`,
    }),
  );
  const target: z.ZodMiniType<RuleTarget> = z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('person'), personId }),
      z.strictObject({ kind: z.literal('pool'), personIds: listOf(personId, 1, 'pool') }),
    ],
    'send it to a person or to a pool of people',
  );
  const mode = oneOf(['auto', 'confirm']);
  const row = z.strictObject({ id: text, when: conditionsSchema, to: target, mode });
  return z.strictObject({
    version: wholeNumber(1, 1_000_000),
    rows: z.array(row, 'rows: write a list, empty when the default row is enough').check(
      z.refine((rows) => twice(rows) === undefined, {
        error: (i) =>
          `row id ${shown(twice(i.input as { id: string }[]))} stands twice or is kept for the default row`,
      }),
    ),
    otherwise: z.strictObject(
      { to: target, mode },
      'the default row is missing: a lead that fits no row needs one',
    ),
  });
}

const twice = (rows: readonly { id: string }[]) =>
  rows.find((r, i) => r.id === 'otherwise' || rows.findIndex((other) => other.id === r.id) !== i)?.id;

/** @throws RangeError that names every value that does not fit */
export const parseRule = (json: unknown, known?: ReadonlySet<string>): AssignmentRule =>
  readAs(ruleSchema(known), 'rule', json);
