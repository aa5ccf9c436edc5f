import type { en } from './en.ts';

export const it = {
  'home.title': '{name}, i Suoi lead',
  'home.stranger':
    'Non è ancora membro di alcun concessionario in Pitlane. Chieda al Suo responsabile post-vendita di aggiungerLa.',
  'home.mine': 'Da fare, prima i più urgenti',
  'home.none': 'Nulla La attende.',
  'home.more': '{count, plural, one {e un altro: `/lead list`} other {e altri #: `/lead list`}}',
  'home.todo': 'Salvato in Pitlane, ancora da fare in Salesforce',
  'home.todo_hint': 'Ognuno scompare quando Salesforce lo mostra.',
  'home.help': 'Digiti `/lead help` ovunque per vedere che cosa può fare.',
  'home.week': 'La mia settimana',
  'home.week_callback': 'richiamare {at} #{number}',
  'home.week_appointment': 'appuntamento {at} #{number}',
  'home.week_contact': '{count, plural, one {# da contattare} other {# da contattare}}',
  'home.week_closing': '{count, plural, one {# da chiudere} other {# da chiudere}}',
} satisfies Record<keyof typeof en, string>;
