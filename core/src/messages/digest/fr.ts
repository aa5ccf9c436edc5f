import type { en } from './en.ts';

export const fr = {
  'digest.title': '{dealership} · {date}',
  'digest.summary':
    '{count, plural, one {# lead pas encore contacté} other {# leads pas encore contactés}} · {late, plural, =0 {} other {# en retard · }}{today, plural, =0 {aucun pour aujourd’hui} other {# pour aujourd’hui}}',
  'digest.late': 'en retard',
  'digest.today': 'aujourd’hui',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'En attente d’attribution',
  'digest.appointments': 'Rendez-vous du jour',
  'digest.more': '{count, plural, one {et # autre} other {et # autres}}',
  'digest.rest':
    '{leads, plural, one {# autre lead} other {# autres leads}} de {people, plural, one {# personne} other {# personnes}} : `/lead list`',
  'digest.quiet': 'Aucun lead n’attend un premier contact.',
} satisfies Record<keyof typeof en, string>;
