import type { Term } from './term.ts';

/** Values of the lead type (R62). */
export const TYPE_TERMS = {
  'type.customer_driven': {
    es: 'Customer Driven | CUSTOMER DRIVEN',
    fr: 'Customer Driven',
    ja: 'Customer Driven | カスタマードリブンリード',
    en: 'Customer Driven',
    it: 'Customer Driven',
  },
  'type.hq_driven': {
    es: 'HQ Driven | HQ DRIVEN',
    fr: 'HQ Driven',
    ja: 'HQ Driven | HQドリブンリード',
    en: 'HQ Driven',
    it: 'HQ Driven',
    ours: ['ja'],
  },
  // X48: outside the glossary's two classes; the sources show it as a source and a campaign only.
  'type.spontaneous': {
    es: 'Espontáneo | Spontaneous',
    fr: 'Spontané | Spontaneous',
    ja: '自発的 | Spontaneous',
    en: 'Spontaneous | Dealer Driven',
    it: 'Spontaneo | Spontaneous',
    ours: ['es', 'fr', 'ja'],
  },
} as const satisfies Record<string, Term>;

/** Values of the source (R62). */
export const SOURCE_TERMS = {
  'source.web': { es: 'Web', fr: 'Web', ja: 'Web', en: 'Web', it: 'Web', ours: ['ja'] },
  'source.owner_app': {
    es: 'Owner App',
    fr: 'Owner App',
    ja: 'Owner App | オーナーアプリ',
    en: 'Owner App',
    it: 'Owner App',
    ours: ['ja'],
  },
  'source.spontaneous': {
    es: 'Espontáneo',
    fr: 'Spontané',
    ja: '自発的',
    en: 'Spontaneous',
    it: 'Spontaneo',
    ours: ['es'],
  },
} as const satisfies Record<string, Term>;

/** Campaigns seen in the sources. Any other campaign keeps its own name. */
export const CAMPAIGN_TERMS = {
  'campaign.scheduled_maintenance': {
    es: 'AS Scheduled Maintenance - WEB',
    fr: 'AS Scheduled Maintenance - WEB',
    ja: 'AS Scheduled Maintenance - WEB',
    en: 'AS Scheduled Maintenance - WEB',
    it: 'AS Scheduled Maintenance - WEB',
    ours: ['fr', 'ja'],
  },
  'campaign.accessories_tyres': {
    es: 'Accessories and Tyres',
    fr: 'Accessories Wheels and Tyres',
    ja: 'Accessories and Tyres | Accessories Wheels and Tyres',
    en: 'Accessories and Tyres | Accessories Wheels and Tyres',
    it: 'Accessories and Tyres | Accessories Wheels and Tyres',
    ours: ['ja'],
  },
  'campaign.service_reminder': {
    es: 'Recordatorio de servicio | Service Reminder',
    fr: "Rappel d'entretien | Service Reminder",
    ja: 'サービスリマインダー | Service Reminder',
    en: 'Service Reminder',
    it: 'Promemoria tagliando | Service Reminder',
  },
  'campaign.warranty_end_reminder': {
    es: 'Warranty End Reminder',
    fr: 'Warranty End Reminder',
    ja: '保証終了リマインダー | Warranty End Reminder',
    en: 'Warranty End Reminder',
    it: 'Promemoria fine garanzia | Warranty End Reminder',
  },
  'campaign.seasonal_promotion': {
    es: 'Promoción de temporada',
    fr: 'Promo saisonnière',
    ja: '季節限定プロモーション',
    en: 'Seasonal Promotion',
    it: 'Promozione stagionale',
  },
  'campaign.spontaneous_dealer': {
    es: 'Spontaneous Dealer',
    fr: 'Spontaneous Dealer',
    ja: 'Spontaneous Dealer',
    en: 'Spontaneous Dealer',
    it: 'Spontaneous Dealer',
  },
} as const satisfies Record<string, Term>;

/** How boxes and consents are written on pages and in exports. */
export const BOX_TERMS = {
  'box.yes': {
    es: 'Sí | Si | Yes | Verdadero | true | 1 | ✓ | ☑',
    fr: 'Oui | Yes | Vrai | true | 1 | ✓ | ☑',
    ja: 'はい | Yes | 有 | true | 1 | ✓ | ☑',
    en: 'Yes | true | checked | 1 | ✓ | ☑',
    it: 'Sì | Si | Yes | Vero | true | 1 | ✓ | ☑',
    ours: ['es', 'fr', 'ja'],
  },
  'box.no': {
    es: 'No | Falso | false | 0 | ☐',
    fr: 'Non | No | Faux | false | 0 | ☐',
    ja: 'いいえ | No | 無 | false | 0 | ☐',
    en: 'No | false | unchecked | 0 | ☐',
    it: 'No | Falso | false | 0 | ☐',
    ours: ['fr', 'ja'],
  },
} as const satisfies Record<string, Term>;
