import type { en } from './en.ts';

export const fr = {
  'rejection.unknown_lead': 'Ce lead n’existe plus ici.',
  'rejection.already_exists': 'Ce lead est déjà là.',
  'rejection.not_allowed': 'Votre rôle ne le permet pas. Demandez au responsable ou au suppléant.',
  'rejection.not_a_member':
    'Vous n’êtes pas membre de ce concessionnaire dans Pitlane. Demandez au responsable de vous ajouter.',
  'rejection.final': 'Ce lead est clos et n’accepte plus de changement.',
  'rejection.no_attempt_yet':
    'Notez d’abord une tentative de contact : sans elle, le lead ne peut pas être clos.',
  'rejection.time_missing': 'Indiquez la date et l’heure.',
  'rejection.time_in_past':
    '{known, select, yes {{at} est déjà passé.} other {Ce moment est déjà passé.}} Choisissez plus tard.',
  'rejection.time_in_future':
    '{known, select, yes {{at} n’est pas encore arrivé.} other {Ce moment n’est pas encore arrivé.}} Indiquez quand cela a vraiment eu lieu.',
  'rejection.time_too_far': 'Cette date est trop lointaine. Vérifiez l’année.',
  'rejection.before_assignment': 'C’est avant l’arrivée du lead. Vérifiez la date et l’heure.',
  'rejection.call_back_missing': 'Indiquez la date et l’heure auxquelles le client souhaite être rappelé.',
  'rejection.call_back_unasked':
    'Vous avez indiqué une date de rappel : choisissez « Souhaite être rappelé » comme résultat, ou effacez la date.',
  'rejection.phone_invalid': 'Ce numéro ne peut pas être composé. Vérifiez-le ou laissez le champ vide.',
  'rejection.vin_missing': 'Indiquez le VIN : sans lui, impossible de conclure avec vente.',
  'rejection.vin_invalid':
    'Ce VIN est incorrect : 17 lettres et chiffres, sans I, O ni Q. Vérifiez-le sur la carte grise.',
  'rejection.notes_missing': 'Écrivez les notes de gestion : elles sont nécessaires ici.',
  'rejection.reason_missing': 'Choisissez dans la liste.',
  'rejection.ownership_end_missing': 'Indiquez la date de fin de propriété.',
  'rejection.ownership_end_future':
    'Ce jour n’est pas encore venu. Indiquez le jour où la propriété a pris fin.',
  'rejection.recontact_missing': 'Indiquez la date et l’heure du nouveau contact.',
  'rejection.not_recontact': 'Seul un lead clos avec « {button} » a cette date.',
  'rejection.person_unknown': 'Choisissez une personne de ce concessionnaire.',
  'rejection.person_absent':
    '{known, select, yes {{name} n’est pas là aujourd’hui.} other {Cette personne n’est pas là aujourd’hui.}} Choisissez quelqu’un d’autre.',
  'rejection.colleagues_lead':
    '{known, select, yes {{name} est responsable de ce lead.} other {Une autre personne est responsable de ce lead.}} Reprenez-le d’abord ou demandez au responsable.',
  'rejection.text_missing': 'Écrivez d’abord quelque chose.',
  'rejection.text_too_long': 'Ce texte est trop long : {max, number} caractères au plus.',
  'rejection.intent_unknown':
    'Il n’y a plus rien à faire : Salesforce le montre déjà ou quelqu’un l’a retiré.',
  'rejection.reason_not_for_form': 'Utilisez « {button} » : la date y est demandée aussi.',
  'rejection.reason_not_enabled':
    'Salesforce ne propose pas ce motif sur votre marché. Choisissez-en un autre.',
  'rejection.voicemail_missing': 'Avez-vous laissé un message vocal ? Répondez oui ou non.',
  'rejection.recontact_opened': 'Le nouveau lead est déjà là : sa date ne peut plus être modifiée.',
  'rejection.not_test_or_spam': 'Ce lead n’attend pas de confirmation « test ou spam ».',
  'rejection.nothing_to_undo': 'Il n’y a rien à annuler.',
  'rejection.undo_too_late': 'Il est trop tard pour annuler cette action.',
  'rejection.undo_not_last':
    'Autre chose s’est passé depuis sur ce lead : cette action ne peut plus être annulée.',
  'rejection.undo_not_yours':
    '{known, select, yes {C’est {name} qui l’a fait.} other {C’est un autre membre de l’équipe qui l’a fait.}} Seule cette personne peut l’annuler.',
  'rejection.already_in_salesforce': 'C’est déjà dans Salesforce. Ouvrez-y la fiche pour modifier.',
} satisfies Record<keyof typeof en, string>;
