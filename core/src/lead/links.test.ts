import { describe, expect, it } from 'vitest';
import { linksBack } from './notes.ts';
import { aLead, aReceive, given, SYSTEM } from './testing.ts';

const routesTo = { leadId: 'l0', number: 398, personId: 'marta' };

describe('links between leads of one customer', () => {
  it('are held on both sides, whichever lead came first [U11]', () => {
    const sameCustomer = { routesTo, links: ['l0', 'l5'] };
    const { lead, events } = given(null).when(aReceive(), { sameCustomer });
    expect(lead?.links).toEqual(['l0', 'l5']);
    const back = linksBack('l1', events);
    expect(back.map((b) => b.leadId)).toEqual(['l0', 'l5']);
    for (const { leadId, command } of back) {
      expect(given(aLead({ leadId })).when(command).lead?.links).toEqual(['l1']);
    }
  });

  it('come to rest: a link answered on the other side asks for nothing that is not there [U11]', () => {
    const linked = given(aLead({ leadId: 'l0' })).when({ type: 'link', by: SYSTEM, leadId: 'l1' });
    const [back] = linksBack('l0', linked.events);
    expect(back).toMatchObject({ leadId: 'l1', command: { leadId: 'l0' } });
    if (!back) return;
    const there = given(aLead({ leadId: 'l1' })).when(back.command);
    expect(there.when(back.command).events).toEqual([]);
    expect(linked.when({ type: 'link', by: SYSTEM, leadId: 'l1' }).events).toEqual([]);
    expect(given(aLead()).when({ type: 'link', by: SYSTEM, leadId: 'l1' }).events).toEqual([]);
  });

  it('are asked for by nothing else', () => {
    expect(linksBack('l1', given(null).when(aReceive()).events)).toEqual([]);
  });
});
