import type { en } from './en.ts';

export const fr = {
  'command.unknown': 'Je ne connais pas la commande « {word} ».',
  'command.intro': '*Tout ce que fait une carte, par numéro de lead :*',
  'command.line': '`/lead {word} 412` {what}',
  'command.line_bare': '`/lead {word}` {what}',
  'command.show': 'voir le lead',
  'command.list': 'mes leads ouverts',
  'command.find': 'chercher par nom, fin du téléphone ou du VIN',
  'command.find_text': 'texte',
  'command.without_number': 'Sans numéro, vous choisissez parmi vos leads ouverts.',
  'command.list_title': 'Vos leads ouverts',
  'command.found_title': 'Trouvés',
  'command.choose_title': 'Plusieurs leads ont ce numéro. Lequel ?',
  'command.list_empty': 'Vous n’avez aucun lead ouvert.',
  'command.found_empty':
    'Rien n’a été trouvé. Essayez une autre partie du nom ou les derniers chiffres du téléphone.',
  'command.list_more': 'Il y en a d’autres. Les plus urgents sont affichés.',
  'command.found_more': 'Il y en a d’autres. Précisez le nom ou le numéro.',
} satisfies Record<keyof typeof en, string>;
