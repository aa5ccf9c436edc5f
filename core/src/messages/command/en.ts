/** Answers to `/lead`. */
export const en = {
  'command.unknown': '“{word}” is not a command that I know.',
  'command.intro': '*Everything a card can do, by lead number:*',
  'command.line': '`/lead {word} 412` {what}',
  'command.line_bare': '`/lead {word}` {what}',
  'command.show': 'show the lead',
  'command.list': 'my open leads',
  'command.find': 'find by name, end of the phone or of the VIN',
  'command.find_text': 'text',
  'command.without_number': 'Without a number you get your open leads to choose from.',
  'command.list_title': 'Your open leads',
  'command.found_title': 'Found',
  'command.choose_title': 'Several leads have this number. Which one?',
  'command.list_empty': 'You have no open lead.',
  'command.found_empty': 'Nothing was found. Try another part of the name, or the last digits of the phone.',
  'command.list_more': 'There are more. The most urgent are shown; App Home has the rest by what is due.',
  'command.found_more': 'There are more. Type more of the name or number.',
} as const;
