import type { en } from './en.ts';

export const es = {
  'notice.assigned': 'Un lead para usted: {lead}',
  'notice.not_yours': '{lead} lo lleva ahora {name}. Usted no tiene que hacer nada.',
  'notice.bundle':
    '{count, plural, one {# lead de campaña para usted} other {# leads de campaña para usted}}',
  'notice.more': '{count, plural, one {y # más: `/lead list`} other {y # más: `/lead list`}}',
  'notice.held': 'Espera su decisión: {lead}. Motivo: {reason}.',
  'notice.settled': '{lead}: resuelto, lo lleva {name}.',
  'notice.reassigned_away': '{lead} ha pasado de usted a {name}. Usted no tiene que hacer nada.',
  'notice.inbound': 'El cliente de {lead} nos ha contactado. Lo ha anotado {name}.',
  'notice.warning_first_contact': '{lead}: primer contacto, límite {at}',
  'notice.warning_first_contact_missed': '{lead}: primer contacto vencido, límite {at}',
  'notice.warning_callback': '{lead}: el cliente espera su llamada, {at}',
  'notice.warning_done': '{lead}: hecho. No queda nada que hacer aquí.',
  'notice.missed': '{lead}: sin primer contacto, límite {at}. Responsable: {name}.',
  'notice.conflict': '{lead} se ha cerrado de otro modo en Salesforce. Su «{button}» ya no queda pendiente.',
  'notice.no_response': '{lead} no se atendió a tiempo y ha pasado de usted a {name}.',
  'notice.no_response_warning': '{lead} pasará a otra persona ({at}) si no se encarga de él.',
  'notice.handed_over': '{name} le entrega {lead} con una nota.',
  'notice.no_response_manager': '{from} no se ha encargado a tiempo de {lead}; ahora lo lleva {name}.',
  'notice.asked': '{name} le pide ayuda con {lead}. La pregunta está en sus notas.',
} satisfies Record<keyof typeof en, string>;
