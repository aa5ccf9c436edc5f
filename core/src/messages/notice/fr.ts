import type { en } from './en.ts';

export const fr = {
  'notice.assigned': 'Un lead pour vous : {lead}',
  'notice.not_yours': '{lead} est maintenant suivi par {name}. Vous n’avez plus rien à faire.',
  'notice.bundle':
    '{count, plural, one {# lead de campagne pour vous} other {# leads de campagne pour vous}}',
  'notice.more': '{count, plural, one {et # autre : `/lead list`} other {et # autres : `/lead list`}}',
  'notice.held': 'En attente de votre décision : {lead}. Motif : {reason}.',
  'notice.settled': '{lead} : réglé, suivi par {name}.',
  'notice.reassigned_away': '{lead} est passé de vous à {name}. Vous n’avez plus rien à faire.',
  'notice.inbound': 'Le client de {lead} nous a contactés. {name} l’a noté.',
  'notice.warning_first_contact': '{lead} : premier contact, limite {at}',
  'notice.warning_first_contact_missed': '{lead} : premier contact en retard, limite {at}',
  'notice.warning_callback': '{lead} : le client attend votre appel, {at}',
  'notice.warning_done': '{lead} : c’est fait. Plus rien à faire ici.',
  'notice.missed': '{lead} : pas de premier contact, limite {at}. Responsable : {name}.',
  'notice.conflict':
    '{lead} a été clôturé autrement dans Salesforce. Votre « {button} » n’est plus en attente.',
  'notice.no_response': '{lead} n’a pas été pris en charge à temps et passe de vous à {name}.',
  'notice.no_response_warning':
    '{lead} sera attribué à quelqu’un d’autre ({at}) si vous ne le prenez pas en charge.',
  'notice.handed_over': '{name} vous transmet {lead}, avec une note.',
  'notice.no_response_manager': '{lead} n’a pas été pris à temps par {from} et est maintenant chez {name}.',
  'notice.asked': '{name} vous demande de l’aide pour {lead}. La question est dans ses notes.',
} satisfies Record<keyof typeof en, string>;
