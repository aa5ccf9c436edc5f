import type { en } from './en.ts';

export const it = {
  'notice.assigned': 'Un lead per Lei: {lead}',
  'notice.not_yours': '{lead} è ora di {name}. Non deve fare nulla.',
  'notice.bundle': '{count, plural, one {# lead di campagna per Lei} other {# lead di campagna per Lei}}',
  'notice.more': '{count, plural, one {e un altro: `/lead list`} other {e altri #: `/lead list`}}',
  'notice.held': 'In attesa della Sua decisione: {lead}. Motivo: {reason}.',
  'notice.settled': '{lead}: risolto, è di {name}.',
  'notice.reassigned_away': '{lead} è passato da Lei a {name}. Non deve fare nulla.',
  'notice.inbound': 'Il cliente di {lead} ci ha contattati. L’ha annotato {name}.',
  'notice.warning_first_contact': '{lead}: primo contatto entro {at}',
  'notice.warning_first_contact_missed': '{lead}: primo contatto scaduto, termine {at}',
  'notice.warning_callback': '{lead}: il cliente attende la Sua chiamata, {at}',
  'notice.warning_done': '{lead}: fatto. Non resta nulla da fare qui.',
  'notice.missed': '{lead}: nessun primo contatto entro {at}. Responsabile: {name}.',
  'notice.conflict':
    '{lead} è stato chiuso diversamente in Salesforce. Il Suo «{button}» non è più in sospeso.',
  'notice.no_response': '{lead} non è stato preso in tempo ed è passato da Lei a {name}.',
  'notice.no_response_warning': '{lead} passerà a un’altra persona ({at}) se non lo prende in carico.',
  'notice.handed_over': '{name} Le passa {lead}, con una nota.',
  'notice.no_response_manager': '{lead} non è stato preso in tempo da {from} e ora è di {name}.',
  'notice.asked': '{name} Le chiede aiuto con {lead}. La domanda è nelle note.',
} satisfies Record<keyof typeof en, string>;
