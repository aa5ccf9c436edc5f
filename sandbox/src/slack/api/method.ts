import * as z from 'zod';
import type { World } from '../world.ts';

/** Slack's tiers; `post` is one message a second and channel, `free` has no published rate. */
export type Tier = 1 | 2 | 3 | 4 | 'post' | 'history' | 'connections' | 'free';

/** One Web API method. */
export interface Method {
  tier: Tier;
  /** `bot` wants the xoxb token, `app` the xapp one. */
  token?: 'bot' | 'app';
  args: z.ZodType;
  /** The scope the call needs; may depend on what it is about. */
  scope?: string | ((w: World, args: never) => string | null);
  run(w: World, args: never): object | Promise<object>;
}

/** Gives `run` and `scope` the type of the arguments. */
export function method<S extends z.ZodType>(m: {
  tier: Tier;
  token?: 'bot' | 'app';
  args: S;
  scope?: string | ((w: World, args: z.output<S>) => string | null);
  run(w: World, args: z.output<S>): object | Promise<object>;
}): Method {
  return m as Method;
}

/** Arguments as a form sends them: everything is text, structures are JSON in text. */
export const arg = {
  text: z.string(),
  bool: z.union([
    z.boolean(),
    z.enum(['true', '1']).transform(() => true),
    z.enum(['false', '0']).transform(() => false),
  ]),
  int: z.union([
    z.int(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ]),
  /** A structure; text that is no JSON stays text, and is refused where it is checked. */
  json: z.unknown().transform((value): unknown => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return value;
    }
  }),
  ts: z.union([z.string().regex(/^\d+(\.\d+)?$/), z.number().transform(String)]),
};
