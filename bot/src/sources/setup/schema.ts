import { LOCALES, NATURES, ORIGINS, ROLES } from '@pitlane/core';
import { policySchema } from '@pitlane/core/dealership/schema';
import * as z from 'zod';
import { Fault, via } from './fault.ts';
import { readDate, readNamedDay, readPeriod, readSpecial, readWeek } from './times.ts';

/** The shape of the setup file. Strict: a key that is not here is a problem with a suggestion, never ignored. */

const text = z.string().trim().min(1);
const pattern = (regex: RegExp, example: string) =>
  z.string().transform(
    via((value) => {
      if (!regex.test(value)) throw new Fault('malformed', { value, example });
      return value;
    }),
  );

/** `a, b` and `[a, b]` are the same list; nothing stands in it twice. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (v) => (typeof v === 'string' ? v.split(',').map((part) => part.trim()) : v),
    z
      .array(item)
      .min(1)
      .transform(
        via((all) => {
          const again = all.find((value, i) => all.indexOf(value) !== i);
          if (again !== undefined) throw new Fault('twice', { value: String(again) });
          return all;
        }),
      ),
  );

/** Words as people write them: `Service advisor` for service_advisor. */
const word = <const T extends readonly string[]>(values: T, also: Record<string, T[number]> = {}) =>
  z.preprocess((v) => {
    if (typeof v !== 'string') return v;
    const plain = v
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_');
    return also[plain] ?? plain;
  }, z.enum(values));

/** YAML 1.2 reads `yes` as a text. */
const yesNo = z.preprocess((v) => (v === 'yes' ? true : v === 'no' ? false : v), z.boolean());

const languageCode = z.preprocess(
  (v) => (typeof v === 'string' ? v.trim().toLowerCase() : v),
  pattern(/^[a-z]{2}$/, 'es'),
);
const date = z.string().transform(via(readDate));
const week = z.record(z.string(), z.string()).transform(via(readWeek));

const personSchema = z.strictObject({
  name: text.optional(),
  slack: pattern(/^[UW][A-Z0-9]{2,20}$/, 'U012AB3CD').optional(),
  roles: listOf(word(ROLES)),
  languages: listOf(languageCode).optional(),
  skills: listOf(word(NATURES)).optional(),
  weight: z.number().min(0).max(10).optional(),
  capacity: z.int().min(1).max(10_000).optional(),
  hours: week.optional(),
  absences: z.array(z.string().transform(via(readPeriod))).optional(),
  joined: date.optional(),
  left: date.optional(),
});

const whenSchema = z.strictObject({
  origin: listOf(word(ORIGINS, { headquarters: 'hq' })).optional(),
  nature: listOf(word(NATURES)).optional(),
  campaign: listOf(text).optional(),
  language: listOf(languageCode).optional(),
  vin: yesNo.optional(),
  contract: yesNo.optional(),
  model: listOf(text).optional(),
  recontact: yesNo.optional(),
  arrived: word(['open', 'closed']).optional(),
});

const rowSchema = z.strictObject({
  id: pattern(/^[a-z0-9][a-z0-9-]{0,39}$/, 'parts-in-french').optional(),
  when: whenSchema.optional(),
  to: listOf(text).optional(),
  otherwise: listOf(text).optional(),
  mode: word(['auto', 'confirm']).optional(),
});

const holidaysSchema = z.preprocess(
  (v) => (Array.isArray(v) ? { add: v } : v),
  z.strictObject({
    auto: text.optional(),
    add: z.array(z.string().transform(via(readNamedDay))).optional(),
    except: z.array(date).optional(),
  }),
);

const zone = z.string().transform(
  via((value) => {
    try {
      if (!/^[A-Z]/i.test(value)) throw new RangeError();
      new Intl.DateTimeFormat('en', { timeZone: value });
      return value;
    } catch {
      throw new Fault('bad_zone', { value });
    }
  }),
);

const httpsOrigin = z.string().transform(
  via((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url?.protocol !== 'https:' || url.username !== '') throw new Fault('bad_url', { value });
    return url.origin;
  }),
);

const dealershipSchema = z.strictObject({
  name: text,
  market: z.preprocess((v) => (typeof v === 'string' ? v.toUpperCase() : v), pattern(/^[A-Z]{2}$/, 'ES')),
  locale: z.enum(LOCALES),
  zone,
  authority: word(['salesforce', 'pitlane']),
  salesforce: httpsOrigin.optional(),
  account: text.optional(),
  slack: z.strictObject({
    team: pattern(/^[TE][A-Z0-9]{2,20}$/, 'T012AB3CD'),
    channel: pattern(/^[CG][A-Z0-9]{2,20}$/, 'C012AB3CD'),
  }),
  hours: week,
  holidays: holidaysSchema.optional(),
  closures: z.array(z.string().transform(via(readPeriod))).optional(),
  special: z.record(z.string(), z.string().transform(via(readSpecial))).optional(),
  people: z.record(z.string(), personSchema),
  rule: z.array(rowSchema).optional(),
  policy: z.optional(policySchema),
});

export const fileSchema = z.strictObject({ dealerships: z.record(z.string(), dealershipSchema) });

export type DealershipText = z.output<typeof dealershipSchema>;
export type PersonText = z.output<typeof personSchema>;
export type RowText = z.output<typeof rowSchema>;

const keys = (schema: { shape: object }) => Object.keys(schema.shape);

/** The keys that are known at a place of the file, for suggestions. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const [, , part, , inner] = path;
  if (path.length === 0) return keys(fileSchema);
  if (path.length === 2) return keys(dealershipSchema);
  if (part === 'people') return keys(personSchema);
  if (part === 'rule') return keys(inner === 'when' ? whenSchema : rowSchema);
  if (part === 'slack') return ['team', 'channel'];
  if (part === 'holidays') return ['auto', 'add', 'except'];
  if (part !== 'policy') return [];
  if (path.length === 3) return keys(policySchema);
  if (path[3] === 'firstContact') return ['elapsedHours', 'workingDays', 'due'];
  return path[3] === 'attempts' ? ['planned', 'withinWorkingDays', 'minGapHours'] : [];
}
