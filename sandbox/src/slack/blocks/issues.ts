import type * as z from 'zod';

/** `/blocks/0/text/text`: a JSON pointer (RFC 6901). */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** One line as Slack writes it: `[ERROR] must be less than 76 characters [json-pointer:/blocks/0/…]`. */
export function line(what: string, path: readonly PropertyKey[]): string {
  return `[ERROR] ${what} [json-pointer:${pointer(path)}]`;
}

function say(issue: z.core.$ZodIssue, input: unknown): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return `must be less than ${Number(issue.maximum) + 1} characters`;
      if (issue.origin === 'array') return `no more than ${issue.maximum} items allowed`;
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'string') return `must be more than ${Number(issue.minimum) - 1} characters`;
      if (issue.origin === 'array') return `no fewer than ${issue.minimum} items allowed`;
      return `must be at least ${issue.minimum}`;
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined
        ? 'missing required field'
        : `must provide a ${issue.expected}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.path.at(-1) === 'type'
        ? `unsupported type: ${String(valueAt(input, issue.path))}`
        : 'failed to match all allowed schemas';
    default:
      return issue.message;
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let at = input;
  for (const key of path) at = (at as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return at;
}

/** All that is wrong, a line each. @param base where the checked value stands, such as `['blocks']` */
export function linesOf(error: z.ZodError, input: unknown, base: readonly PropertyKey[]): string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => line('unknown property', [...base, ...issue.path, key]))
      : [line(say(issue, input), [...base, ...issue.path])],
  );
}
