import type { en } from './en.ts';

/** Linking a browser to a person (U5). */
export const fr: Record<keyof typeof en, string> = {
  'link.code':
    'Votre code pour l’extension du navigateur : *{code}*\nSaisissez-le dans les réglages de l’extension dans les cinq minutes. Il sert une seule fois et pour vous seul : ne le transmettez pas.',
  'link.where': 'Adresse du serveur pour l’extension : {url}',
  'link.linked':
    '🔗 Un navigateur peut désormais agir pour vous dans Pitlane : *{device}*. Si ce n’était pas vous, dissociez-le.',
  'link.unlink': 'Dissocier',
  'link.unlinked': 'Dissocié : *{device}* ne peut plus agir pour vous.',
  'link.gone': 'Ce navigateur n’est plus associé.',
  'link.code_wrong':
    'Ce code est erroné, déjà utilisé ou date de plus de cinq minutes. Tapez /lead pair dans Slack pour en obtenir un autre.',
  'link.too_many':
    'Trop d’essais. Attendez dix minutes, puis tapez /lead pair dans Slack pour obtenir un nouveau code.',
  'link.unpaired': 'Ce navigateur n’est plus associé. Tapez /lead pair dans Slack et associez-le de nouveau.',
  'link.not_allowed':
    'Votre compte Slack ne peut pas voir les données des clients. Demandez à votre responsable.',
  'link.other_org':
    'Le Salesforce de ce lead n’est pas celui de cette concession : Pitlane n’a rien enregistré.',
  'link.bad_request': 'Pitlane n’a pas compris l’extension. Mettez l’extension à jour, puis réessayez.',
  'link.unexpected':
    'Une erreur s’est produite et rien n’a été modifié. Indiquez ce numéro à votre administrateur : {reference}',
  'link.command': 'associer l’extension du navigateur',
};
