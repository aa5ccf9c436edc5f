import { describe, expect, it } from 'vitest';
import type { Authority } from '../dealership/types.ts';
import type { LeadEvent } from './commands.ts';
import { EVENT_VERSION } from './events.ts';
import { evolve } from './evolve.ts';
import { acted } from './evolve-action.ts';
import { aDealership, aLead, HOUR, person, SYSTEM, TUESDAY_10 } from './testing.ts';
import type { Intent, Lead } from './types.ts';

const T = TUESDAY_10;
type Settled = Extract<LeadEvent, { type: 'test_or_spam_settled' }>;
const settled = (what: Settled['what'], over: Partial<Settled> = {}): LeadEvent => ({
  v: EVENT_VERSION,
  at: T + HOUR,
  by: person('elena'),
  type: 'test_or_spam_settled',
  what,
  intent: null,
  ...over,
});
const under = (authority: Authority, over: Partial<Lead> = {}): Lead =>
  ({ ...aLead({}, { dealership: aDealership({ authority }) }), ...over }) as Lead;
const wish = (id: string, kind: Intent['kind'], at: number): Intent => ({
  id,
  kind,
  at,
  byPersonId: 'elena',
  attemptNo: null,
  appointmentAt: null,
  recontactAt: null,
  reason: null,
});
const excluded = { what: 'spam', at: T, byPersonId: 'elena' } as const;

describe('a test or spam by the manager’s word', () => {
  it('is closed here with nothing that a closing without sale may carry [U12]', () => {
    expect(evolve(under('pitlane'), settled('spam'))).toMatchObject({
      status: 'closed_no_sale',
      closedAt: T + HOUR,
      reason: null,
      ownershipEnd: null,
      recontactAt: null,
      recontactDone: false,
      excluded: { what: 'spam', at: T + HOUR, byPersonId: 'elena' },
    });
  });

  it.each([
    ['a person', person('elena'), 'elena'],
    ['no person', SYSTEM, ''],
  ] as const)('is told with who said it: %s [U12]', (_, by, byPersonId) => {
    expect(evolve(under('pitlane'), settled('test', { by })).excluded).toEqual({
      what: 'test',
      at: T + HOUR,
      byPersonId,
    });
  });
});

describe('a real lead after all', () => {
  const intents = [
    wish('closing of then', 'close_no_sale', T),
    wish('closing of before', 'close_no_sale', T - HOUR),
    wish('attempt of then', 'attempt', T),
    wish('attempt of before', 'attempt', T - HOUR),
  ];
  const left = (lead: Lead) => evolve(lead, settled('real')).intents.map((i) => i.id);
  const all = intents.map((i) => i.id);

  it.each(['salesforce', 'pitlane'] as const)(
    'loses the closing that came with the word, and no other wish, under `%s` [U1, U12]',
    (authority) => {
      expect(left(under(authority, { intents, excluded }))).toEqual(all.slice(1));
      expect(left(under(authority, { intents, excluded: { ...excluded, at: T - 1 } }))).toEqual(all);
      expect(left(under(authority, { intents, excluded: null }))).toEqual(all);
    },
  );

  it('is given back only by those who had other reasons [U12]', () => {
    const language = { personId: 'luis', reason: 'language' } as const;
    const gaveBack = [{ personId: 'marta', reason: 'test_or_spam' } as const, language];
    expect(evolve(under('pitlane', { gaveBack, excluded }), settled('real'))).toMatchObject({
      gaveBack: [language],
      excluded: null,
    });
  });
});

describe('the ids of what was done', () => {
  const lead = aLead();
  const { actionIds: _, ...old } = lead;
  const intent = wish('w1', 'close_no_sale', T);
  it.each([
    ['its action', lead, { actionId: 'x', intent }, ['x']],
    ['its action, without a wish', lead, { actionId: 'x', intent: null }, ['x']],
    ['its wish, as before actions had ids', lead, { intent }, ['w1']],
    ['none', lead, { intent: null }, []],
    ['the first of a lead as it was before', old, { actionId: 'x', intent: null }, ['x']],
    ['one after others', { ...lead, actionIds: ['w0'] }, { actionId: 'x', intent }, ['w0', 'x']],
  ] as const)('are by %s [U12]', (_what, before, event, ids) => {
    expect(acted(before as Lead, event).actionIds).toEqual(ids);
  });
});
