import type { core } from 'zod';
import { Fault } from './fault.ts';
import type { Read } from './place.ts';
import { keysAt } from './schema.ts';
import { nearest } from './suggest.ts';

type Placed = { readonly fault: Fault; readonly path: readonly PropertyKey[] };

/** A schema's issue as problems of ours, in words of the catalogue. */
export function faultsOf(issue: core.$ZodIssue, read: Read): Placed[] {
  const { path } = issue;
  const one = (fault: Fault): Placed[] => [{ fault, path }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = keysAt(path);
        const params = { key, suggestion: nearest(key, known) ?? 'none', known: known.join(', ') };
        return { fault: new Fault('unknown_key', params), path: [...path, key] };
      });
    case 'invalid_type':
      if (!read.has(path)) return one(new Fault('missing', { key: String(path.at(-1) ?? '') }));
      return one(
        new Fault('wrong_type', { expected: issue.expected === 'record' ? 'object' : issue.expected }),
      );
    case 'invalid_value':
      return one(new Fault('not_one_of', { options: issue.values.map(readable).join(', ') }));
    case 'too_small':
      return one(
        issue.origin === 'array' || issue.origin === 'string'
          ? new Fault('empty')
          : new Fault('too_low', { limit: Number(issue.minimum) }),
      );
    case 'too_big':
      return one(new Fault('too_high', { limit: Number(issue.maximum) }));
    case 'invalid_format':
      return one(new Fault('malformed', { value: valueAt(read.value, path), example: '08:30' }));
    case 'custom':
      return one(ours(issue.params));
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return one(new Fault('wrong_type', { expected: 'other' }));
  }
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): string =>
  String(path.reduce((v: unknown, step) => (v as Record<PropertyKey, unknown> | undefined)?.[step], value));
const readable = (value: unknown) => String(value).replaceAll('_', ' ');

/** A fault that one of our readers threw, or a list of core's in which something stands twice. */
function ours(params: Record<string, unknown> | undefined): Fault {
  if (params === undefined) return new Fault('twice', { value: '' });
  return new Fault(params['code'] as Fault['code'], params['params'] as Fault['params']);
}
