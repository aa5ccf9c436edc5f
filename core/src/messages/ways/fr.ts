import type { en } from './en.ts';

export const fr = {
  'ways.find.title': 'Chercher un lead',
  'ways.find.what':
    'Saisissez une partie du nom, le numéro du lead ou les derniers chiffres du téléphone ou du VIN.',
  'ways.find.placeholder': 'Nom, numéro, téléphone, VIN',
  'ways.find.nobody_answers': 'Pas encore de lead ? Saisissez-le.',
  'ways.find.person_placeholder': 'Saisissez un nom',
  'ways.new.button': 'Nouveau lead',
  'ways.new.title': 'Nouveau lead',
  'ways.new.submit': 'Créer',
  'ways.new.says': 'Le lead va à la personne que votre règle choisit, et son délai commence maintenant.',
  'ways.new.salesforce': 'Salesforce ne connaît pas ce lead : saisissez-le aussi là-bas.',
  'ways.new.from_message':
    'Rempli à partir du message. Vérifiez avant d’enregistrer ; le message reste lié au lead.',
  'ways.new.cut': 'Le message était plus long que ne l’admet un formulaire ; en voici le début.',
  'ways.new.dealership': 'Concession',
  'ways.new.name': 'Nom du client',
  'ways.new.name_hint': 'En un seul champ, comme l’écrit le client',
  'ways.new.phone': 'Téléphone',
  'ways.new.email': 'Adresse e-mail',
  'ways.new.nature': 'De quoi il s’agit',
  'ways.new.language': 'Langue du client',
  'ways.new.notes': 'Ce que souhaite le client',
  'ways.new.model': 'Modèle',
  'ways.new.name_missing': 'Saisissez un nom.',
  'ways.new.contact_missing': 'Il faut un téléphone ou un e-mail pour pouvoir répondre.',
  'ways.new.phone_invalid': 'Ce numéro n’est pas joignable. Les numéros étrangers commencent par +.',
  'ways.new.email_invalid': 'Ce n’est pas une adresse e-mail.',
  'ways.new.vin_invalid': 'Un VIN a 17 caractères, jamais I, O ni Q. Celui-ci en a {count}.',
  'ways.new.done_title': 'Créé',
  'ways.new.done': '*#{number}* est créé. {name} s’en charge.',
  'ways.new.done_held': '*#{number}* est créé. Le responsable doit l’attribuer : aucune règle ne convient.',
  'ways.new.shared':
    'Ce message est dans un canal partagé avec une autre organisation ou vient d’un invité. On n’y crée pas de lead : utilisez `/lead {word}`.',
  'ways.new.source': 'Message Slack : {link}',
} satisfies Record<keyof typeof en, string>;
