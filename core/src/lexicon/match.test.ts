import { describe, expect, it } from 'vitest';
import type { Locale } from '../dealership/types.ts';
import { variantsOf } from './label.ts';
import {
  matchBox,
  matchCampaign,
  matchLeadType,
  matchReason,
  matchSource,
  matchStatus,
} from './match-values.ts';
import { matchButton, matchLabel, matchSection, matchView } from './match.ts';
import { matchColumn } from './match-column.ts';
import { isCut } from './normalise.ts';
import { COLUMN_TERMS } from './columns.ts';
import { REASON_TERMS } from './reasons.ts';
import { SECTION_TERMS } from './sections.ts';
import { STATUS_TERMS } from './statuses.ts';
import { SECTIONS, type Term } from './term.ts';
import { FIELD_TERMS } from './terms.ts';
import { CAMPAIGN_TERMS, SOURCE_TERMS, TYPE_TERMS } from './values.ts';
import { BUTTON_TERMS, VIEW_TERMS } from './buttons.ts';

const LOCALES: readonly Locale[] = ['en', 'es', 'fr', 'ja', 'it'];
const every = (terms: Readonly<Record<string, Term>>) =>
  Object.entries(terms).flatMap(([key, term]) =>
    LOCALES.flatMap((locale) => variantsOf(term, locale).map((variant) => ({ key, locale, variant }))),
  );
const bare = (key: string): string => key.slice(key.indexOf('.') + 1);

describe('every variant means its key', () => {
  it.each([
    ['statuses', STATUS_TERMS, matchStatus],
    ['reasons', REASON_TERMS, matchReason],
    ['sources', SOURCE_TERMS, matchSource],
    ['lead types', TYPE_TERMS, matchLeadType],
    ['campaigns', CAMPAIGN_TERMS, matchCampaign],
  ] as const)('%s, in their language and without one [X30, X33, X35]', (_, terms, match) => {
    for (const { key, locale, variant } of every(terms)) {
      expect(match(variant, locale), `${locale} ${variant}`).toBe(bare(key));
      expect(match(variant), `${variant}`).toBe(bare(key));
    }
  });

  it.each([
    ['buttons', BUTTON_TERMS, matchButton],
    ['views', VIEW_TERMS, matchView],
  ] as const)('%s [X33]', (_, terms, match) => {
    for (const { key, locale, variant } of every(terms))
      expect(match(variant, locale), `${variant}`).toBe(key);
  });

  it('fields, in their section: alone, or in a list with those of the same name [R64, R67, X36]', () => {
    for (const { key, locale, variant } of every(FIELD_TERMS)) {
      const section = SECTIONS.find((s) => key.startsWith(`${s}.`));
      const match = matchLabel(variant, { locale, ...(section === undefined ? {} : { section }) });
      const keys: readonly string[] =
        match === null ? [] : 'ambiguous' in match ? match.ambiguous : [match.key];
      expect(keys, `${locale} ${variant}`).toContain(key);
    }
  });

  it('titles of sections, with their section known or not [R64, X37]', () => {
    for (const { key, locale, variant } of every(SECTION_TERMS)) {
      const match = matchLabel(variant, { locale });
      const keys: readonly string[] =
        match === null ? [] : 'ambiguous' in match ? match.ambiguous : [match.key];
      expect(keys, `${variant}`).toContain(key);
    }
  });

  it('columns: whole headers and those cut as the screens cut them come first [R72]', () => {
    for (const { key, locale, variant } of every(COLUMN_TERMS)) {
      expect(matchColumn(variant, locale)[0], `${locale} ${variant}`).toMatchObject({ key, cut: false });
    }
  });

  it('fields and columns narrowed to one by section and printed label are few exceptions [X36]', () => {
    const several = every(FIELD_TERMS).filter(({ key, locale, variant }) => {
      const section = SECTIONS.find((s) => key.startsWith(`${s}.`));
      const match = matchLabel(variant, { locale, ...(section === undefined ? {} : { section }) });
      return match !== null && 'ambiguous' in match;
    });
    // Held as a list: a new collision must be looked at.
    expect([...new Set(several.map(({ locale, variant }) => `${locale} ${variant}`))].sort()).toEqual(
      [
        'en Request Details',
        'es Detalles de la solicitud',
        'fr Demande de détails',
        'fr Pays',
        'it Dettagli richiesta',
        'ja 依頼内容',
        'ja ディーラーへの連絡試行',
        'ja ディーラー日付 試行 #',
      ].sort(),
    );
  });
});

describe('one label, two fields [X36]', () => {
  it.each([
    // label, section, locale, value, expected
    ['Estado', undefined, 'es', 'Asignado a Concesionario', 'contact.status'],
    ['Estado', undefined, 'es', 'Toledo', 'request.state'],
    ['Estado', 'contact', 'es', undefined, 'contact.status'],
    ['Estado', 'request', 'es', undefined, 'request.state'],
    ['Demande de détails', undefined, 'fr', 'Pneus hiver', 'request.request_details'],
    ['Demande de détails', 'request', 'fr', 'Pneus hiver', 'request.request_details'],
    ['再連絡', 'contact', 'ja', true, 'contact.recontacted'],
    ['電話', 'contact', 'ja', 'Yes', 'contact.consent_phone'],
    ['Intento de contacto del concesionario 3', undefined, 'es', true, 'qualification.attempt_3'],
    ['Détails Qualification AS', undefined, 'fr', undefined, 'section.qualification'],
    ['デイラーの日付けの試み 2', 'qualification', 'ja', '2022/07/28 23:02', 'qualification.attempt_2_at'],
    ['* VIN', 'vehicle', 'fr', '', 'vehicle.vin'],
  ] as const)('%s in %s (%s) with %s is %s [X36, X37]', (label, section, locale, value, key) => {
    const hints = { ...(section ? { section } : {}), ...(value === undefined ? {} : { value }), locale };
    expect(matchLabel(label, hints)).toMatchObject({ key });
  });

  it('lists what nothing tells apart, in page order, instead of guessing [X36]', () => {
    expect(matchLabel('Pays', { locale: 'fr', section: 'request', value: 'France' })).toEqual({
      ambiguous: ['request.country', 'request.state'],
    });
    expect(matchLabel('Demande de détails', { locale: 'fr' })).toEqual({
      ambiguous: ['section.request', 'request.request_details'],
    });
  });

  it('an API name that the org has confirmed decides before any label [X36]', () => {
    const apiNames = { AS_State__c: 'request.state', AS_Status__c: 'contact.status' } as const;
    const read = (apiName: string | null) => matchLabel('Estado', { locale: 'es', apiName, apiNames });
    expect(read('AS_State__c')).toEqual({ key: 'request.state', certainty: 'api_name' });
    expect(read('AS_Status__c')).toEqual({ key: 'contact.status', certainty: 'api_name' });
    expect(read('Other__c')).toEqual({ ambiguous: ['contact.status', 'request.state'] });
    expect(read('toString')).toEqual({ ambiguous: ['contact.status', 'request.state'] });
    expect(read(null)).toEqual({ ambiguous: ['contact.status', 'request.state'] });
  });

  it.each([
    ['Detalles de la solicitud', 'es', 'request'],
    ['Demande de détails', 'fr', 'request'],
    ['Détails Qualification AS', 'fr', 'qualification'],
    ['依頼内容', 'ja', 'request'],
    ['アフターセールス見込み評価の詳細', 'ja', 'qualification'],
    ['Informazioni di sistema', 'it', null],
  ] as const)('the title %s (%s) opens %s [X36, X37]', (title, locale, section) => {
    expect(matchSection(title, locale)).toBe(section);
  });

  it('knows nothing about a label of another tool', () => {
    expect(matchLabel('Color de la tapicería', { locale: 'es' })).toBeNull();
    expect(matchLabel('', { locale: 'es' })).toBeNull();
    expect(matchLabel('...', { locale: 'es' })).toBeNull();
  });

  it('says how sure it is', () => {
    expect(matchLabel('Número de contacto', { locale: 'es' })).toEqual({
      key: 'request.phone',
      certainty: 'exact',
    });
    expect(matchLabel('Dirección de Corr…', { locale: 'es' })).toEqual({
      key: 'request.email',
      certainty: 'cut',
    });
    expect(matchLabel('Estado', { locale: 'es', value: 'Cita Concertada' })).toEqual({
      key: 'contact.status',
      certainty: 'shape',
    });
  });
});

describe('views and values', () => {
  it.each([
    ['Service Dealer-Asignado a concesionario', 'view.assigned'],
    ['Service Dealer - Fermé par vente', 'view.closed_sale'],
    ['サービスディーラー - 未管理', 'view.not_yet_managed'],
    ['All leads', null],
  ])('view %s is %s [R73, R75]', (name, key) => {
    expect(matchView(name)).toBe(key);
  });

  it.each([
    ['asignado  al DEALER', 'assigned_to_dealer'],
    ['ディーラー に 割り当て済み', 'assigned_to_dealer'],
    ['デイーラーに割り当て', 'assigned_to_dealer'],
    ['Venta perdida', 'lost_sale'],
    ['Pendiente', null],
    ['', null],
  ])('status %s is %s [X33, X35]', (text, status) => {
    expect(matchStatus(text)).toBe(status);
  });

  it.each([
    ['Sí', true],
    ['non', false],
    ['はい', true],
    ['☐', false],
    ['TRUE', true],
    ['quizás', null],
  ])('box %s is %s [R64]', (text, on) => {
    expect(matchBox(text)).toBe(on);
  });

  it('reads an apostrophe in any of its forms [X28]', () => {
    for (const mark of ["'", '’', '´', '`']) {
      expect(matchReason(`Reprise d${mark}un véhicule neuf`, 'fr')).toBe('new_vehicle');
    }
  });

  it('takes a header cut shorter or longer than the sources do by its beginning [R72]', () => {
    const keys = (header: string, locale: Locale) => matchColumn(header, locale).map(({ key }) => key);
    expect(isCut('Campaña pos...')).toBe(true);
    expect(keys('Campaña pos...', 'es')).toEqual(['column.campaign']);
    expect(keys('ディーラーの連絡...', 'ja')).toContain('column.attempts_done');
    expect(keys('Campaña pos', 'es')).toEqual([]);
  });
});
