import { describe, expect, it } from 'vitest';
import { toEpoch } from '../time/index.ts';
import type { CustomerFacts } from './commands.ts';
import { limitsOf } from './limits.ts';
import { nextStep } from './next-step.ts';
import { planOf } from './plan.ts';
import { aCall, aCustomer, aDealership, aLead, given, HOUR, someFacts, TUESDAY_10 } from './testing.ts';
import type { Channel, Lead } from './types.ts';

const madrid = (text: string) => toEpoch('Europe/Madrid', text.slice(0, 10), text.slice(11));
const NOW = TUESDAY_10 + HOUR;
const ctxOf = (customer: Partial<CustomerFacts>, now = NOW) => ({
  dealership: aDealership(),
  customer: aCustomer(customer),
  now,
});
const noCalls = { consent: { phone: false, email: true, sms: null } };
const byMail = { prefers: 'email' } as const;
const bySms = { prefers: 'sms' } as const;
const campaign = aLead({ facts: someFacts({ origin: 'hq' }) });

describe('who is not to be called', () => {
  const written = (lead: Lead, channel: Channel) =>
    given(lead).when(aCall({ channel, outcome: 'message_sent' })).lead as Lead;

  it.each([
    ['a campaign’s customer who said no to calls', campaign, noCalls, 'email', 'no_consent'],
    ['who prefers e-mail', aLead(), byMail, 'email', 'prefers_other_channel'],
    ['who prefers short messages', aLead(), bySms, 'sms', 'prefers_other_channel'],
  ] as const)('is not called after the first letter either: %s [R28, X18, X45]', (_, lead, who, by, why) => {
    const first = nextStep(lead, ctxOf(who));
    expect(first).toMatchObject({ channel: by, why });
    const after = written(lead, by);
    const until = madrid('2026-09-02T18:30');
    expect(nextStep(after, ctxOf(who))).toMatchObject({ kind: 'wait', why, from: until, channel: null });
    expect(nextStep(after, ctxOf(who, until))).toMatchObject({ kind: 'close', why, action: 'nosale' });
    expect(planOf(after, ctxOf(who))).toEqual([]);
    const open = limitsOf(after, ctxOf(who)).filter((l) => l.metAt === null);
    expect(open.map((l) => l.what)).toEqual(['closing', 'sixty_days']);
  });

  it.each([
    ['a campaign’s customer who said no', campaign, noCalls, 'send_email', 'email', 'email_first_contact'],
    ['who prefers e-mail', aLead(), byMail, 'send_email', 'email', 'email_first_contact'],
    ['who prefers short messages', aLead(), bySms, 'send_message', 'sms', 'message_first_contact'],
  ] as const)(
    'is written to where somebody called all the same: %s [R28, X45]',
    (_, lead, who, kind, channel, text) => {
      const called = given(lead).when(aCall()).lead as Lead;
      expect(nextStep(called, ctxOf(who))).toMatchObject({ kind, channel, text, action: 'attempt' });
      expect(planOf(called, ctxOf(who))).toMatchObject([{ kind: 'message', channel, text, n: 2, from: NOW }]);
    },
  );

  it('is called on after a letter where the telephone is a way [R25, X18]', () => {
    const after = written(aLead(), 'email');
    expect(nextStep(after, ctxOf({}))).toMatchObject({ kind: 'call', channel: 'phone' });
  });
});
