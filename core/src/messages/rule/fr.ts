import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  'rule.row': '{when} → {who}',
  'rule.row_confirm': '{row} (demande d’abord au responsable)',
  'rule.shared': '{names}, à parts égales',
  'rule.otherwise': 'tout le reste',
  'rule.every_lead': 'tous les leads',
  'rule.template.everyone': 'Tous à parts égales',
  'rule.template.by_nature': 'Selon la demande',
  'rule.template.customers_first': 'Clients aux conseillers, campagnes aux réservations',
  'rule.template_hint.everyone': 'Chaque lead va à celui qui en a reçu le moins.',
  'rule.template_hint.by_nature': 'Rendez-vous, questions et pièces, chacun à ses personnes.',
  'rule.template_hint.customers_first':
    'Celui qui demande est appelé par un conseiller ; les campagnes vont aux opérateurs de réservation.',
  'rule.problem.unknown_person': 'nomme quelqu’un qui n’est pas dans cette concession',
  'rule.problem.departed_person': 'nomme {name}, qui est parti',
  'rule.problem.empty_pool': 'ne nomme personne',
  'rule.problem.never_reached': 'n’est jamais atteinte : la ligne {otherRow} prend ses leads avant',
  'rule.problem.no_conditions': 'prend tous les leads ; les lignes suivantes ne servent pas',
  'rule.problem.nobody_speaks': 'demande {language}, que personne n’y parle',
  'rule.problem.nobody_able': 'demande un type de demande que personne n’y traite : {nature}',
  'rule.problem.too_many_rows': 'a trop de lignes ; {max} au plus',
  'stale.no_manager': 'Il n’y a pas de responsable après-vente.',
  'stale.no_alternate':
    'Il n’y a pas de suppléant : personne n’attribue les leads en l’absence du responsable.',
  'stale.no_rule': 'Aucune règle publiée : tous les leads attendent le responsable.',
  'stale.rule_person_left': 'La règle nomme {name}, qui est parti.',
  'stale.rule_person_unknown': 'La règle nomme quelqu’un qui n’est pas ici.',
  'stale.row_undecided':
    '{count, plural, one {Un lead reçu correspond} other {# leads reçus correspondent}} à plusieurs des vôtres : quelqu’un doit dire lequel c’est.',
  'stale.person_deactivated':
    '{name} est désactivé dans Slack et a encore {open, plural, one {# lead ouvert} other {# leads ouverts}}.',
  'stale.person_without_slack': '{name} n’a pas de compte Slack ici et ne reçoit aucun avis.',
  'stale.no_holidays': 'Aucun jour férié connu pour {year}.',
  'stale.channel_missing': 'Le canal des leads n’existe plus, ou Pitlane n’y est pas.',
  'stale.channel_archived': 'Le canal des leads est archivé.',
  'stale.channel_public': 'Le canal des leads est public ; rendez-le privé.',
  'stale.channel_shared': 'Le canal des leads est partagé avec une autre organisation.',
  'stale.connection_failing': 'La connexion {name} échoue depuis {at}.',
  'stale.connection_silent':
    'Rien n’arrive par {name} depuis {days, plural, one {# jour ouvré} other {# jours ouvrés}}.',
  'stale.nobody_speaks': 'Personne ici ne parle {language}, que la règle demande.',
};
