import type { Term } from './term.ts';

/** The page's action buttons (R40–R46, U17) and what stands around them. */
export const BUTTON_TERMS = {
  'button.edit': { es: 'Modificar', fr: 'Modifier', ja: '編集', en: 'Edit', it: 'Modifica' },
  'button.make_appointment': {
    es: 'Concertar una Cita',
    fr: 'Prendre rendez-vous',
    ja: '予約を取る | 予約する',
    en: 'Make an Appointment',
    it: 'Fissa appuntamento | Fissa un appuntamento',
  },
  'button.close_sale': {
    es: 'Cerrado con Venta',
    fr: 'Conclu avec vente',
    ja: '販売ありで終了',
    en: 'Closed with Sale',
    it: 'Chiuso con vendita',
  },
  'button.close_no_sale': {
    es: 'Cerrado sin Venta | Cerrado sin venta',
    fr: 'Conclu sans vente',
    ja: '販売なしで終了',
    en: 'Closed without Sale',
    it: 'Chiuso senza vendita',
  },
  'button.recontact': {
    es: 'Contactar de Nuevo',
    fr: 'Contacter de nouveau',
    ja: '再度連絡する | 再コンタクト',
    en: 'Recontact',
    it: 'Ricontatta',
  },
  // The Spanish screen shows an icon only, the other two an English word.
  'button.save': { es: 'Guardar', fr: 'Save', ja: 'Save', en: 'Save', it: 'Salva', ours: ['es'] },
} as const satisfies Record<string, Term>;

/** Titles, menus, tabs and links of the Salesforce screen. */
export const SCREEN_TERMS = {
  'screen.popup_close_no_sale': {
    es: 'Closed No Sale',
    fr: 'Closed No Sale',
    ja: 'Closed No Sale',
    en: 'Closed No Sale',
    it: 'Closed No Sale',
    ours: ['ja'],
  },
  'screen.action_buttons': {
    es: 'ACTION BUTTON',
    fr: 'ACTION BUTTONS | ACTION BUTTON',
    ja: 'アクション ボタン | アクションボタン',
    en: 'Action buttons',
    it: 'Pulsanti di azione',
  },
  'screen.menu_views': { es: 'Vistas', fr: 'View', ja: 'ビュー', en: 'Views', it: 'Viste' },
  'screen.menu_app': {
    es: 'Aftersales Leads',
    fr: 'Aftersales Leads',
    ja: 'アフターセールス リード | Aftersales Lead',
    en: 'Aftersales Leads',
    it: 'Aftersales Leads',
  },
  'screen.view_prefix': {
    es: 'Service Dealer-',
    fr: 'Service Dealer -',
    ja: 'サービスディーラー -',
    en: 'Service Dealer -',
    it: 'Service Dealer -',
  },
  'screen.view_all': {
    es: 'Ver todos',
    fr: 'Afficher tout',
    ja: 'すべて表示',
    en: 'View All',
    it: 'Visualizza tutto',
    ours: ['es', 'fr'],
  },
  'screen.tab_details': { es: 'Detalles', fr: 'Détails', ja: '詳細', en: 'Details', it: 'Dettagli' },
  'screen.tab_related': {
    es: 'Relacionado',
    fr: 'Associé',
    ja: '関連',
    en: 'Related',
    it: 'Correlato',
    ours: ['es'],
  },
  'screen.tab_video': {
    es: 'Video Session',
    fr: 'Video Session',
    ja: 'Video Session',
    en: 'Video Session',
    it: 'Video Session',
    ours: ['es', 'fr'],
  },
} as const satisfies Record<string, Term>;

/** Names of the list views (R71–R77). They are not the names of the statuses they show. */
export const VIEW_TERMS = {
  'view.assigned': {
    es: 'Asignado a concesionario',
    fr: 'Attribué au dealer',
    ja: 'ディーラーに割り当て済み',
    en: 'Assigned to dealer',
    it: 'Assegnato al concessionario',
  },
  'view.closed_sale': {
    es: 'Cerrado en venta',
    fr: 'Fermé par vente',
    ja: 'セールスで終了',
    en: 'Closed by sale',
    it: 'Chiuso con vendita',
  },
  'view.closed_no_sale': {
    es: 'Cerrado no venta',
    fr: 'Fermé aucune vente',
    ja: '販売なしで終了',
    en: 'Closed no sale',
    it: 'Chiuso senza vendita',
  },
  'view.in_progress': { es: 'En progreso', fr: 'En cours', ja: '進行中', en: 'In progress', it: 'In corso' },
  'view.lost_sale': {
    es: 'Venta perdida | Venta pérdida',
    fr: 'Vente perdue',
    ja: 'セールス喪失',
    en: 'Lost sale',
    it: 'Vendita persa',
    ours: ['es'],
  },
  'view.not_yet_managed': {
    es: 'Todavía no gestionado',
    fr: 'Pas encore géré',
    ja: '未管理',
    en: 'Not yet managed',
    it: 'Non ancora gestito',
  },
} as const satisfies Record<string, Term>;
