import type { en } from './en.ts';

export const fr = {
  'round.warnings': '{count, plural, one {# alerte} other {# alertes}}',
  'round.news': '{count, plural, one {# nouvelle} other {# nouvelles}}',
  'round.leads': '{count, plural, one {# lead pour vous} other {# leads pour vous}}',
  'round.more': '{count, plural, one {et # autre} other {et # autres}}',
  'round.stand_in': '{name} n’est pas là. {text}',
  'drop.title':
    '{count, plural, one {# lead de campagne reçu} other {# leads de campagne reçus}} · {handled} contactés ou clôturés',
  'drop.done': 'Les {count} leads de campagne sont contactés ou clôturés.',
  'drop.share': '{name} : {count, plural, one {# lead} other {# leads}} · {handled} faits',
  'drop.others':
    '{people, plural, one {# autre personne} other {# autres personnes}} : {count} · {handled} faits',
  'drop.held': 'En attente d’attribution',
  'drop.campaigns': 'Campagnes : {names}',
  'drop.cards': 'La fiche d’un lead apparaît dès que quelqu’un agit.',
  'pages.show': 'Voir la liste',
  'pages.title': 'Liste des leads',
  'pages.range': '{from} à {to} sur {count}',
  'pages.none': 'Plus aucun lead ici.',
  'pages.before': 'Précédents',
  'pages.after': 'Suivants',
  'take_over.offer':
    '{count, plural, one {# lead attend} other {# leads attendent}} {name} depuis {minutes} minutes d’ouverture : {leads}',
  'take_over.hint':
    'Vous pouvez prendre le relais pour aujourd’hui : vous attribuez alors les leads et {name} en est informé.',
  'take_over.settled': 'Plus aucun lead n’attend {name}.',
  'take_over.done': 'Vous prenez le relais aujourd’hui. {name} en est informé.',
  'take_over.told':
    '{name} prend le relais aujourd’hui et attribue les leads en attente. Demain, c’est de nouveau à vous.',
  'take_over.button': 'Je prends le relais',
  'channel_lost.said':
    '{dealership} : plus rien ne peut être publié dans le canal des leads ({reason}). Rien n’est perdu : les messages attendent et paraîtront à son retour. Rétablissez le canal, invitez-y Pitlane ou indiquez-en un autre.',
  'channel_lost.is_archived': 'il est archivé',
  'channel_lost.not_in_channel': 'Pitlane n’en fait plus partie',
  'channel_lost.channel_not_found': 'il est introuvable',
  'channel_lost.back': '{dealership} : le canal des leads fonctionne de nouveau.',
  'notices.title': 'Mes notifications',
  'notices.save': 'Enregistrer',
  'notices.saved': 'Enregistré.',
  'notices.intro':
    'Les appels promis, les clients sur le point d’être manqués et ce que vous seul pouvez décider vous parviennent toujours.',
  'notices.customer_leads': 'Une demande de client m’arrive',
  'notices.campaign_leads': 'Des leads de campagne m’arrivent',
  'notices.at_once': 'Tout de suite',
  'notices.bundled': 'Ensemble, à {times}',
  'notices.off': 'Jamais : je regarde l’accueil et le récapitulatif',
  'notices.more': 'Également',
  'notices.campaign_warnings': 'M’alerter avant l’échéance d’un lead de campagne',
  'notices.digest': 'M’envoyer ma partie du récapitulatif du matin',
  'notices.quiet': 'Quand les messages attendent',
  'notices.quiet_off_work': 'En dehors de mes heures de travail',
  'notices.quiet_never': 'Jamais, sauf en cas d’absence',
  'notices.quiet_range': 'En dehors de mes heures et à ces heures',
  'notices.from': 'Silence à partir de (votre heure)',
  'notices.to': 'Silence jusqu’à',
  'notices.times_missing': 'Indiquez deux heures différentes.',
} satisfies Record<keyof typeof en, string>;
