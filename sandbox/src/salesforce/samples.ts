import { EXAMPLE, type Filled, RECORD } from '@pitlane/core/page/testing';
import type { FieldKey } from '@pitlane/core/lexicon/terms';
import { apiName, picklistValue } from './fields.ts';
import type { Values } from './rules.ts';
import type { OrgStore } from './store.ts';
import { DAY, HOUR } from './time.ts';

/** Fields by the lexicon's keys, as the tests of core write them, by API names. */
export function recordOf(filled: Filled): Values {
  return Object.fromEntries(
    Object.entries(filled).map(([key, given]) => {
      if (typeof given === 'string' || typeof given === 'boolean') return [apiName(key as FieldKey), given];
      if ('key' in given) return [apiName(key as FieldKey), picklistValue(given.key)];
      return [apiName(key as FieldKey), 'at' in given ? new Date(given.at).toISOString() : given.on];
    }),
  );
}

type Stage = 'new' | 'tried' | 'twice' | 'booked' | 'sold' | 'lost' | 'later';
interface Person {
  readonly first: string;
  readonly last: string;
  readonly model: string;
  readonly hours: number;
  readonly stage: Stage;
  readonly more?: Filled;
}

/** Invented people, one of each kind of trouble; how many hours ago each came. */
const PEOPLE: readonly Person[] = [
  { first: 'Bruno', last: 'Inventado', model: 'Ghibli', hours: 1, stage: 'new' },
  {
    first: 'Ada',
    last: 'Ejemplo-Modelo',
    model: 'MC20',
    hours: 2,
    stage: 'new',
    more: { 'request.phone': '12345' },
  },
  { first: 'Élodie', last: "D'Exemple", model: 'Grecale', hours: 5, stage: 'tried' },
  {
    first: '花子',
    last: '見本',
    model: 'レヴァンテ',
    hours: 7,
    stage: 'new',
    more: { 'request.phone': '+81 90 0000 0001' },
  },
  { first: 'سلمى', last: 'مثال', model: 'Quattroporte', hours: 20, stage: 'tried' },
  {
    first: 'Nora',
    last: 'Muestra',
    model: 'Levante',
    hours: 26,
    stage: 'new',
    more: { 'request.phone': '', 'request.email': 'nora@example.com' },
  },
  {
    first: 'Ugo',
    last: 'Esempio',
    model: 'GranTurismo',
    hours: 30,
    stage: 'twice',
    more: { 'request.customer_notes': '<b>Ring</b> after <script>six</script> & not before' },
  },
  { first: 'Iris', last: 'Probe', model: 'Ghibli', hours: 49, stage: 'booked' },
  { first: '太郎', last: '例示', model: 'グレカーレ', hours: 60, stage: 'booked' },
  { first: 'Max', last: 'Specimen', model: 'Levante', hours: 75, stage: 'sold' },
  { first: 'Zoé', last: 'Fictive', model: 'MC20', hours: 99, stage: 'lost' },
  { first: 'Leo', last: 'Muster', model: 'Quattroporte', hours: 120, stage: 'later' },
];
const CAMPAIGNS = ['Service Reminder', 'Warranty End Reminder', 'AS Scheduled Maintenance - WEB'] as const;

/** The lead that core's own tests of a page know, three hours old and tried once. */
export function seedExample(store: OrgStore): void {
  const now = store.now();
  store.insert({
    ...recordOf(EXAMPLE),
    ...recordOf({
      'qualification.attempt_1_at': { at: now - 2 * HOUR },
      'qualification.first_attempt_at': { at: now - 2 * HOUR },
      'request.preferred_date_1': { on: new Date(now + 3 * DAY).toISOString().slice(0, 10) },
    }),
    Id: RECORD,
    CreatedDate: new Date(now - 3 * HOUR).toISOString(),
  });
}

/** Fills a new org. */
export function seed(store: OrgStore): void {
  const now = store.now();
  const at = (hoursAgo: number): string => new Date(now - hoursAgo * HOUR).toISOString();
  seedExample(store);
  for (const [i, person] of PEOPLE.entries()) {
    const hq = i % 3 === 1;
    store.insert({
      ...recordOf({
        'request.lead_name': `${person.first} ${person.last}`,
        'request.first_name': person.first,
        'request.last_name': person.last,
        'request.email': `lead${i}@example.com`,
        'request.phone': `+34 600 000 ${String(100 + i)}`,
        'request.language': 'Spanish',
        'request.country': 'España',
        'request.city': 'Toledo',
        'request.request_for': 'Mantenimiento',
        'contact.campaign': CAMPAIGNS[i % CAMPAIGNS.length] ?? CAMPAIGNS[0],
        'contact.source': hq ? 'HQ' : 'Web',
        'contact.lead_type': hq ? 'HQ Driven' : 'Customer Driven',
        'contact.consent_phone': 'Yes',
        'contact.consent_email': i % 2 === 0 ? 'Yes' : 'No',
        'vehicle.model': person.model,
        // R63: headquarters knows its cars.
        ...(hq || i % 2 === 0 ? { 'vehicle.vin': `ZAMAAAAA57000${String(1000 + i)}` } : {}),
        ...staged(person.stage, now, person.hours),
        ...person.more,
      }),
      CreatedDate: at(person.hours),
    });
  }
}

function staged(stage: Stage, now: number, hours: number): Filled {
  const first = now - Math.max(0.5, hours - 3) * HOUR;
  const tried: Filled = {
    'qualification.attempt_1': true,
    'qualification.attempt_1_at': { at: first },
    'qualification.first_attempt_at': { at: first },
    'qualification.first_attempt_sla': true,
  };
  const managed: Filled = {
    ...tried,
    'qualification.management_at': { at: first + HOUR },
    'qualification.management_sla': true,
  };
  switch (stage) {
    case 'new':
      return {};
    case 'tried':
      return tried;
    case 'twice':
      return {
        ...tried,
        'qualification.attempt_2': true,
        'qualification.attempt_2_at': { at: first + 4 * HOUR },
      };
    case 'booked':
      return {
        ...tried,
        'contact.status': { key: 'status.appointment_made' },
        'request.appointment_at': { at: now + 2 * DAY },
      };
    case 'sold':
      return { ...managed, 'contact.status': { key: 'status.closed_sale' } };
    case 'lost':
      return {
        ...managed,
        'contact.status': { key: 'status.closed_no_sale' },
        'qualification.close_reason': { key: 'reason.offer_declined' },
      };
    case 'later':
      return {
        ...managed,
        'contact.status': { key: 'status.closed_no_sale' },
        'qualification.close_reason': { key: 'reason.recontact' },
        'request.recontact_at': { at: now + 20 * DAY },
      };
  }
}
