import type { FieldTerm } from './term.ts';

/**
 * Columns of list views and reports (R72). Salesforce cuts headers on narrow screens: a variant that ends in
 * `...` is known only in its cut form.
 */
export const COLUMN_TERMS = {
  'column.lead_name': {
    shape: 'text',
    es: 'Nombre del cliente potencial posventa | Nombre del cliente pot... | Nombre del cliente potencial',
    fr: 'Nom prospect AS | Nom prospect ...',
    ja: 'アフターセールス リード名 | アフターセール... | リード名として',
    en: 'Lead Name | Aftersales Lead Name | Name',
    it: 'Nome lead AS | Nome lead',
  },
  'column.created': {
    shape: 'datetime',
    es: 'Fecha de creación',
    fr: 'Date de création',
    ja: '作成日',
    en: 'Created Date | Date Created | Created',
    it: 'Data di creazione | Data creazione',
  },
  'column.status': {
    shape: 'status',
    es: 'Estado',
    fr: 'Statut',
    ja: 'ステータス',
    en: 'Status',
    it: 'Stato',
  },
  'column.source': {
    shape: 'text',
    es: 'Fuente',
    fr: 'Source',
    ja: 'ソース',
    en: 'Source | Lead Source',
    it: 'Fonte',
  },
  'column.campaign': {
    shape: 'text',
    es: 'Campaña posventa',
    fr: 'Campagne après-vente',
    ja: 'アフターセールス キャンペーン | アフターセールス キャン... | キャンペーンとして | キャンペーン',
    en: 'Aftersales Campaign | Campaign',
    it: 'Campagna post-vendita | Campagna',
  },
  'column.attempts_done': {
    shape: 'number',
    // "Dealer C..." on the Spanish screen is the English label, which the French manual shows in full.
    es: 'Intento de contacto del concesionario | Dealer Contact Attempts Done | Dealer C...',
    fr: 'Dealer Contact Attempts Done | Dealer Contact ...',
    ja: 'ディーラーが連絡した回数 | ディーラーの...',
    en: 'Dealer Contact Attempts Done | Contact Attempts',
    it: 'Tentativi di contatto effettuati | Dealer Contact Attempts Done',
  },
  'column.days_since_creation': {
    shape: 'number',
    es: 'Días desde la creación del candidato | Días des...',
    fr: 'Jours à partir de la création du Lead | Jours à partir de...',
    ja: 'リード作成からの日数 | リード作成か...',
    en: 'Days since Lead Creation | Days since Creation',
    it: 'Giorni dalla creazione del lead',
  },
  // Reports can carry Salesforce's own record id; the sources print no label for it.
  'column.record_id': {
    shape: 'text',
    es: 'Id. del registro | ID de registro | Id. de candidato | ID',
    fr: "ID d'enregistrement | ID de l'enregistrement | ID",
    ja: 'レコード ID | リード ID | ID',
    en: 'Record ID | Lead ID | ID | Id (18)',
    it: 'ID record | ID',
    ours: ['es', 'fr', 'ja'],
  },
} as const satisfies Record<string, FieldTerm>;
