import * as z from 'zod/mini';
import { LOCALES } from '../dealership/types.ts';

const template = z.string('write a text').check(z.maxLength(3000, 'write at most 3000 letters'));

/** The shape of stored overrides. Which ids there are, and what is wrong with a text: `overrideProblems`. */
export const overridesSchema = z.partialRecord(
  z.enum(LOCALES, { error: `the languages are ${LOCALES.join(', ')}` }),
  z.record(z.string(), template),
);
