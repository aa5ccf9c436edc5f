import type { en } from './en.ts';

export const fr = {
  'home.title': '{name}, vos leads',
  'home.stranger':
    'Vous n’êtes encore membre d’aucun concessionnaire dans Pitlane. Demandez à votre responsable après-vente de vous ajouter.',
  'home.mine': 'À faire, le plus urgent d’abord',
  'home.none': 'Rien ne vous attend.',
  'home.more': '{count, plural, one {et # autre : `/lead list`} other {et # autres : `/lead list`}}',
  'home.todo': 'Enregistré dans Pitlane, reste à faire dans Salesforce',
  'home.todo_hint': 'Chacun disparaît dès que Salesforce le montre.',
  'home.help': 'Tapez `/lead help` n’importe où pour voir ce que vous pouvez faire.',
  'home.week': 'Ma semaine',
  'home.week_callback': 'rappeler {at} #{number}',
  'home.week_appointment': 'rendez-vous {at} #{number}',
  'home.week_contact': '{count, plural, one {# à contacter} other {# à contacter}}',
  'home.week_closing': '{count, plural, one {# à clore} other {# à clore}}',
} satisfies Record<keyof typeof en, string>;
