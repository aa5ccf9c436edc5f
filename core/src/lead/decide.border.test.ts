import { describe, expect, it } from 'vitest';
import type { Command } from './commands.ts';
import { aCall, aDealership, aLead, aReceive, given, person, TUESDAY_10 } from './testing.ts';
import {
  aHandOver,
  aMirror,
  anAppointment,
  aNoSale,
  anUndo,
  aRecontact,
  aRecontactChange,
  aSale,
  isSpam,
} from './testing-commands.ts';

const by = person('luis');
const born = given(aLead()).when(aCall());
const THEIRS = { code: 'colleagues_lead', params: { personId: 'marta', at: TUESDAY_10, taken: 1 } };
const NOT_ALLOWED = { code: 'not_allowed', params: {} };

describe('an advisor and a colleague’s lead', () => {
  it.each([
    ['hands it over', aHandOver({ by, personId: 'luis' }), THEIRS],
    ['closes it with a sale', aSale({ by }), THEIRS],
    ['closes it without one', aNoSale({ by }), THEIRS],
    ['closes it for another day', aRecontact({ by }), THEIRS],
    ['changes that day', aRecontactChange({ by }), THEIRS],
    ['gives it back', { type: 'not_mine', by, reason: 'other' }, THEIRS],
    ['drops a wish', { type: 'drop_intent', by, intentId: 'c1' }, THEIRS],
    ['gives it to somebody', { type: 'assign', by, personId: 'luis' }, NOT_ALLOWED],
    ['says that it is spam', isSpam({ by }), NOT_ALLOWED],
    [
      'undoes what was done',
      anUndo({ by }),
      { code: 'undo_not_yours', params: { personId: 'marta', at: TUESDAY_10 } },
    ],
  ] as [string, Command, object][])('%s: no [U12, R1, R51]', (_, command, rejection) => {
    expect(born.when(command).rejection).toEqual({ field: null, ...rejection });
  });

  it.each([
    ['calls', aCall({ by, contactId: 'c2' }), ['contact_logged']],
    [
      'is called',
      aCall({ by, contactId: 'c2', direction: 'inbound', outcome: 'reached' }),
      ['contact_logged'],
    ],
    ['makes an appointment', anAppointment({ by }), ['appointment_made']],
    ['says that they call', { type: 'calling', by }, ['calling']],
    ['takes it', { type: 'take', by, confirmed: true }, ['assigned']],
    ['writes a note', { type: 'note', by, noteId: 'n1', text: 'Sin prisa' }, ['noted']],
    ['passes on what Salesforce shows', { ...aMirror({ attemptsDone: 1 }), by }, ['mirrored']],
    ['passes on a link', { type: 'link', by, leadId: 'l2' }, ['linked']],
    ['passes on the lead before it', { type: 'found_master', by, masterLeadId: 'l2' }, ['master_found']],
    ['passes on the lead after it', { type: 'found_child', by, childLeadId: 'l2' }, ['linked']],
    ['lets time pass', { type: 'tick', by, childLeadId: 'l2' }, []],
  ] as [string, Command, string[]][])('%s: yes [U12, U3]', (_, command, types) => {
    const r = born.when(command);
    expect(r.decision.ok).toBe(true);
    expect(r.events.map((e) => e.type)).toEqual(types);
  });

  it('brings in a new one: yes, as a member only [R5]', () => {
    expect(given(null).when(aReceive({ by })).lead?.id).toBe('l1');
    const plain = aDealership();
    const dealership = { ...plain, members: plain.members.filter((m) => m.personId !== 'luis') };
    expect(given(null).when(aReceive({ by }), { dealership }).rejection?.code).toBe('not_a_member');
  });
});
