import type { en } from './en.ts';

export const it = {
  'digest.title': '{dealership} · {date}',
  'digest.summary':
    '{count, plural, one {# lead non ancora contattato} other {# lead non ancora contattati}} · {late, plural, =0 {} one {# scaduto · } other {# scaduti · }}{today, plural, =0 {nessuno scade oggi} one {# scade oggi} other {# scadono oggi}}',
  'digest.late': 'scaduto',
  'digest.today': 'oggi',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'In attesa di assegnazione',
  'digest.appointments': 'Appuntamenti di oggi',
  'digest.more': '{count, plural, one {e un altro} other {e altri #}}',
  'digest.rest':
    '{leads, plural, one {ancora # lead} other {altri # lead}} di {people, plural, one {# persona} other {# persone}}: `/lead list`',
  'digest.quiet': 'Nessun lead attende il primo contatto.',
} satisfies Record<keyof typeof en, string>;
