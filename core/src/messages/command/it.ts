import type { en } from './en.ts';

export const it = {
  'command.unknown': 'Non conosco il comando «{word}».',
  'command.intro': '*Tutto ciò che fa una scheda, per numero di lead:*',
  'command.line': '`/lead {word} 412` {what}',
  'command.line_bare': '`/lead {word}` {what}',
  'command.show': 'vedere il lead',
  'command.list': 'i miei lead aperti',
  'command.find': 'cercare per nome, fine del telefono o del VIN',
  'command.find_text': 'testo',
  'command.without_number': 'Senza numero può scegliere tra i Suoi lead aperti.',
  'command.list_title': 'I Suoi lead aperti',
  'command.found_title': 'Trovati',
  'command.choose_title': 'Più lead hanno questo numero. Quale?',
  'command.list_empty': 'Non ha lead aperti.',
  'command.found_empty':
    'Non è stato trovato nulla. Provi un’altra parte del nome o le ultime cifre del telefono.',
  'command.list_more': 'Ce ne sono altri. Sono mostrati i più urgenti.',
  'command.found_more': 'Ce ne sono altri. Digiti di più del nome o numero.',
} satisfies Record<keyof typeof en, string>;
