import { describe, expect, it } from 'vitest';
import type { Nature } from '../dealership/types.ts';
import { type PreparationFacts, preparationOf } from './preparation.ts';
import { aLead, someFacts } from './testing.ts';

const nothing: PreparationFacts = {
  vin: 'none',
  consent: { phone: null, email: null, sms: null },
  historySeen: null,
  hasContract: null,
};

describe('the request, before a call', () => {
  const rows: Record<Nature, string> = {
    booking: 'known',
    service_question: 'known',
    parts: 'known',
    campaign: 'known',
    other: 'to_check',
  };
  it.each(Object.entries(rows))('of a lead whose nature is %s is %s [R14]', (nature, state) => {
    const lead = aLead({ facts: someFacts({ nature: nature as Nature }) });
    expect(preparationOf(lead, nothing)[0]).toEqual({ item: 'request', state, optional: false });
  });
});
