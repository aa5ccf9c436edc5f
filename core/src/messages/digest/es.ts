import type { en } from './en.ts';

export const es = {
  'digest.title': '{dealership} · {date}',
  'digest.late': 'vencido',
  'digest.today': 'hoy',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'A la espera de asignación',
  'digest.more': '{count, plural, one {y # más} other {y # más}}',
  'digest.rest':
    '{leads, plural, one {# lead más} other {# leads más}} de {people, plural, one {# persona} other {# personas}}: `/lead list`',
  'digest.quiet': 'Esta mañana no hay nada pendiente.',
  'digest.count_late': '{count, plural, one {# vencido} other {# vencidos}}',
  'digest.count_not_yet_managed': '{count, plural, one {# sin contactar} other {# sin contactar}}',
  'digest.count_in_progress': '{count, plural, one {# en curso} other {# en curso}}',
  'digest.count_due_today': '{count, plural, one {# para hoy} other {# para hoy}}',
  'digest.count_at_risk': '{count, plural, one {# en riesgo} other {# en riesgo}}',
  'digest.count_appointments_today': '{count, plural, one {# cita hoy} other {# citas hoy}}',
  'digest.count_appointments_tomorrow': '{count, plural, one {# cita mañana} other {# citas mañana}}',
  'digest.count_closings_owed': '{count, plural, one {# por cerrar} other {# por cerrar}}',
  'digest.count_salesforce':
    '{count, plural, one {# pendiente en Salesforce} other {# pendientes en Salesforce}}',
  'digest.at_risk': 'en riesgo',
  'digest.visit_today': 'cita hoy {at}',
  'digest.visit_tomorrow': 'cita mañana {at}',
  'digest.closing': 'por cerrar',
  'digest.limit_closing': 'cerrar antes de {at}',
  'digest.limit_sixty_days': '{days, plural, one {# día termina} other {# días terminan}} {at}',
  'digest.in_salesforce': 'pendiente en Salesforce',
  'digest.open': 'Abrir…',
  'digest.all': 'Los {count}…',
} satisfies Record<keyof typeof en, string>;
