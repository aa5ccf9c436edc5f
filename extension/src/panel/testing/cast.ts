import type { Filled } from '@pitlane/core/page/testing';
import type { Locale } from '@pitlane/core/panel/index';

export const ZONES = {
  en: 'Europe/London',
  es: 'Europe/Madrid',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  ja: 'Asia/Tokyo',
};
export const MARKETS = { en: 'GB', es: 'ES', fr: 'FR', it: 'IT', ja: 'JP' };
/** Invented people and customers, as each market writes them. */
export const CAST = {
  en: {
    house: 'Example Motors',
    me: 'Sophie',
    them: 'Luke',
    first: 'Clara',
    last: 'Fictional',
    phone: '020 7946 0018',
    city: 'London',
    ask: 'Service booking',
    detail: 'Annual service, and the brakes squeal since last week.',
    language: 'English',
  },
  es: {
    house: 'Talleres Ejemplo',
    me: 'Sofía',
    them: 'Luis',
    first: 'Clara',
    last: 'Ficticia',
    phone: '+34 912 345 678',
    city: 'Toledo',
    ask: 'Mantenimiento',
    detail: 'Revisión anual, y desde la semana pasada chirrían los frenos.',
    language: 'Español',
  },
  fr: {
    house: 'Garage Exemple',
    me: 'Sophie',
    them: 'Luc',
    first: 'Claire',
    last: 'Fictive',
    phone: '+33 1 99 00 12 34',
    city: 'Tours',
    ask: 'Entretien',
    detail: 'Révision annuelle ; les freins grincent depuis la semaine dernière.',
    language: 'Français',
  },
  it: {
    house: 'Officina Esempio',
    me: 'Sofia',
    them: 'Luca',
    first: 'Chiara',
    last: 'Fittizia',
    phone: '+39 06 1234 5678',
    city: 'Roma',
    ask: 'Manutenzione',
    detail: 'Tagliando annuale, e da una settimana i freni fischiano.',
    language: 'Italiano',
  },
  ja: {
    house: '見本モータース',
    me: '田中',
    them: '鈴木',
    first: '花子',
    last: '見本',
    phone: '03-1234-5678',
    city: '東京',
    ask: '点検予約',
    detail: '12か月点検をお願いします。先週からブレーキの音が気になります。',
    language: '日本語',
  },
} as const satisfies Record<Locale, unknown>;

/** The page of a fresh lead in a language. */
export const freshFields = (locale: Locale): Filled => {
  const { first, last, phone, city, ask, detail, language } = CAST[locale];
  return {
    'contact.status': { key: 'status.assigned_to_dealer' },
    'contact.source': 'Web',
    'contact.lead_type': 'Customer Driven',
    'contact.recontacted': false,
    'contact.consent_email': 'Yes',
    'contact.consent_phone': 'Yes',
    'request.lead_name': locale === 'ja' ? `${last} ${first}` : `${first} ${last}`,
    'request.first_name': first,
    'request.last_name': last,
    'request.email': 'clara@example.com',
    'request.phone': phone,
    'request.language': language,
    'request.city': city,
    'request.request_for': ask,
    'request.request_details': detail,
    'request.preferred_date_1': { on: '2026-09-03' },
    'request.preferred_date_2': { on: '2026-09-07' },
    'vehicle.vin': 'ZAMAAAAA570000001',
    'vehicle.model': 'Levante',
    'vehicle.mileage': '23456',
    'vehicle.warranty_end': { on: '2027-05-02' },
  };
};
