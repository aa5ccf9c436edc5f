import type { en } from './en.ts';

export const es = {
  'digest.title': '{dealership} · {date}',
  'digest.summary':
    '{count, plural, one {# lead sin contactar} other {# leads sin contactar}} · {late, plural, =0 {} one {# vencido · } other {# vencidos · }}{today, plural, =0 {ninguno vence hoy} one {# vence hoy} other {# vencen hoy}}',
  'digest.late': 'vencido',
  'digest.today': 'hoy',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'A la espera de asignación',
  'digest.appointments': 'Citas de hoy',
  'digest.more': '{count, plural, one {y # más} other {y # más}}',
  'digest.rest':
    '{leads, plural, one {# lead más} other {# leads más}} de {people, plural, one {# persona} other {# personas}}: `/lead list`',
  'digest.quiet': 'Ningún lead espera el primer contacto.',
} satisfies Record<keyof typeof en, string>;
