import { describe, expect, it } from 'vitest';
import type { LeadEvent } from './commands.ts';
import { EVENT_VERSION } from './events.ts';
import { evolve, ImpossibleHistory, replay } from './evolve.ts';
import { aLead, aReceive, given, SYSTEM, TUESDAY_10 } from './testing.ts';

const common = { v: EVENT_VERSION, at: TUESDAY_10, by: SYSTEM } as const;

describe('a history', () => {
  it('begins with the receipt, once', () => {
    const noted: LeadEvent = { ...common, type: 'noted', noteId: 'n1' };
    expect(() => evolve(null, noted)).toThrow(ImpossibleHistory);
    const [received] = given(null).when(aReceive()).events;
    expect(() => replay([received as LeadEvent, received as LeadEvent])).toThrow(ImpossibleHistory);
    expect(replay([])).toBeNull();
  });

  it.each<LeadEvent>([
    { ...common, type: 'recontact_opened', childLeadId: 'l2' },
    { ...common, type: 'recontact_changed', recontactAt: TUESDAY_10, intent: null },
  ])('has no $type before a closing [R47, R48]', (event) => {
    expect(() => evolve(aLead(), event)).toThrow(/assigned_to_dealer/);
  });

  it('takes changed facts, and links a lead once [U11]', () => {
    const lead = aLead();
    const facts = { ...lead.facts, nature: 'parts' as const };
    expect(evolve(lead, { ...common, type: 'facts_changed', facts }).facts.nature).toBe('parts');
    const linked = evolve(lead, { ...common, type: 'linked', leadId: 'l9' });
    expect(evolve(linked, { ...common, type: 'linked', leadId: 'l9' }).links).toEqual(['l9']);
  });

  it('without action ids, as written before they were there, is still a history', () => {
    const made: LeadEvent = {
      ...common,
      type: 'appointment_made',
      appointment: { at: TUESDAY_10, setAt: TUESDAY_10, byPersonId: 'marta', mailsCustomer: null, moves: 0 },
      intent: null,
    };
    expect(evolve(aLead(), made)).toMatchObject({ status: 'appointment_made', actionIds: [] });
  });
});
