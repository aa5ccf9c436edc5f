import { describe, expect, it } from 'vitest';
import { LOCALES } from '../dealership/types.ts';
import { isOurs, label } from './label.ts';
import { matchLeadType, matchReason, matchSource, matchStatus } from './match-values.ts';
import { matchButton, matchLabel, matchView } from './match.ts';
import { termsNamed } from './named.ts';
import { REASON_TERMS } from './reasons.ts';

describe('statuses that the sources name in many ways', () => {
  it.each([
    ['Cerrado en venta', 'closed_sale'],
    ['Cerrado con Venta', 'closed_sale'],
    ['Conclu avec vente', 'closed_sale'],
    ['Fermé par vente', 'closed_sale'],
    ['セールスで終了', 'closed_sale'],
    ['販売ありで終了', 'closed_sale'],
    ['販売終了', 'closed_sale'],
    ['販売で終了', 'closed_sale'],
    ['販売なしで終了', 'closed_no_sale'],
  ] as const)('%s is %s [X33, X34]', (text, status) => {
    expect(matchStatus(text)).toBe(status);
  });

  it.each([
    'Asignado a concesionario',
    'Asignado al Dealer',
    'Attribué au dealer',
    'Attribué au concessionnaire',
    'ディーラーに割り当て済み',
    'ディーラーに割り当て',
    'ディーラーへの割り当て',
  ])('%s is the state in which a lead is born [R39, X35]', (text) => {
    expect(matchStatus(text)).toBe('assigned_to_dealer');
  });

  it('the French list of lost sales is that of lost sales, whatever status its text prints [R77, X8]', () => {
    expect(matchView('Service Dealer - Vente perdue', 'fr')).toBe('view.lost_sale');
    expect(matchStatus('Vente perdue', 'fr')).toBe('lost_sale');
    expect(matchStatus('Conclu sans vente', 'fr')).toBe('closed_no_sale');
  });

  it('one word on a button, a list and a status is told apart by where it stands [R43, R76]', () => {
    const text = '販売なしで終了';
    expect(matchButton(text, 'ja')).toBe('button.close_no_sale');
    expect(matchView(text, 'ja')).toBe('view.closed_no_sale');
    expect(matchStatus(text, 'ja')).toBe('closed_no_sale');
  });
});

describe('close reasons', () => {
  it('are the union of the lists that the manuals show, and the one of the recontact button [X28]', () => {
    expect(
      Object.keys(REASON_TERMS)
        .map((key) => key.slice('reason.'.length))
        .toSorted(),
    ).toEqual(
      [
        'none',
        'no_privacy_consent',
        'not_eligible',
        'new_vehicle',
        'not_owner_sold',
        'leasing_rental_trade',
        'owner_not_driver',
        'offer_declined',
        'wrong_number',
        'other',
        'recontact',
      ].toSorted(),
    );
    // Each is printed in one language only.
    expect([isOurs('reason.no_privacy_consent', 'fr'), isOurs('reason.no_privacy_consent', 'es')]).toEqual([
      false,
      true,
    ]);
    expect([isOurs('reason.wrong_number', 'es'), isOurs('reason.wrong_number', 'fr')]).toEqual([false, true]);
  });

  it.each([
    ['leasing_rental_trade', 'Leasing / alquiler / intercambio', 'Leasing/location/négociant'],
    ['new_vehicle', 'Cambio de vehículo nuevo', "Reprise d'un véhicule neuf"],
  ] as const)(
    '%s is one reason, though the words differ in meaning; each keeps its own [X29]',
    (key, es, fr) => {
      expect([matchReason(es), matchReason(fr)]).toEqual([key, key]);
      expect([label(`reason.${key}`, 'es'), label(`reason.${key}`, 'fr')]).toEqual([es, fr]);
    },
  );

  it.each([
    ['Other', 'other'],
    ['Otros', 'other'],
    ['Autre', 'other'],
    ['Pas propriétaire/Véhicule vendu', 'not_owner_sold'],
    ['Pas propriétaire actuel/Véhicule vendu', 'not_owner_sold'],
    ['再コンタクト', 'recontact'],
    ['--Ninguno--', 'none'],
    ['- Aucun -', 'none'],
  ] as const)('%s means %s, as the text or as the list writes it [X30]', (text, reason) => {
    expect(matchReason(text)).toBe(reason);
  });

  it('the one known category is known in both its forms and is no reason [X31]', () => {
    for (const text of ['Not Interested Now', '今は興味がない']) {
      expect(termsNamed(text).map(({ key }) => key)).toEqual(['reason_category.not_interested_now']);
      expect(matchReason(text)).toBeNull();
    }
  });
});

describe('where a lead comes from', () => {
  it.each([
    ['Spontané', 'spontaneous'],
    ['自発的', 'spontaneous'],
    ['Web', 'web'],
    ['Owner App', 'owner_app'],
    ['Feria', null],
  ] as const)('source %s is %s [R62, X48]', (text, source) => {
    expect(matchSource(text)).toBe(source);
  });

  it.each([
    ['CUSTOMER DRIVEN', 'customer_driven'],
    ['カスタマードリブンリード', 'customer_driven'],
    ['HQ Driven', 'hq_driven'],
    ['HQドリブンリード', 'hq_driven'],
  ] as const)('type %s is %s [R62]', (text, type) => {
    expect(matchLeadType(text)).toBe(type);
  });
});

describe('words of the figures', () => {
  it.each([
    ['sla.first_contact', 'Tiempo de primer contacto', 'Temps de premier contact', '最初のコンタクトの時間'],
    [
      'sla.management',
      'Tiempo de cualificación/gestión',
      'Temps de gestion (clôture Lead)',
      '見込み評価/管理時間',
    ],
    ['sla.fully_managed', '% de Lead gestionados', 'Lead entièrement gérés', '% 管理したリード'],
  ] as const)(
    '%s is known by each of its names and shown in five languages [R78, R79, R80]',
    (key, ...texts) => {
      for (const text of texts) expect(termsNamed(text).map((hit) => hit.key)).toEqual([key]);
      expect(new Set(LOCALES.map((locale) => label(key, locale))).size).toBe(5);
    },
  );
});

describe('the French slip', () => {
  it('fields under "Détails Qualification AS" are those of the qualification [X37]', () => {
    expect(matchLabel('Tentative de contact 2', { locale: 'fr', section: 'qualification' })).toEqual({
      key: 'qualification.attempt_2',
      certainty: 'exact',
    });
    expect(matchLabel('Tentative de contact 2', { locale: 'fr', section: 'request' })).toBeNull();
  });
});
