import { numbered, type FieldTerm } from './term.ts';

const ATTEMPT = {
  shape: 'box',
  es: 'Intento de contacto del concesionario {n}',
  fr: 'Tentative de contact {n}',
  // The last is the text's name for any of the five: alone it is ambiguous.
  ja: 'ディーラーへの連絡の試み {n} | ディーラー連絡試行 {n} | ディーラーの連絡試行 {n} | ディーラーへの連絡試行',
  en: 'Dealer Contact Attempt {n}',
  it: 'Tentativo di contatto del concessionario {n}',
} as const satisfies FieldTerm;

const ATTEMPT_AT = {
  shape: 'datetime',
  es: 'Fecha de intento del concesionario {n}',
  fr: 'Tentative date concessionnaire {n}',
  ja: 'ディーラーの日付けの試み {n} | ディーラー日付 試行 {n} | ディーラー日付 試行 #',
  en: 'Dealer Attempt Date {n}',
  it: 'Data tentativo del concessionario {n}',
} as const satisfies FieldTerm;

/** Qualification section (R59–R61, R67, X38, X39). */
export const QUALIFICATION_TERMS = {
  'qualification.attempt_1': numbered(ATTEMPT, 1),
  'qualification.attempt_2': numbered(ATTEMPT, 2),
  'qualification.attempt_3': numbered(ATTEMPT, 3),
  'qualification.attempt_4': numbered(ATTEMPT, 4),
  'qualification.attempt_5': numbered(ATTEMPT, 5),
  'qualification.attempt_1_at': numbered(ATTEMPT_AT, 1),
  'qualification.attempt_2_at': numbered(ATTEMPT_AT, 2),
  'qualification.attempt_3_at': numbered(ATTEMPT_AT, 3),
  'qualification.attempt_4_at': numbered(ATTEMPT_AT, 4),
  'qualification.attempt_5_at': numbered(ATTEMPT_AT, 5),
  'qualification.first_attempt_sla': {
    shape: 'box',
    es: 'SLA del primer intento de contacto',
    fr: 'Tentative de premier contact SLA',
    ja: '連絡の初回の試み SLA | 初回連絡試行',
    en: 'First Contact Attempt SLA',
    it: 'SLA primo tentativo di contatto',
  },
  'qualification.first_attempt_at': {
    shape: 'datetime',
    es: 'Fecha del primer intento de contacto',
    fr: 'Date de la première tentative de contact',
    ja: '連絡の初回の試み 日付け | 初回連絡試行日',
    en: 'First Contact Attempt Date',
    it: 'Data primo tentativo di contatto',
  },
  'qualification.management_sla': {
    shape: 'box',
    es: 'Cualif. Candidato /Tiempo de gestión SLA',
    fr: 'Qualif. prospect/ Temps gestion SLA',
    ja: 'リードクオリフィケーション/管理時間 SLA',
    en: 'Lead Qualif./Management Time SLA',
    it: 'Qualif. lead/Tempo di gestione SLA',
  },
  'qualification.management_at': {
    shape: 'datetime',
    es: 'Cualif. Candidato /Fecha de gestión',
    fr: 'Qualif. prospect/ Date gestion',
    ja: 'リードクオリフィケーション/管理日付け',
    en: 'Lead Qualif./Management Date',
    it: 'Qualif. lead/Data di gestione',
  },
  'qualification.close_reason': {
    shape: 'reason',
    es: 'Cerrar No hay motivo de venta',
    fr: 'Clos Aucun motif de vente | Raison de clôture de non-vente',
    ja: '「販売中止理由」を閉じる | 販売中止理由 | 販売なしで終了理由 | セールスなし終了の理由 | 販売なしの終了の理由',
    en: 'Close No Sale Reason',
    it: 'Motivo chiusura senza vendita',
  },
  'qualification.management_notes': {
    shape: 'text',
    es: 'Notas gestión del candidato',
    fr: 'Notes de gestion leads | Lead Management Notes',
    ja: 'リード管理ノート | リード管理メモ',
    en: 'Lead Management Notes',
    it: 'Note gestione lead',
  },
} as const satisfies Record<string, FieldTerm>;
