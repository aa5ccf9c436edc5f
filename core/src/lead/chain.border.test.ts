import { describe, expect, it } from 'vitest';
import { chainOf } from './chain.ts';
import { aLead, given, HOUR, SALESFORCE, TUESDAY_10 } from './testing.ts';
import { aMirror } from './testing-commands.ts';

const by = SALESFORCE;
const start = () => given(aLead(), { now: TUESDAY_10 + HOUR });
const closed = () => start().when(aMirror({ status: 'closed_no_sale', reason: 'recontact' }));

describe('a lead found to belong to a chain', () => {
  it('is neither its own master nor its own child [R47, X22]', () => {
    for (const before of [start(), closed()]) {
      for (const command of [
        { type: 'found_master', by, masterLeadId: 'l1' },
        { type: 'found_child', by, childLeadId: 'l1' },
      ] as const)
        expect(before.when(command)).toMatchObject({ rejection: null, events: [] });
    }
  });

  it('has another master or child than before where that is found [R47]', () => {
    const child = start().when({ type: 'found_master', by, masterLeadId: 'l2' });
    const other = child.when({ type: 'found_master', by, masterLeadId: 'l3' });
    expect(other.lead).toMatchObject({ masterLeadId: 'l3', facts: { recontacted: true } });
    const master = closed().when({ type: 'found_child', by, childLeadId: 'l2' });
    expect(master.events.map((e) => e.type)).toEqual(['recontact_opened']);
    const second = master.when({ type: 'found_child', by, childLeadId: 'l3' });
    expect(second.lead).toMatchObject({ childLeadId: 'l2', links: ['l3'] });
  });
});

describe('the chain of recontacts', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((leadId) => aLead({ leadId }));
  it('holds together by what either end knows [R47, X22]', () => {
    if (!a || !b || !c) throw new Error('three leads');
    const ids = (leads: Parameters<typeof chainOf>[0], from: string) => chainOf(leads, from).map((l) => l.id);
    const byMaster = [a, { ...b, masterLeadId: 'a' }, { ...c, masterLeadId: 'b' }];
    expect(ids(byMaster, 'a')).toEqual(['a', 'b', 'c']);
    const byChild = [{ ...a, childLeadId: 'b' }, { ...b, childLeadId: 'c' }, c];
    expect(ids(byChild, 'a')).toEqual(['a', 'b', 'c']);
    const childNotGiven = [{ ...a, childLeadId: 'zz' }, b, { ...c, masterLeadId: 'a' }];
    expect(ids(childNotGiven, 'a')).toEqual(['a', 'c']);
    const knownBeforeTold = [{ ...a, childLeadId: 'c' }, { ...b, masterLeadId: 'a' }, c];
    expect(ids(knownBeforeTold, 'a')).toEqual(['a', 'c']);
    expect(ids([a, b, c], 'b')).toEqual(['b']);
  });
});
