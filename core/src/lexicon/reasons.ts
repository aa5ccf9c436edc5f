import type { Term } from './term.ts';

/**
 * Close reasons (X28–X30): the union of the manuals' lists. Where a manual's list does not show one (the
 * Japanese is not printed at all), the wording is ours.
 */
export const REASON_TERMS = {
  'reason.none': {
    es: '--Ninguno--',
    fr: '- Aucun - | --Aucun--',
    ja: '--なし--',
    en: '--None--',
    it: '--Nessuno--',
    ours: ['ja'],
  },
  'reason.no_privacy_consent': {
    es: 'Sin consentimiento de privacidad en el DMS',
    fr: 'Pas de consentement privacy dans DMS',
    ja: 'DMSに個人情報の同意なし',
    en: 'No privacy consent in DMS',
    it: 'Nessun consenso privacy nel DMS',
    ours: ['es', 'ja'],
  },
  'reason.not_eligible': {
    es: 'No apto para producto / oferta',
    fr: "Non éligible au produit / à l'offre",
    ja: '商品・オファーの対象外',
    en: 'Not eligible for product/offer',
    it: 'Non idoneo al prodotto/offerta',
    ours: ['ja'],
  },
  'reason.new_vehicle': {
    es: 'Cambio de vehículo nuevo',
    fr: "Reprise d'un véhicule neuf",
    ja: '新車への乗り換え',
    en: 'Changed to a new vehicle',
    it: 'Cambio con veicolo nuovo',
    ours: ['ja'],
  },
  'reason.not_owner_sold': {
    es: 'No es el dueño actual/Vehículo vendido',
    fr: 'Pas propriétaire actuel/Véhicule vendu | Pas propriétaire/Véhicule vendu',
    ja: '現在の所有者ではない/車両が売却された',
    en: 'Not current owner/Vehicle sold',
    it: 'Non è il proprietario attuale/Veicolo venduto',
  },
  'reason.leasing_rental_trade': {
    es: 'Leasing / alquiler / intercambio',
    fr: 'Leasing/location/négociant',
    ja: 'リース/レンタル/業者',
    en: 'Leasing/rental/trade',
    it: 'Leasing/noleggio/commerciante',
    ours: ['ja'],
  },
  'reason.owner_not_driver': {
    es: 'El propietario no es el conductor',
    fr: "Le propriétaire n'est pas le conducteur",
    ja: '所有者が運転者ではない',
    en: 'Owner is not the driver',
    it: 'Il proprietario non è il conducente',
    ours: ['ja'],
  },
  'reason.offer_declined': {
    es: 'El cliente rechaza la oferta/cotización',
    fr: "Le client a décliné l'offre/devis",
    ja: 'お客様がオファー/見積りを辞退',
    en: 'Customer declined the offer/quote',
    it: "Il cliente ha rifiutato l'offerta/preventivo",
    ours: ['ja'],
  },
  'reason.wrong_number': {
    es: 'Número errado/teléfono apagado/ocupado',
    fr: 'Numéro erroné/téléphone éteint/occupé',
    ja: '番号違い/電源オフ/話し中',
    en: 'Wrong number/phone off/busy',
    it: 'Numero errato/telefono spento/occupato',
    ours: ['fr', 'ja'],
  },
  'reason.other': { es: 'Otros | Other', fr: 'Autre | Other', ja: 'その他', en: 'Other', it: 'Altro' },
  'reason.recontact': {
    es: 'Contactar de Nuevo',
    fr: 'Contacter de nouveau',
    ja: '再コンタクト | 再度連絡する',
    en: 'Recontact',
    it: 'Ricontattare',
  },
} as const satisfies Record<string, Term>;

/** X31: seen only with the recontact button. */
export const REASON_CATEGORY_TERMS = {
  'reason_category.not_interested_now': {
    es: 'Not Interested Now',
    fr: 'Not Interested Now',
    ja: '今は興味がない | Not Interested Now',
    en: 'Not Interested Now',
    it: 'Not Interested Now',
  },
} as const satisfies Record<string, Term>;
