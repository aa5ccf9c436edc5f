import type { en } from './en.ts';

export const es = {
  'command.unknown': 'No conozco la orden «{word}».',
  'command.intro': '*Todo lo que hace una tarjeta, por número de lead:*',
  'command.line': '`/lead {word} 412` {what}',
  'command.line_bare': '`/lead {word}` {what}',
  'command.show': 'ver el lead',
  'command.list': 'mis leads abiertos',
  'command.find': 'buscar por nombre, final del teléfono o del VIN',
  'command.find_text': 'texto',
  'command.without_number': 'Sin número verá sus leads abiertos para elegir.',
  'command.list_title': 'Sus leads abiertos',
  'command.found_title': 'Encontrados',
  'command.choose_title': 'Varios leads tienen este número. ¿Cuál?',
  'command.list_empty': 'No tiene ningún lead abierto.',
  'command.found_empty':
    'No se ha encontrado nada. Pruebe con otra parte del nombre o las últimas cifras del teléfono.',
  'command.list_more': 'Hay más. Se muestran los más urgentes.',
  'command.found_more': 'Hay más. Escriba más del nombre o número.',
} satisfies Record<keyof typeof en, string>;
