import type { Proof } from './scan.ts';
import type { Sources } from './requirements.ts';
import type { Verdict } from './judge.ts';

const HEAD = `# What Pitlane must do, and the tests that prove it

Written by \`pnpm trace\`; the check fails when it is out of date or a requirement has no test. R: requirements of
the sources. X: points on which they disagree, with the switch in [policy.md](policy.md). U: how people work. The
sources' codes: S-ES, S-FR the standard in Spanish and French, M-ES, M-FR, M-JA the manual in three languages.
`;

/** docs/requirements.md: each requirement, and under it what its tests assert. */
export function requirementsPage(
  { R, X, U }: Sources,
  verdict: Verdict,
  waiting: Record<string, string>,
): string {
  const out = [HEAD, summary({ R, X, U }, verdict, waiting)];
  const prove = (id: string) => proofs(verdict.proofs.get(id) ?? [], waiting[id]);
  let section = '';
  for (const r of R) {
    if (r.section !== section) out.push(`\n## ${(section = r.section)}\n`);
    out.push(`**${r.id}** ${r.text}\n\n${prove(r.id)}\n`);
  }
  out.push('\n## Where the sources disagree\n');
  for (const x of X) out.push(`**${x.id}** ${x.point}: ${x.default}.\n\n${prove(x.id)}\n`);
  out.push('\n## How people work\n');
  for (const u of U) out.push(`**${u.id} ${u.title}.** ${u.text}\n\n${prove(u.id)}\n`);
  return `${out
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function summary(sources: Sources, { proofs: by }: Verdict, waiting: Record<string, string>): string {
  const lines = (['R', 'X', 'U'] as const).map((kind) => {
    const ids = sources[kind].map((r) => r.id);
    const proved = ids.filter((id) => (by.get(id)?.length ?? 0) > 0).length;
    return `| ${kind} | ${ids.length} | ${proved} | ${ids.filter((id) => waiting[id]).length} |`;
  });
  return ['| | all | proved | waiting |', '|---|---|---|---|', ...lines, ''].join('\n');
}

function proofs(list: readonly Proof[], waits: string | undefined): string {
  if (list.length === 0) return waits ? `- *Waiting:* ${waits}` : '- *No test.*';
  const byFile = new Map<string, Proof[]>();
  for (const proof of list) byFile.set(proof.file, [...(byFile.get(proof.file) ?? []), proof]);
  return [...byFile]
    .map(([file, some]) => `- ${[...new Set(some.map((p) => escape(p.sentence)))].join('; ')} (\`${file}\`)`)
    .join('\n');
}

/** Titles are shown as they stand. */
const escape = (text: string): string => text.replaceAll(/[*_<>|`]/g, (c) => `\\${c}`);
