import type { en } from './en.ts';

export const it = {
  'digest.title': '{dealership} · {date}',
  'digest.late': 'scaduto',
  'digest.today': 'oggi',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'In attesa di assegnazione',
  'digest.more': '{count, plural, one {e un altro} other {e altri #}}',
  'digest.rest':
    '{leads, plural, one {ancora # lead} other {altri # lead}} di {people, plural, one {# persona} other {# persone}}: `/lead list`',
  'digest.quiet': 'Stamattina nulla richiede attenzione.',
  'digest.count_late': '{count, plural, one {# scaduto} other {# scaduti}}',
  'digest.count_not_yet_managed':
    '{count, plural, one {# non ancora contattato} other {# non ancora contattati}}',
  'digest.count_in_progress': '{count, plural, one {# in corso} other {# in corso}}',
  'digest.count_due_today': '{count, plural, one {# per oggi} other {# per oggi}}',
  'digest.count_at_risk': '{count, plural, one {# a rischio} other {# a rischio}}',
  'digest.count_appointments_today': '{count, plural, one {# appuntamento oggi} other {# appuntamenti oggi}}',
  'digest.count_appointments_tomorrow':
    '{count, plural, one {# appuntamento domani} other {# appuntamenti domani}}',
  'digest.count_closings_owed': '{count, plural, one {# da chiudere} other {# da chiudere}}',
  'digest.count_salesforce': '{count, plural, one {# da fare in Salesforce} other {# da fare in Salesforce}}',
  'digest.at_risk': 'a rischio',
  'digest.visit_today': 'appuntamento oggi {at}',
  'digest.visit_tomorrow': 'appuntamento domani {at}',
  'digest.closing': 'da chiudere',
  'digest.limit_closing': 'da chiudere entro {at}',
  'digest.limit_sixty_days': '{days, plural, one {# giorno scade} other {# giorni scadono}} {at}',
  'digest.in_salesforce': 'da fare in Salesforce',
  'digest.open': 'Apri…',
  'digest.all': 'Tutti i {count}…',
} satisfies Record<keyof typeof en, string>;
