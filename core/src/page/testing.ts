import type { Locale } from '../dealership/types.ts';
import { label, variantsOf } from '../lexicon/label.ts';
import { FIELD_TERMS, TERMS, type FieldKey, type LexiconKey } from '../lexicon/terms.ts';
import { writeSalesforceDate } from '../lexicon/write-date.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import type { PageSnapshot, ReadOptions, SnapshotField } from './types.ts';

/** Builders for tests: an invented lead's page as each language prints it. Nothing that ships uses them. */

export const RECORD = 'a0X5g000001AbCdEAK';
export const URL_OF_LEAD = `https://ejemplo.lightning.force.com/lightning/r/AS_Lead__c/${RECORD}/view`;

/** Monday 25 July 2022. */
export const MONDAY = { created: Date.UTC(2022, 6, 25, 7, 7), tried: Date.UTC(2022, 6, 25, 7, 12) };

export const readIn = (locale: Locale, over: Partial<ReadOptions> = {}): ReadOptions => ({
  zone: 'Europe/Madrid',
  dealershipLocale: locale,
  market: 'ES',
  ...over,
});

/** `shown` gives words of the lexicon, an instant, a date, a tick or plain words. */
type Shown = { key: LexiconKey } | { at: EpochMs } | { on: LocalDate } | boolean | string;
export type Filled = Partial<Record<FieldKey, Shown>>;

/** What the example lead shows; everything else on the page is empty. */
export const EXAMPLE: Filled = {
  'contact.status': { key: 'status.assigned_to_dealer' },
  'contact.campaign': 'AS Scheduled Maintenance - WEB',
  'contact.source': 'Web',
  'contact.lead_type': 'Customer Driven',
  'contact.recontacted': false,
  'contact.consent_email': 'Yes',
  'contact.consent_phone': 'No',
  'request.lead_name': 'Clara Ficticia',
  'request.first_name': 'Clara',
  'request.last_name': 'Ficticia',
  'request.email': 'clara@example.com',
  'request.phone': '+34 600 000 001',
  'request.language': 'English',
  'request.country': 'España',
  'request.state': 'Toledo',
  'request.city': 'Toledo',
  'request.request_for': 'Mantenimiento',
  'request.request_details': 'Revisión anual',
  'request.preferred_date_1': { on: '2022-08-03' },
  'vehicle.vin': 'ZAMAAAAA570000001',
  'vehicle.model': 'Levante',
  'vehicle.mileage': '23456',
  'vehicle.warranty_end': { on: '2023-05-02' },
  'vehicle.current_warranty': 'Extended',
  'vehicle.current_warranty_end': { on: '2025-05-02' },
  'qualification.attempt_1': true,
  'qualification.attempt_1_at': { at: MONDAY.tried },
  'qualification.first_attempt_sla': true,
  'qualification.first_attempt_at': { at: MONDAY.tried },
};

export interface PageSpec {
  readonly fields?: Filled;
  /** Field, new value, when. */
  readonly history?: readonly (readonly [FieldKey, Shown, EpochMs])[];
  /** Which variant of a label the page prints. */
  readonly variant?: (key: LexiconKey, variants: readonly string[]) => string | undefined;
  readonly leaveOut?: readonly FieldKey[];
}

export const CREATED = ['history.row_created', '', MONDAY.created] as const;
export const ASSIGNED = ['history.row_assigned_at', { at: MONDAY.created }, MONDAY.created] as const;

/** The page of a lead in a language, as a reader finds it. */
export function aPage(locale: Locale, spec: PageSpec = {}, options = readIn(locale)): PageSnapshot {
  const { fields = EXAMPLE, history = [CREATED], leaveOut = [] } = spec;
  const name = (key: LexiconKey): string =>
    spec.variant?.(key, variantsOf(TERMS[key], locale)) ?? label(key, locale);
  const text = (shown: Shown | undefined): string => {
    if (shown === undefined || typeof shown === 'boolean') return '';
    if (typeof shown === 'string') return shown;
    if ('key' in shown) return name(shown.key);
    const { dealershipLocale, zone, market } = options;
    const written = writeSalesforceDate('at' in shown ? shown.at : shown.on, {
      locale: dealershipLocale,
      zone,
      market,
    });
    return written.time === null ? written.date : `${written.date} ${written.time}`;
  };
  const section = (prefix: 'contact' | 'request' | 'vehicle' | 'qualification') => ({
    label: name(`section.${prefix}`),
    fields: (Object.keys(FIELD_TERMS) as FieldKey[])
      .filter((key) => key.startsWith(`${prefix}.`) && !leaveOut.includes(key))
      .map((key): SnapshotField => {
        const shown = fields[key];
        const box = FIELD_TERMS[key].shape === 'box' && !key.startsWith('contact.consent');
        return {
          label: name(key),
          apiName: null,
          value: box ? null : text(shown),
          kind: box ? 'checkbox' : 'text',
          ...(box ? { checked: shown === true } : {}),
          editable: prefix !== 'contact',
        };
      }),
  });
  return {
    url: URL_OF_LEAD,
    recordId: RECORD,
    org: null,
    title: 'Clara Ficticia',
    sections: [section('contact'), section('request'), section('vehicle'), section('qualification')],
    history: history.map(([field, shown, at]) => ({
      [name('history.date')]: text({ at }),
      [name('history.field')]: name(field),
      [name('history.user')]: 'Talleres Ejemplo - 00000',
      [name('history.old')]: '',
      [name('history.new')]: text(shown),
    })),
    buttons: (
      ['button.make_appointment', 'button.close_sale', 'button.close_no_sale', 'button.recontact'] as const
    ).map(name),
    user: 'Talleres Ejemplo - 00000',
  };
}
