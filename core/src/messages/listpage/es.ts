import type { en } from './en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'listpage.label': 'Pitlane: esta lista',
  'listpage.open': 'Pitlane: próximos pasos y búsqueda',
  'listpage.fold': 'Plegar Pitlane',
  'listpage.send':
    '{count, plural, =0 {Ningún lead a la vista que enviar} one {Enviar este lead a Pitlane} other {Enviar estos # leads a Pitlane}}',
  'listpage.sending': 'Enviando …',
  'listpage.sent':
    'Enviado. {fresh, plural, =0 {} one {# nuevo. } other {# nuevos. }}{known, plural, =0 {} one {# ya conocido. } other {# ya conocidos. }}{odd, plural, =0 {} other {# por revisar por el gerente.}}',
  'listpage.incomplete':
    '{count, plural, one {# fila muestra demasiado poco para Pitlane: abra el lead una vez.} other {# filas muestran demasiado poco para Pitlane: abra esos leads una vez.}}',
  'listpage.steps': 'Próximos pasos, en el orden de esta lista',
  'listpage.no_steps': 'Nada pendiente en los leads a la vista.',
  'listpage.unknown': 'Pitlane aún no conoce estos leads. Envíelos y sus próximos pasos aparecerán aquí.',
  'listpage.find': 'Buscar un lead',
  'listpage.find_hint': 'Final del teléfono o del VIN, nombre o #número',
  'listpage.found_none': 'No se encuentra ningún lead.',
  'listpage.unlinked': 'Sin vincular: vincule este navegador con Slack para ver aquí los próximos pasos.',
  'listpage.locked': 'Bloqueado: abra un lead e introduzca allí su PIN, {name}.',
  'listpage.choose': 'Ahora no actúa nadie: abra un lead e indique allí quién es usted.',
  'listpage.link': 'Vincular con Slack',
  'listpage.not_in_salesforce': 'solo en Pitlane',
};
