import { describe, expect, it } from 'vitest';
import type { PageState } from '../page/types.ts';
import type { Ask } from '../shared/messages.ts';
import type { Send } from '../shared/seam.ts';
import { tellNoLead } from './no-lead.ts';

function aRecord(first: PageState = 'waiting') {
  const told: boolean[] = [];
  const listeners = new Set<() => void>();
  let state = first;
  let late: () => void = () => undefined;
  const send = async (ask: Ask): Promise<unknown> => {
    if (ask.type === 'page.no_lead') told.push(ask.noLead);
    return { ok: true };
  };
  const stop = tellNoLead(
    {
      state: () => state,
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    send as Send,
    (_, then) => {
      late = then;
      return () => (late = () => undefined);
    },
  );
  const become = (next: PageState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return { told, stop, become, wait: () => late() };
}

describe('the extension’s button on a record that is no lead', () => {
  it('says so once the record’s fields are those of something else, until it is left [R12]', () => {
    const record = aRecord();
    record.become('no_lead');
    record.become('no_lead');
    record.stop();
    expect(record.told).toEqual([true, false]);
  });

  it('says so of a page that shows nothing for long, and takes it back when the lead comes [R12]', () => {
    const record = aRecord();
    record.wait();
    record.become('ready');
    record.stop();
    expect(record.told).toEqual([true, false]);
  });

  it('says nothing on a lead, and nothing where Salesforce asks to sign in', () => {
    const lead = aRecord('ready');
    lead.wait();
    lead.become('signed_out');
    lead.stop();
    expect(lead.told).toEqual([]);
  });
});
