import { decide, evolve } from '@pitlane/core';
import { aCall, aContext, aLead } from '@pitlane/core/lead/testing';
import { pair } from './pair.ts';

/** A decision must cost little beside reading the lead it is about from its JSON column and writing it back. */
export function benchDecide(): Promise<string> {
  const lead = aLead();
  const context = aContext();
  const command = aCall();
  const text = JSON.stringify(lead);
  return pair({
    title: 'A decision: log an attempt on an open lead',
    ours: [
      'decide and evolve',
      () => {
        const decision = decide(lead, command, context);
        if (!decision.ok) throw new Error(decision.rejection.code);
        return decision.events.reduce((l, e) => evolve(l, e), lead);
      },
    ],
    peer: ['the lead from JSON and back', () => JSON.stringify(JSON.parse(text))],
  });
}
