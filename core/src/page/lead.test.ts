import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../dealership/types.ts';
import { nextStep } from '../lead/next-step.ts';
import { aDealership } from '../lead/testing.ts';
import { readLeadPage } from './lead-page.ts';
import { leadFromPage } from './lead.ts';
import { aPage, ASSIGNED, CREATED, EXAMPLE, MONDAY, readIn, RECORD, type Filled } from './testing.ts';

const MINUTE = 60_000;
const now = MONDAY.created + 90 * MINUTE;
const stepOf = (locale: Locale, fields: Filled, at = now, zone = 'Europe/Madrid') => {
  const options = readIn(locale, { zone });
  const page = readLeadPage(aPage(locale, { fields, history: [CREATED, ASSIGNED] }, options), options);
  const dealership = aDealership();
  const found = leadFromPage(page, dealership, at, 'marta');
  return found && { ...found, step: nextStep(found.lead, { dealership, customer: found.customer, now: at }) };
};
const NEW: Filled = {
  ...EXAMPLE,
  'qualification.attempt_1': false,
  'qualification.attempt_1_at': '',
  'qualification.first_attempt_sla': false,
  'qualification.first_attempt_at': '',
};

describe('the next step from the page alone', () => {
  it.each(LOCALES)('in %s a new lead is to be called before its limit [R22, U4]', (locale) => {
    const found = stepOf(locale, NEW);
    expect(found?.lead).toMatchObject({ id: RECORD, status: 'assigned_to_dealer', contacts: [] });
    expect(found?.lead.facts).toMatchObject({ origin: 'customer', hasVin: true, model: 'Levante' });
    expect(found?.step).toMatchObject({ kind: 'call', why: 'new_customer_lead', action: 'attempt' });
  });

  it.each(LOCALES)(
    'in %s a recorded attempt asks for the next at another time of day [R25, R27]',
    (locale) => {
      const found = stepOf(locale, EXAMPLE);
      expect(found?.lead.contacts).toMatchObject([{ attemptNo: 1, at: MONDAY.tried, byPersonId: 'marta' }]);
      expect(found?.step).toMatchObject({ kind: 'call', why: 'retry_other_slot' });
      expect(found?.step.from ?? 0).toBeGreaterThan(MONDAY.tried + 2 * 60 * MINUTE - 1);
    },
  );

  it.each(LOCALES)(
    'in %s an appointment to come is waited for, one gone by is closed [R40, R53]',
    (locale) => {
      const at = now + 24 * 60 * MINUTE;
      const fields: Filled = {
        ...EXAMPLE,
        'contact.status': { key: 'status.appointment_made' },
        'request.appointment_at': { at },
      };
      expect(stepOf(locale, fields)?.step).toMatchObject({ kind: 'visit', from: at });
      expect(stepOf(locale, fields, at + MINUTE)?.step).toMatchObject({ kind: 'close', action: 'sale' });
    },
  );

  it.each(LOCALES)('in %s a lead closed for later shows why and until when [R46, R51]', (locale) => {
    const at = Date.UTC(2022, 8, 1, 8, 0);
    const found = stepOf(locale, {
      ...EXAMPLE,
      'contact.status': { key: 'status.closed_no_sale' },
      'qualification.close_reason': { key: 'reason.recontact' },
      'request.recontact_at': { at },
    });
    expect(found?.lead).toMatchObject({ status: 'closed_no_sale', reason: 'recontact', recontactAt: at });
    expect(found?.step).toMatchObject({ kind: 'nothing', why: 'final' });
  });

  it.each(['closed_sale', 'lost_sale'] as const)(
    'a lead shown as %s asks for nothing [R51, X7]',
    (status) => {
      const found = stepOf('fr', { ...EXAMPLE, 'contact.status': { key: `status.${status}` } });
      expect(found?.lead.status).toBe(status);
      expect(found?.step.kind).toBe('nothing');
    },
  );

  it('consents and origin, on which the first channel depends, are those of the page [R16, R64]', () => {
    const found = stepOf('ja', { ...NEW, 'contact.lead_type': { key: 'type.hq_driven' } });
    expect(found?.customer.consent).toMatchObject({ phone: false, email: true });
    expect(found?.lead.facts.origin).toBe('hq');
  });

  it('a spontaneous lead typed "Customer Driven" is told by its source [R62, X48]', () => {
    for (const locale of LOCALES) {
      const found = stepOf(locale, { ...NEW, 'contact.source': { key: 'source.spontaneous' } });
      expect(found?.lead.facts.origin, `${locale}`).toBe('spontaneous');
    }
  });

  it('a page that shows no status is no lead', () => {
    expect(stepOf('es', { ...EXAMPLE, 'contact.status': 'Pendiente' })).toBeNull();
  });

  it.each(['Asia/Tokyo', 'Europe/Rome', 'Asia/Kolkata'])('reads the same instants in %s [X49]', (zone) => {
    expect(stepOf('en', EXAMPLE, now, zone)?.lead).toMatchObject({
      assignedToDealerAt: MONDAY.created,
      salesforce: { firstAttemptAt: MONDAY.tried, attemptsDone: 1 },
    });
  });
});
