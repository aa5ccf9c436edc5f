import type { en } from './en.ts';

export const es = {
  'home.title': '{name}, sus leads',
  'home.stranger':
    'Aún no es miembro de ningún concesionario en Pitlane. Pida a su gerente de posventa que le añada.',
  'home.mine': 'Por hacer, lo más urgente primero',
  'home.none': 'No hay nada pendiente.',
  'home.more': '{count, plural, one {y # más: `/lead list`} other {y # más: `/lead list`}}',
  'home.todo': 'Guardado en Pitlane, pendiente en Salesforce',
  'home.todo_hint': 'Cada uno desaparece cuando Salesforce lo muestra.',
  'home.help': 'Escriba `/lead help` en cualquier sitio para ver lo que puede hacer.',
  'home.week': 'Mi semana',
  'home.week_callback': 'devolver la llamada {at} #{number}',
  'home.week_appointment': 'cita {at} #{number}',
  'home.week_contact': '{count, plural, one {# por contactar} other {# por contactar}}',
  'home.week_closing': '{count, plural, one {# por cerrar} other {# por cerrar}}',
} satisfies Record<keyof typeof en, string>;
