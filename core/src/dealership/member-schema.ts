import * as z from 'zod/mini';
import { openingHoursSchema } from '../time/hours-schema.ts';
import { language, listOf, localDate, numberFrom, oneOf, readAs, wholeNumber } from './schema-parts.ts';
import { type Member, NATURES, ROLES } from './types.ts';

type Week = NonNullable<Member['week']>;

/** A person's own week follows the same rules as a dealership's. */
const week = z.custom<Week>().check((ctx) => {
  const result = openingHoursSchema.safeParse({
    zone: 'UTC',
    week: ctx.value,
    holidays: [],
    closures: [],
    special: [],
  });
  for (const i of result.success ? [] : result.error.issues)
    ctx.issues.push({ code: 'custom', input: ctx.value, path: i.path.slice(1), message: i.message });
});

const absence = z
  .strictObject({ from: localDate, to: localDate }, 'an absence has "from" and "to" and nothing else')
  .check(z.refine((a) => a.from <= a.to, 'the absence ends before it begins; both days count'));

const nullable = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema);

/** A person as one dealership knows them. */
export const memberSchema: z.ZodMiniType<Member> = z
  .strictObject({
    personId: z.string().check(z.minLength(1, 'a person needs an id')),
    name: z.string('write a name').check(z.trim(), z.minLength(1, 'write a name')),
    roles: listOf(oneOf(ROLES), 1, 'roles'),
    languages: listOf(language, 0, 'languages'),
    skills: listOf(oneOf(NATURES), 0, 'skills'),
    weight: numberFrom(0, 10),
    capacity: nullable(wholeNumber(1, 10_000)),
    week: nullable(week),
    absences: z.array(absence, 'absences: write a list, empty when there are none'),
    joinedOn: nullable(localDate),
    leftOn: nullable(localDate),
  })
  .check(
    z.refine((m) => m.joinedOn === null || m.leftOn === null || m.joinedOn <= m.leftOn, {
      error: 'leaves before joining',
      path: ['leftOn'],
    }),
  );

/** @throws RangeError that names every value that does not fit */
export const parseMember = (json: unknown): Member => readAs(memberSchema, 'member', json);
