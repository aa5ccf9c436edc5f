import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { Fault, type Path } from './fault.ts';

/** Characters; a group of fifty dealerships fits in a tenth of it. */
const MAX = 1_000_000;

export interface Read {
  readonly value: unknown;
  /** The line of a place in the file, from 1; of the nearest place around it where it is missing. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Whether anything is written at a place. */
  has(path: readonly PropertyKey[]): boolean;
  readonly faults: readonly { readonly fault: Fault; readonly path: Path; readonly line: number | null }[];
}

/** Reads YAML 1.2 and remembers where everything stands. */
export function readYaml(text: string): Read {
  const nothing = { value: undefined, lineOf: () => 1, has: () => false };
  if (text.length > MAX)
    return { ...nothing, faults: [{ fault: new Fault('too_large', { limit: MAX }), path: [], line: null }] };
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const line = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = doc.errors.map((e) => ({
    fault: faultOf(e.code, text, e.pos),
    path: [],
    line: line(e.pos[0]),
  }));
  if (faults.length > 0) return { ...nothing, faults };

  const walk = (path: readonly PropertyKey[]): { line: number; found: boolean } => {
    let node: unknown = doc.contents;
    let at = isNode(node) ? line(node.range?.[0] ?? 0) : 1;
    for (const step of path) {
      const next = stepInto(node, step);
      if (!next) return { line: at, found: false };
      at = line(next.offset);
      node = next.node;
    }
    return { line: at, found: true };
  };
  try {
    return {
      value: doc.toJS({ maxAliasCount: 100 }),
      lineOf: (path) => walk(path).line,
      has: (path) => walk(path).found,
      faults,
    };
  } catch {
    // Aliases that unfold into too much.
    return { ...nothing, faults: [{ fault: new Fault('yaml'), path: [], line: null }] };
  }
}

function faultOf(code: string, text: string, [from, to]: [number, number]): Fault {
  if (code !== 'DUPLICATE_KEY') return new Fault('yaml');
  return new Fault('key_twice', {
    key: /^[^\s:]+/.exec(text.slice(from, Math.max(to, from + 40)))?.[0] ?? '',
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'range' in value;

function stepInto(node: unknown, step: PropertyKey): { node: unknown; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === String(step));
    return pair && isNode(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 } : null;
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
  }
  return null;
}
