import { DEFAULT_POLICY } from '@pitlane/core';
import { policySchema } from '@pitlane/core/dealership/schema';
import * as z from 'zod/mini';
import type { Sources } from './requirements.ts';

const HEAD = `# The dealership's policy: where the sources disagree, and which way Pitlane goes

Written by \`pnpm trace\` from the sources' points (scripts/trace/requirements.json), the default policy and its
schema. Each point is decided once. Where both readings make sense, the decision is a switch that a dealership sets
in its set-up file, e.g.

\`\`\`yaml
policy:
  firstContact: { due: elapsed }
  kpi: { sla3Window: cohort }
\`\`\`

What is left out stays at its default. A wrong word is refused with its place and the words there are. The sources'
codes: S-ES, S-FR the standard in Spanish and French; M-ES, M-FR, M-JA the manual in three languages; M all three.
`;

type Node = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
};
const tree = z.toJSONSchema(policySchema, { unrepresentable: 'any' }) as Node;

/** Every switch that the schema knows, by its path. */
export function switches(node: Node = tree, path: readonly string[] = []): Map<string, Node> {
  if (!node.properties) return new Map([[path.join('.'), node]]);
  return new Map(
    Object.entries(node.properties).flatMap(([key, child]) => [...switches(child, [...path, key])]),
  );
}

const defaultOf = (path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], DEFAULT_POLICY);

const shown = (value: unknown): string => {
  if (Array.isArray(value)) return value.join(', ');
  if (value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

function values(node: Node): string {
  if (node.anyOf) return node.anyOf.map(values).join(' or ');
  if (node.enum) return node.enum.map((v) => `\`${v}\``).join(', ');
  if (node.type === 'boolean') return '`true`, `false`';
  if (node.type === 'null') return '`null`';
  if (node.type === 'array') return `a list of ${node.items ? values(node.items) : 'values'}`;
  if (node.minimum !== undefined) return `${node.minimum} to ${node.maximum}`;
  return 'a time of day, HH:MM';
}

/**
 * docs/policy.md: each contradiction beside its quotes, its default and its switch, then the other switches.
 * @throws Error where a point names a switch that the schema does not know
 */
export function policyPage({ X }: Sources): string {
  const all = switches();
  const out = [HEAD];
  const used = new Set<string>();
  for (const x of X) {
    out.push(`## ${x.id} ${x.point}\n`, `> ${x.quotes}\n`, `Default: ${x.default}.\n`);
    for (const path of x.switches) {
      const node = all.get(path);
      if (!node) throw new Error(`${x.id} names the switch ${path}, which the policy does not have`);
      used.add(path);
      out.push(`Switch: \`${path}\` is \`${shown(defaultOf(path))}\`; it takes ${values(node)}.\n`);
    }
    if (x.noSwitch) out.push(`No switch. ${x.noSwitch}\n`);
  }
  out.push('## The other settings\n', '| setting | default | takes |', '|---|---|---|');
  for (const [path, node] of all) {
    if (used.has(path)) continue;
    out.push(`| \`${path}\` | ${shown(defaultOf(path))} | ${values(node).replaceAll('|', '\\|')} |`);
  }
  return `${out.join('\n').trim()}\n`;
}
