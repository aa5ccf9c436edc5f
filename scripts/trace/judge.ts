import type { Proof } from './scan.ts';

/** The most ids that one test may name: a test that proves everything proves nothing. */
export const MOST_IDS = 3;

export interface Verdict {
  /** Proofs by requirement, in the order of the files. */
  readonly proofs: ReadonlyMap<string, readonly Proof[]>;
  /** What must be put right, one sentence each. */
  readonly faults: readonly string[];
}

/** Is every requirement proved by a test, or listed as waiting? And does every test name what there is? */
export function judge(
  ids: readonly string[],
  proofs: readonly Proof[],
  waiting: Readonly<Record<string, string>>,
): Verdict {
  const by = new Map<string, Proof[]>(ids.map((id) => [id, []]));
  const faults: string[] = [];
  for (const proof of proofs) {
    const where = `${proof.file}: "${proof.sentence}"`;
    if (proof.ids.length > MOST_IDS)
      faults.push(`${where} names ${proof.ids.length} requirements; at most ${MOST_IDS}`);
    for (const id of proof.ids) {
      const list = by.get(id);
      if (list) list.push(proof);
      else faults.push(`${where} names ${id}, which does not exist`);
    }
  }
  for (const [id, list] of by) {
    const waits = Object.hasOwn(waiting, id);
    if (list.length === 0 && !waits) faults.push(`${id} is proved by no test`);
    if (list.length > 0 && waits) faults.push(`${id} has a test now: take it off scripts/trace/waiting.json`);
  }
  for (const id of Object.keys(waiting)) {
    if (!by.has(id)) faults.push(`scripts/trace/waiting.json names ${id}, which does not exist`);
  }
  return { proofs: by, faults };
}
