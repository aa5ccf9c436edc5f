import type { en } from './en.ts';

export const fr = {
  'setup.yaml':
    'Ce n’est pas du YAML valable. Vérifiez le retrait, les deux-points et les guillemets ici et à la ligne précédente.',
  'setup.too_large': 'Le fichier dépasse {limit, number} caractères. Séparez-le par concession.',
  'setup.key_twice': '« {key} » figure deux fois ici. Gardez-en une.',
  'setup.missing': '« {key} » manque.',
  'setup.wrong_type':
    '{expected, select, string {Écrivez ici un texte.} number {Écrivez ici un nombre.} int {Écrivez ici un nombre entier.} boolean {Écrivez ici yes ou no.} array {Écrivez ici une liste.} object {Écrivez ici des clés avec leurs valeurs.} other {Cette valeur ne convient pas ici.}}',
  'setup.unknown_key':
    '« {key} » n’est pas connu ici. {suggestion, select, none {Sont connus : {known}.} other {Vouliez-vous dire « {suggestion} » ?}}',
  'setup.not_one_of': 'Écrivez l’une de ces valeurs : {options}.',
  'setup.malformed': '« {value} » ne convient pas. Écrivez par exemple {example}.',
  'setup.too_low': 'Le nombre est trop petit ; le minimum est {limit, number}.',
  'setup.too_high': 'Le nombre est trop grand ; le maximum est {limit, number}.',
  'setup.empty': 'C’est vide. Complétez ou supprimez la clé.',
  'setup.twice': '{value} figure deux fois dans cette liste. Gardez-en une.',
  'setup.bad_zone':
    '« {value} » n’est pas un fuseau horaire. Écrivez un nom tel que Europe/Paris ou Asia/Tokyo.',
  'setup.bad_url':
    '« {value} » n’est pas une adresse Salesforce. Écrivez par exemple https://example.my.salesforce.com.',
  'setup.bad_day':
    '« {value} » n’est ni un jour ni une suite de jours. Utilisez {days}, par exemple mon-fri ou « sat, sun ».',
  'setup.bad_time_range': '« {value} » n’est pas un horaire. Écrivez par exemple 09:00-12:30, ou closed.',
  'setup.time_order':
    '{value} finit avant de commencer. Une nuit passant minuit s’écrit sur deux jours : jusqu’à 24:00 et à partir de 00:00.',
  'setup.overlapping_hours': '{a} et {b} se chevauchent. Réunissez-les ou déplacez-en un.',
  'setup.day_twice': '{day} est indiqué deux fois. Gardez une seule ligne.',
  'setup.no_hours': 'La concession n’ouvre jamais. Indiquez au moins un jour avec des horaires.',
  'setup.bad_date': '« {value} » n’est pas une date. Écrivez par exemple 2026-12-24.',
  'setup.date_order': '{from} à {to} finit avant de commencer.',
  'setup.no_such_region':
    'Aucun jour férié connu pour « {value} ». Écrivez un pays ou une région, par exemple {example}, ou donnez les jours sous add.',
  'setup.name_twice':
    'Deux personnes s’appellent {name} ici. Ajoutez un nom de famille pour que chacun sache de qui il s’agit.',
  'setup.slack_user_twice':
    'L’utilisateur Slack {user} est déjà celui de « {person} ». Un compte, une personne.',
  'setup.person_differs':
    '« {person} » a « {value} » ailleurs dans ce fichier. Mettez la même chose, ou une autre clé pour une autre personne.',
  'setup.no_person_name': '« {person} » n’a pas de nom. Ajoutez name.',
  'setup.no_person_slack':
    '« {person} » n’a pas d’utilisateur Slack dans l’équipe {team}. Ajoutez slack, par exemple U012AB3CD.',
  'setup.unknown_person':
    '« {person} » n’est personne de cette concession. {suggestion, select, none {Il y a : {known}.} other {Vouliez-vous dire « {suggestion} » ?}}',
  'setup.person_left': '« {person} » est parti(e) le {date}. Nommez quelqu’un de présent.',
  'setup.row_twice': 'L’identifiant de ligne « {id} » est déjà pris. Donnez-en un autre.',
  'setup.row_needs_target':
    'Une ligne a « to » avec une personne ou une liste ; la dernière a « otherwise » et aucune condition.',
  'setup.no_otherwise':
    'La règle a besoin d’une dernière ligne « otherwise » pour les leads qui ne correspondent à aucune autre.',
  'setup.otherwise_twice': '« otherwise » figure deux fois. Gardez la dernière.',
  'setup.otherwise_not_last':
    '« otherwise » prend tous les leads : les lignes suivantes ne comptent jamais. Placez-la à la fin.',
  'setup.no_manager':
    'Personne n’a ici le rôle manager. Il faut quelqu’un pour les leads que personne d’autre ne peut prendre.',
  'setup.channel_twice':
    'Le canal {channel} est déjà celui de « {other} ». Chaque concession a besoin du sien.',
  'setup.no_alternate': 'Personne ne remplace le responsable. Donnez à quelqu’un d’autre le rôle alternate.',
  'setup.no_account':
    '« {other} » utilise le même Salesforce. Ajoutez account, le nom que Salesforce affiche en haut à droite : sans lui, Pitlane ne peut pas les distinguer.',
  'setup.no_rule': 'Il n’y a pas encore de règle : chaque lead attendra chez le responsable.',
  'setup.holidays_to_review':
    '{count, plural, one {# jour férié repris} other {# jours fériés repris}} de listes publiques pour {region}. Des jours locaux peuvent manquer ; à vérifier : {list}',
} as const satisfies Record<keyof typeof en, string>;
