import type { en } from './en.ts';

export const fr = {
  'digest.title': '{dealership} · {date}',
  'digest.late': 'en retard',
  'digest.today': 'aujourd’hui',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'En attente d’attribution',
  'digest.more': '{count, plural, one {et # autre} other {et # autres}}',
  'digest.rest':
    '{leads, plural, one {# autre lead} other {# autres leads}} de {people, plural, one {# personne} other {# personnes}} : `/lead list`',
  'digest.quiet': 'Rien ne presse ce matin.',
  'digest.count_late': '{count, plural, one {# en retard} other {# en retard}}',
  'digest.count_not_yet_managed':
    '{count, plural, one {# pas encore contacté} other {# pas encore contactés}}',
  'digest.count_in_progress': '{count, plural, one {# en cours} other {# en cours}}',
  'digest.count_due_today': '{count, plural, one {# à traiter aujourd’hui} other {# à traiter aujourd’hui}}',
  'digest.count_at_risk': '{count, plural, one {# urgent} other {# urgents}}',
  'digest.count_appointments_today':
    '{count, plural, one {# rendez-vous aujourd’hui} other {# rendez-vous aujourd’hui}}',
  'digest.count_appointments_tomorrow':
    '{count, plural, one {# rendez-vous demain} other {# rendez-vous demain}}',
  'digest.count_closings_owed': '{count, plural, one {# à clôturer} other {# à clôturer}}',
  'digest.count_salesforce':
    '{count, plural, one {# à faire dans Salesforce} other {# à faire dans Salesforce}}',
  'digest.at_risk': 'urgent',
  'digest.visit_today': 'rendez-vous aujourd’hui {at}',
  'digest.visit_tomorrow': 'rendez-vous demain {at}',
  'digest.closing': 'à clôturer',
  'digest.limit_closing': 'à clôturer avant {at}',
  'digest.limit_sixty_days': 'fin des {days, plural, one {# jour} other {# jours}} : {at}',
  'digest.in_salesforce': 'à faire dans Salesforce',
  'digest.open': 'Ouvrir…',
  'digest.all': 'Les {count}…',
} satisfies Record<keyof typeof en, string>;
