import {
  type Command,
  type Context,
  type Dealership,
  firstContactClock,
  type Lead,
  type Locale,
  NO_CONSENTS,
  nextStep,
} from '@pitlane/core';
import {
  aCall,
  aCustomer,
  aDealership,
  aMember,
  aReceive,
  given,
  HOUR,
  person,
  someFacts,
  TUESDAY_10,
} from '@pitlane/core/lead/testing';
import type { CustomerRecord, LeadModel, ModalInput } from '../model.ts';

/** Invented leads in every state, and the worst data that may come; for tests. */

export const LEAD_ID = '01939c5e-7c1a-7000-8000-00000000a412';
export const NOW = TUESDAY_10 + 2 * HOUR;

/** Strings that mark personal data: none may ever show in a channel or a direct message (U6). */
export const MARKERS = {
  name: 'MARKERNAME',
  phone: '+34 612 345 678',
  email: 'markermail@example.com',
  vin: 'ZAMMARKERVXN12345',
  words: 'MARKERWORDS',
};

export const customerOf = (over: Partial<CustomerRecord> = {}): CustomerRecord => ({
  leadName: `Ana ${MARKERS.name}`,
  firstName: 'Ana',
  lastName: MARKERS.name,
  email: MARKERS.email,
  phone: MARKERS.phone,
  phoneOther: '12345',
  language: 'es',
  vin: MARKERS.vin,
  requestFor: 'Service',
  requestDetails: MARKERS.words,
  customerNotes: MARKERS.words,
  managementNotes: null,
  preferredDates: ['2026-09-03', '2026-09-04'],
  model: 'Ghibli',
  currentWarranty: null,
  currentWarrantyEnd: null,
  warrantyEnd: '2027-05-02',
  mileage: 41_250,
  consents: { ...NO_CONSENTS, phone: true, sms: false },
  texts: new Map([['c1', { verbatim: MARKERS.words, answer: MARKERS.words }]]),
  notes: new Map([['n1', MARKERS.words]]),
  ...over,
});

const LONG = '極めて長い名前の人<!channel>&@here_*~`𠮷野家'.repeat(12);

/** Forty people with names that no form was made for. */
export const crowd = (locale: Locale): Dealership =>
  aDealership({
    locale,
    name: `Officina <!channel> & Söhne ${LONG}`,
    members: [
      ...aDealership().members,
      ...Array.from({ length: 40 }, (_, i) =>
        aMember(`p${i}`, {
          name: `${i} ${LONG}`,
          ...(i % 7 === 0 ? { absences: [{ from: '2026-08-30', to: '2026-09-30' }] } : {}),
        }),
      ),
    ],
  });

export const worstCustomer: CustomerRecord = customerOf({
  leadName: LONG,
  firstName: LONG,
  lastName: LONG,
  email: `${'x'.repeat(240)}@example.com`,
  requestFor: LONG,
  requestDetails: '<&>'.repeat(10_000),
  customerNotes: '<!here> '.repeat(4_000),
  managementNotes: '>'.repeat(30_000),
  vin: LONG,
  model: LONG,
  preferredDates: Array.from({ length: 30 }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`),
  texts: new Map(
    Array.from({ length: 40 }, (_, i) => [`c${i}`, { verbatim: '<&>'.repeat(1000), answer: LONG }]),
  ),
});

export function modelOf(lead: Lead, dealership: Dealership, over: Partial<LeadModel> = {}): LeadModel {
  const now = over.now ?? NOW;
  return {
    lead,
    dealership,
    now,
    step: nextStep(lead, { dealership, customer: aCustomer({ vin: 'none' }), now }),
    clock: firstContactClock(lead, dealership),
    salesforceUrl: lead.authority === 'salesforce' ? 'https://example.my.salesforce.com/x?a=1|2' : null,
    linked: [],
    ...over,
  };
}

export const inputOf = (model: LeadModel, locale: Locale, customer: CustomerRecord | null): ModalInput => ({
  model,
  customer,
  locale,
  personId: 'luis',
});

type Steps = readonly (readonly [Command, number])[];
const after = (steps: Steps, ctx: Partial<Context>, first: Parameters<typeof aReceive>[0] = {}): Lead => {
  let outcome = given(null).when(aReceive({ leadId: LEAD_ID, ...first }), ctx);
  for (const [command, at] of steps) {
    outcome = outcome.when(command, { ...ctx, now: at });
    if (outcome.rejection) throw new Error(`fixture refused: ${outcome.rejection.code}`);
  }
  return outcome.lead as Lead;
};

/** A lead in each state that a card can show, by name. */
export function leadsOf(dealership: Dealership): Readonly<Record<string, Lead>> {
  const by = person('marta');
  const ctx: Partial<Context> = { dealership };
  const call: Steps = [[aCall(), TUESDAY_10 + HOUR]];
  const booking = {
    type: 'make_appointment',
    by,
    intentId: 'i1',
    at: NOW + 24 * HOUR,
    mailsCustomer: true,
  } as const;
  const notes = 'Cambio de aceite hecho.';
  const confirm = {
    version: 2,
    rows: [],
    otherwise: { to: { kind: 'person', personId: 'marta' }, mode: 'confirm' },
  } as const;
  return {
    fresh: after([], ctx),
    taken: after([[{ type: 'take', by, confirmed: false }, TUESDAY_10 + HOUR]], ctx),
    held: after([], { dealership: { ...dealership, rule: null } }),
    proposed: after([], { dealership: { ...dealership, rule: confirm } }),
    attempted: after(call, ctx),
    callBack: after(
      [[aCall({ outcome: 'call_back_at', callBackAt: NOW + 5 * HOUR }), TUESDAY_10 + HOUR]],
      ctx,
    ),
    booked: after([...call, [booking, NOW]], ctx),
    sold: after(
      [
        ...call,
        [{ type: 'close_sale', by, intentId: 'i2', vin: 'ZAMTS57B001234567', managementNotes: notes }, NOW],
      ],
      ctx,
    ),
    unsold: after(
      [
        ...call,
        [
          {
            type: 'close_no_sale',
            by,
            intentId: 'i3',
            reason: 'offer_declined',
            ownershipEnd: null,
            managementNotes: '',
          },
          NOW,
        ],
      ],
      ctx,
    ),
    recontact: after(
      [...call, [{ type: 'recontact', by, intentId: 'i4', recontactAt: NOW + 720 * HOUR }, NOW]],
      ctx,
    ),
    night: after(
      [],
      { ...ctx, now: TUESDAY_10 - 9 * HOUR },
      { receivedAt: TUESDAY_10 - 9 * HOUR, assignedToDealerAt: TUESDAY_10 - 9 * HOUR },
    ),
    nameless: after([], ctx, { facts: someFacts({ model: null, origin: 'hq', nature: 'campaign' }) }),
    hostile: after([], ctx, { facts: someFacts({ model: LONG, campaign: LONG }) }),
  };
}
