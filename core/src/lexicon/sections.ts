import type { FieldTerm, Term } from './term.ts';

/** Titles of the sections of the lead page (R64–R68). */
export const SECTION_TERMS = {
  'section.contact': {
    es: 'Detalles de contacto potencial posventa',
    fr: 'Détails prospect après-vente',
    ja: 'アフターセールス リードの詳細 | リードの詳細',
    en: 'Aftersales Lead Details',
    it: 'Dettagli lead post-vendita',
  },
  'section.request': {
    es: 'Detalles de la solicitud',
    fr: 'Demande de détails',
    ja: '依頼内容 | リクエストの詳細',
    en: 'Request Details',
    it: 'Dettagli richiesta',
  },
  'section.vehicle': {
    es: 'Detalles del vehículo',
    fr: 'Détails du véhicule',
    ja: '車両詳細',
    en: 'Vehicle Details',
    it: 'Dettagli veicolo',
  },
  'section.qualification': {
    es: 'Detalles de la calificación posventa',
    fr: 'Détails Qualification AS | Détails qualification AS | Détail qualification AS',
    ja: 'アフターセールス資格の詳細 | アフターセールス見込み評価の詳細 | 見込み評価詳細 | 見込み評価の詳細 | 資格詳細',
    en: 'Aftersales Qualification Details',
    it: 'Dettagli qualificazione post-vendita',
  },
  'section.history': {
    es: 'Historial de aftersales leads',
    fr: 'Historique du aftersales lead | Historique du aftersales Lead',
    ja: 'Aftersales Leadの履歴 | AfterSales Leadの履歴 | アフターセールス リード履歴 | アフターセールスリード履歴',
    en: 'Aftersales Lead History',
    it: 'Cronologia aftersales lead',
  },
} as const satisfies Record<string, Term>;

/** Columns of the history and the names that stand in its field column (R68, X4). */
export const HISTORY_TERMS = {
  'history.date': { shape: 'datetime', es: 'Fecha', fr: 'Date', ja: '日付', en: 'Date', it: 'Data' },
  'history.field': { shape: 'text', es: 'Campo', fr: 'Champ', ja: '項目', en: 'Field', it: 'Campo' },
  'history.user': { shape: 'text', es: 'Usuario', fr: 'Utilisateur', ja: 'ユーザ', en: 'User', it: 'Utente' },
  'history.old': {
    shape: 'text',
    es: 'Valor original',
    fr: "Valeur d'origine",
    ja: '元の値',
    en: 'Original Value',
    it: 'Valore originale',
  },
  'history.new': {
    shape: 'text',
    es: 'Valor nuevo',
    fr: 'Nouvelle valeur',
    ja: '新しい値',
    en: 'New Value',
    it: 'Nuovo valore',
  },
  'history.row_created': {
    shape: 'none',
    es: 'Creado. | Creado',
    fr: 'Créé.',
    ja: '作成',
    en: 'Created.',
    it: 'Creato.',
  },
  'history.row_assigned_at': {
    shape: 'datetime',
    es: 'Fecha de asignación al concesionario | Date Assigned to Dealer',
    fr: 'Date Assigned to Dealer',
    ja: '担当ディーラー設定日',
    en: 'Date Assigned to Dealer',
    it: 'Data di assegnazione al concessionario | Date Assigned to Dealer',
    ours: ['es'],
  },
  'history.row_status': {
    shape: 'status',
    es: 'Estado',
    fr: 'Statut',
    ja: 'ステータス',
    en: 'Status',
    it: 'Stato',
    ours: ['fr', 'ja'],
  },
  'history.row_campaign': {
    shape: 'text',
    es: 'Campaña posventa',
    fr: 'Campagne après-vente',
    ja: 'アフターセールス キャンペーン',
    en: 'Aftersales Campaign',
    it: 'Campagna post-vendita',
  },
} as const satisfies Record<string, FieldTerm>;
