import type { en } from './en.ts';

export const es = {
  'page.unknown_section': 'Pitlane no conoce la sección «{label}». Lee sus campos por sus propios nombres.',
  'page.unknown_label': 'Pitlane no conoce el campo «{label}» y no lo lee.',
  'page.ambiguous_label': '«{label}» puede ser {candidates}. Pitlane no lo lee; consulte la página.',
  'page.repeated_field':
    '«{label}» aparece más de una vez en la página, con contenidos distintos. Pitlane toma el primero.',
  'page.unreadable_value': 'Pitlane no puede leer lo que pone en «{label}». Compruébelo en la página.',
  'page.unreadable_history':
    '{known, select, yes {Pitlane no puede leer cuándo cambió «{label}».} other {Pitlane no puede leer la fecha de una línea del historial.}} La línea no se tiene en cuenta.',
  'page.attempt_before_assignment':
    '«{field}» es anterior a la asignación al concesionario. Compruebe la fecha en la página.',
  'page.hq_without_vin': 'Un lead de campaña debería tener «{field}» y este no lo tiene.',
  'page.no_labels':
    'Pitlane no reconoce nada en esta página. ¿Es un lead, y está en español, francés, japonés, italiano o inglés?',
} satisfies Record<keyof typeof en, string>;
