import type { en } from './en.ts';

export const es = {
  'problem.title': 'No es posible',
  'problem.unknown':
    'Algo ha fallido por nuestra parte y puede que no se haya guardado. Revise el lead e inténtelo de nuevo. Si se repite, dé esta referencia a su administrador: *{reference}*',
  'problem.kept': 'Lo que ha escrito sigue en el formulario de abajo. Puede copiarlo en una nota.',
  'problem.stale':
    'Este botón es de un mensaje antiguo. Escriba `/lead list` para ver sus leads como están ahora.',
  'problem.expired': 'El formulario no se pudo abrir a tiempo. Pulse el botón otra vez.',
  'problem.guest':
    'Los invitados y las personas de otras organizaciones no pueden abrir datos de clientes. Pida a su gerente de posventa una cuenta completa de Slack.',
  'problem.no_such_number': 'No hay ningún lead n.º {number} en sus concesionarios.',
} satisfies Record<keyof typeof en, string>;
