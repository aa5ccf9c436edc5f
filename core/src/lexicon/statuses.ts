import type { Term } from './term.ts';

/** Lead statuses (R39–R51, X33, X35). */
export const STATUS_TERMS = {
  'status.assigned_to_dealer': {
    es: 'Asignado a Concesionario | Asignado a concesionario | Asignado al Dealer',
    fr: 'Attribué au concessionnaire | Attribué au dealer | Attribué au Dealer',
    ja: 'ディーラーに割り当て | ディーラーに割り当て済み | ディーラーへの割り当て',
    en: 'Assigned to Dealer',
    it: 'Assegnato al concessionario | Assegnato al dealer',
  },
  'status.appointment_made': {
    es: 'Cita Concertada',
    fr: 'Rendez-vous pris',
    ja: '予約済み',
    en: 'Appointment Made',
    it: 'Appuntamento fissato',
  },
  'status.closed_sale': {
    es: 'Cerrado con Venta | Cerrado en venta | Con Venta',
    fr: 'Conclu avec vente | Avec vente | Fermé par vente',
    ja: '販売ありで終了 | セールスで終了 | 販売終了 | 販売で終了',
    en: 'Closed with Sale | Closed Sale',
    it: 'Chiuso con vendita | Con vendita',
  },
  'status.closed_no_sale': {
    es: 'Cerrado sin Venta | Cerrado sin venta | Sin Venta | Cerrado no venta',
    fr: 'Conclu sans vente | Sans vente | Fermé aucune vente',
    ja: '販売なしで終了',
    en: 'Closed without Sale | Closed No Sale',
    it: 'Chiuso senza vendita | Senza vendita',
  },
  'status.lost_sale': {
    // "Venta pérdida" is the manual's spelling on every page; matched, never printed.
    es: 'Venta perdida | Venta pérdida | Perdido(s) | Perdido | Perdidos',
    fr: 'Vente perdue | Perdu',
    ja: 'セールス喪失 | 販売喪失 | 喪失 | 紛失',
    en: 'Lost Sale | Lost',
    it: 'Vendita persa | Perso',
    ours: ['es'],
  },
} as const satisfies Record<string, Term>;
