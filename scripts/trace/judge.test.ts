import { describe, expect, it } from 'vitest';
import { judge } from './judge.ts';
import { titlesIn } from './scan.ts';

const proof = (...ids: string[]) => ({ file: 'a.test.ts', sentence: 'does it', ids });

describe('reading titles', () => {
  it.each([
    ["it('does it [R1]', () => {", ['R1'], 'does it'],
    ['it.each(rows)("shows $n of it [R1, X2, U3]", () => {', ['R1', 'X2', 'U3'], 'shows $n of it'],
    ["it(\n  'the customer\\'s wish [R28]',", ['R28'], "the customer's wish"],
    ['it(`in ${zone} [R95]`, () => {', ['R95'], 'in ${zone}'],
  ])('%s', (source, ids, sentence) => {
    expect(titlesIn(source, 'a.test.ts')).toEqual([{ file: 'a.test.ts', sentence, ids }]);
  });

  it('passes over brackets that name no requirement', () => {
    expect(titlesIn("it('reads [a] and [1]', …); const x = ['R1'];", 'a.test.ts')).toEqual([]);
  });
});

describe('the verdict', () => {
  it('is clean where each is proved or waits', () => {
    expect(judge(['R1', 'U4'], [proof('R1')], { U4: 'the extension' }).faults).toEqual([]);
  });

  it.each([
    ['a requirement without a test', ['R1', 'R2'], [proof('R1')], {}, 'R2 is proved by no test'],
    ['a test that names too many', ['R1'], [proof('R1', 'R1', 'R1', 'R1')], {}, 'names 4 requirements'],
    ['an id that does not exist', ['R1'], [proof('R1', 'R115')], {}, 'R115, which does not exist'],
    ['what waits no longer', ['R1'], [proof('R1')], { R1: 'x' }, 'take it off'],
    ['what waits and does not exist', ['R1'], [proof('R1')], { R9: 'x' }, 'R9, which does not exist'],
  ])('finds %s', (_, ids, proofs, waits, fault) => {
    const { faults } = judge(ids, proofs, waits);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
