import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  'privacy.title': 'Borrar datos',
  'privacy.submit': 'Borrar',
  'privacy.what':
    'Esto borra lo que identifica al cliente de *#{number}*: nombre, teléfonos, correo, VIN, notas y lo hablado. Los números de lead, las fechas y las cifras se conservan. No se puede deshacer, y un fichero posterior no lo recupera.',
  'privacy.which': 'Qué leads',
  'privacy.only_this': 'Solo #{number}',
  'privacy.all_of_customer':
    '{count, plural, one {El # lead} other {Los # leads}} de este cliente: {numbers}',
  'privacy.still_open': '⚠️ Aún abiertos: {numbers}. Nadie podrá llamar a este cliente desde aquí.',
  'privacy.done':
    'Borrados: los datos del cliente de {count, plural, one {# lead} other {# leads}} ({numbers}).',
  'privacy.already': 'Los datos del cliente de #{number} ya se borraron. No queda nada que borrar.',
  'privacy.command': 'borrar los datos de un cliente (gerente, suplente)',
};
