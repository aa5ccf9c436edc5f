import * as z from 'zod/mini';

/** Small shapes that the dealership's schemas share. Each message says what is wrong and what to write. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : JSON.stringify(value);

export const wholeNumber = (from: number, to: number) => {
  const error = `write a whole number from ${from} to ${to}`;
  return z.int(error).check(z.gte(from, error), z.lte(to, error));
};

export const numberFrom = (from: number, to: number) => {
  const error = `write a number from ${from} to ${to}`;
  return z.number(error).check(z.gte(from, error), z.lte(to, error));
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
export const timeOfDay = z.string('write a time of day as HH:MM').check(
  z.regex(TIME, {
    error: (i) => `${shown(i.input)} is not a time of day; write it as HH:MM, 00:00 to 23:59`,
  }),
);

/** A real day of the calendar. */
export const localDate = z
  .string('write a date as YYYY-MM-DD')
  .check(z.refine(isDate, { error: (i) => `${shown(i.input)} is not a date; write it as YYYY-MM-DD` }));

export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** ISO 639-1, lower case. */
export const language = z.string('write a language as two letters, e.g. es').check(
  z.regex(/^[a-z]{2}$/, {
    error: (i) => `${shown(i.input)} is not a language; write two small letters, e.g. es`,
  }),
);

export const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: (i) => `${shown(i.input)} is not one of ${values.join(', ')}` });

const repeated = (list: readonly unknown[]) => list.find((value, i) => list.indexOf(value) !== i);

/** A list in which nothing stands twice. */
export const listOf = <T extends z.ZodMiniType>(item: T, min: 0 | 1, what: string) => {
  const list = z.array(item, `${what}: write a list`).check(
    z.refine((all) => repeated(all) === undefined, {
      error: (i) => `${what}: ${shown(repeated(i.input as unknown[]))} stands twice`,
    }),
  );
  return min === 0
    ? list
    : list.check(z.minLength(1, `${what}: an empty list fits nothing; leave it out instead`));
};

/** Every issue on its own line, with where it is. */
export function issuesOf(error: z.core.$ZodError, what: string): string {
  return error.issues
    .map((i) => `${[what, ...i.path].join('.').replace(/\.(\d+)/g, '[$1]')}: ${i.message}`)
    .join('\n');
}

/** @throws RangeError that names every value that does not fit, its place and what to write */
export function readAs<T>(schema: z.ZodMiniType<T>, what: string, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new RangeError(issuesOf(result.error, what));
}
