import { describe, expect, it } from 'vitest';
import { fingerprintOf, recordId } from './fingerprint.ts';
import { languageCode } from './languages.ts';
import { natureOf, originOf } from './nature.ts';

describe('nature of a request', () => {
  it.each([
    [{ requestFor: 'Cita para cambio de neumáticos' }, 'booking'],
    [{ requestFor: '12か月点検の予約' }, 'booking'],
    [{ requestFor: 'Prise de rendez-vous' }, 'booking'],
    [{ requestFor: 'Richiesta di preventivo per il tagliando' }, 'service_question'],
    [{ requestFor: 'Recambios originales' }, 'parts'],
    [{ requestFor: 'Winter tyres' }, 'parts'],
    [{ requestDetails: '警告灯が点いています' }, 'service_question'],
    [{ customerNotes: 'Révision des 20 000 km' }, 'booking'],
    [{ campaign: 'Accessories and Tyres', leadType: 'customer_driven' }, 'parts'],
    [{ campaign: 'AS Scheduled Maintenance - WEB' }, 'booking'],
    [{ campaign: 'Rappel d’entretien', leadType: 'hq_driven', requestDetails: 'pneus' }, 'campaign'],
    [{ campaign: 'Summer Recall 2024', leadType: 'hq_driven' }, 'campaign'],
    [{ campaign: 'Unbekannt', leadType: 'hq_driven' }, 'campaign'],
    [{ campaign: 'Spontaneous Dealer', customerNotes: 'タイヤ交換の部品' }, 'parts'],
    [{ campaign: 'Service Reminder', requestFor: 'Pregunta sobre la garantía' }, 'service_question'],
    [{ preferredDates: ['2022-08-05'] }, 'booking'],
    [{ customerNotes: 'Hola' }, 'other'],
    // Whole words: neither of these asks for an appointment or for parts.
    [{ customerNotes: 'Excitado por el coche' }, 'other'],
    [{ customerNotes: 'I am tired' }, 'other'],
    [{}, 'other'],
  ] as const)('%j is %s [R6, R14]', (lead, nature) => {
    expect(natureOf(lead)).toBe(nature);
  });
});

describe('origin', () => {
  it.each([
    [{ leadType: 'customer_driven', source: 'Web' }, 'customer'],
    [{ leadType: 'customer_driven', source: 'Spontané' }, 'spontaneous'],
    [{ leadType: 'customer_driven', campaign: 'Spontaneous Dealer' }, 'spontaneous'],
    [{ source: '自発的' }, 'spontaneous'],
    [{ leadType: 'spontaneous' }, 'spontaneous'],
    [{ leadType: 'hq_driven', source: 'Web' }, 'hq'],
    [{ source: 'Owner App', campaign: 'Service Reminder' }, 'customer'],
    [{ campaign: '保証終了リマインダー' }, 'hq'],
    [{ campaign: 'AS Scheduled Maintenance - WEB' }, 'customer'],
    [{}, 'customer'],
  ] as const)('%j comes from %s [R62, X48]', (lead, origin) => {
    expect(originOf(lead)).toBe(origin);
  });
});

describe('identity', () => {
  const lead = {
    leadName: 'Clara Ficticia',
    createdAt: Date.parse('2022-07-25T07:07:10Z'),
    campaign: 'Service Reminder',
  };

  it('is name, minute and campaign, however they are written', () => {
    const other = {
      leadName: ' CLARA　ficticia',
      createdAt: lead.createdAt + 40_000,
      campaign: 'service  reminder',
    };
    expect(fingerprintOf(other)).toBe(fingerprintOf(lead));
  });

  it.each([
    { ...lead, leadName: 'Clara Ficticio' },
    { ...lead, createdAt: lead.createdAt + 60_000 },
    { ...lead, campaign: 'Warranty End Reminder' },
    { leadName: lead.leadName, createdAt: lead.createdAt },
  ])('differs for %j', (other) => {
    expect(fingerprintOf(other)).not.toBe(fingerprintOf(lead));
  });

  it.each([
    ['0013000000ABCDE', '0013000000ABCDEAA5'],
    ['0013000000ABCDEAA5', '0013000000ABCDEAA5'],
    ['a0B000000000001', 'a0B000000000001EAA'],
    ['412', '412'],
  ])('record id %s is %s', (text, id) => {
    expect(recordId(text)).toBe(id);
  });
});

it.each([
  ['Español', 'es'],
  ['Français', 'fr'],
  ['日本語', 'ja'],
  ['English (UK)', 'en'],
  ['es_ES', 'es'],
  ['IT', 'it'],
  ['Klingonisch', null],
])('language %s is %s [R65]', (text, code) => {
  expect(languageCode(text)).toBe(code);
});
