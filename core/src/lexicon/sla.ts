import type { Term } from './term.ts';

/** Names of the three SLA and of the phases (R38, R78–R80). */
export const SLA_TERMS = {
  'sla.first_contact': {
    es: 'Tiempo de primer contacto',
    fr: 'Temps de premier contact',
    ja: '初回コンタクト時間 | 最初のコンタクトの時間',
    en: 'First contact time',
    it: 'Tempo di primo contatto',
  },
  'sla.management': {
    es: 'Tiempo de cualificación/gestión | Tiempo de gestión (cierre de Lead)',
    fr: 'Temps de qualification/gestion | Temps de gestion (clôture Lead)',
    ja: '見込み評価/管理時間 | 管理時間（リードクロージャ）',
    en: 'Qualification/management time',
    it: 'Tempo di qualificazione/gestione',
  },
  'sla.fully_managed': {
    es: 'Lead totalmente gestionados | % de Lead gestionados',
    fr: 'Lead entièrement gérés | % Lead gérés',
    ja: '完全管理リード | 完全管理したリード | % 管理したリード',
    en: 'Fully managed leads',
    it: 'Lead completamente gestiti',
  },
  'sla.target': { es: 'OBJETIVO', fr: 'OBJECTIF', ja: '目標', en: 'Target', it: 'Obiettivo' },
  'sla.measure': {
    es: 'Medición de KPI | MEDICIÓN DE KPI',
    fr: 'Mesure des KPI | MESURE DES KPI | Mesure des indicateurs clés de performance (KPI)',
    ja: 'KPI 測定',
    en: 'KPI measurement',
    it: 'Misurazione dei KPI',
  },
} as const satisfies Record<string, Term>;

export const PHASE_TERMS = {
  'phase.contact': {
    es: 'CONTACTO CON EL LEAD',
    fr: 'CONTACT DU LEAD',
    ja: 'リードコンタクト',
    en: 'Lead contact',
    it: 'Contatto con il lead',
  },
  'phase.qualification': {
    es: 'CUALIFICACIÓN DEL LEAD | CALIFICACIÓN DEL LEAD',
    fr: 'QUALIFICATION DU LEAD',
    ja: 'リード見込み評価',
    en: 'Lead qualification',
    it: 'Qualificazione del lead',
  },
  'phase.appointment': { es: 'CITA', fr: 'RENDEZ-VOUS', ja: '予約', en: 'Appointment', it: 'Appuntamento' },
  'phase.visit': {
    es: 'VISITA AL TALLER',
    fr: "VISITE DANS L'ATELIER",
    ja: 'ワークショップ訪問',
    en: 'Workshop visit',
    it: 'Visita in officina',
  },
  'phase.recontact': {
    es: 'CONTACTAR DE NUEVO',
    fr: 'CONTACTER DE NOUVEAU',
    ja: '再コンタクト',
    en: 'Recontact',
    it: 'Ricontatto',
  },
  'phase.closing': {
    es: 'CIERRE LEAD',
    fr: 'CLÔTURE LEAD',
    ja: 'リードクロージャ',
    en: 'Lead closing',
    it: 'Chiusura lead',
  },
} as const satisfies Record<string, Term>;
