import type { en } from './en.ts';

/** The browser extension outside the panel: its settings, and what its service worker has to say. */
export const fr: Record<keyof typeof en, string> = {
  'extension.title': 'Réglages de Pitlane',
  'extension.server': 'Adresse de votre Pitlane',
  'extension.server_hint': 'Votre administrateur ou /lead pair dans Slack vous l’indique.',
  'extension.code': 'Code de Slack',
  'extension.code_hint': 'Tapez /lead pair dans Slack. Le code sert une fois, pendant cinq minutes.',
  'extension.link': 'Associer ce navigateur',
  'extension.linking': 'Association…',
  'extension.linked_as': 'Ce navigateur agit pour {name}',
  'extension.dealership': '{name} · {org}',
  'extension.no_salesforce': 'sans Salesforce',
  'extension.unlink': 'Dissocier',
  'extension.offline':
    'Pitlane ne répond pas pour le moment. Ce que vous notez est gardé et envoyé plus tard.',
  'extension.none':
    'Ce navigateur n’est pas encore associé. Le panneau montre quand même le script et la prochaine étape, et travaille dans Salesforce pour vous.',
  'extension.shared': 'D’autres personnes utilisent aussi cet ordinateur',
  'extension.shared_hint':
    'Après 30 minutes sans vous, Pitlane demande votre PIN avant de noter quoi que ce soit en votre nom.',
  'extension.pin': 'PIN, 4 à 8 chiffres',
  'extension.hosts': 'Pages Salesforce',
  'extension.hosts_hint': 'Pitlane travaille uniquement sur les adresses que vous autorisez ici.',
  'extension.host': 'Adresse de votre Salesforce',
  'extension.allow': 'Autoriser',
  'extension.remove': 'Retirer',
  'extension.no_host': 'Aucune page n’est encore autorisée.',
  'extension.bad_host':
    'Ce n’est pas une adresse Salesforce. Elle ressemble à https://votre-societe.lightning.force.com',
  'extension.denied': 'Non autorisé. Pitlane ne peut travailler que sur les pages que vous autorisez.',
  'extension.allowed': 'Autorisé : {host}',
  'extension.language': 'Langue',
  'extension.language_auto': 'Comme dans Slack ou le navigateur',
  'extension.theme': 'Apparence',
  'extension.theme_auto': 'Comme le système',
  'extension.theme_light': 'Claire',
  'extension.theme_dark': 'Sombre',
  'extension.keys': 'Touches du panneau',
  'extension.keys_hint':
    'Elles comptent par leur place sur le clavier, quelle que soit la lettre, et seulement dans le panneau, hors saisie.',
  'extension.key_press': 'Appuyez sur une touche…',
  'extension.key_taken': '« {action} » a déjà cette touche.',
  'extension.key_reserved': 'Cette touche appartient au navigateur. Choisissez-en une autre.',
  'extension.keys_reset': 'Comme au départ',
  'extension.queued':
    '{count, plural, one {# action attend} other {# actions attendent}} la réponse de Pitlane',
  'extension.refused': 'Refusé pendant que vous étiez hors ligne : {text}',
  'extension.read': 'Lu',
  'extension.bad_server': 'Ce n’est pas une adresse. Elle ressemble à https://pitlane.votre-societe.com',
  'extension.bad_pin': 'Un PIN a 4 à 8 chiffres.',
  'extension.pin_needed':
    'D’autres personnes utilisent cet ordinateur : choisissez un code PIN de 4 à 8 chiffres.',
  'extension.not_taken': '{text} Ce que vous aviez saisi : {words}',
  'extension.no_answer':
    '{server} ne répond pas. Vérifiez l’adresse et la connexion ; ce que vous avez saisi est conservé.',
  'extension.not_pitlane':
    '{server} répond, mais pas comme Pitlane. Vérifiez l’adresse ou mettez l’extension à jour.',
  'extension.storage_full':
    'Le navigateur n’a plus de place : ceci n’a pas été gardé. Libérez de l’espace et réessayez ; ce que vous avez saisi est toujours là.',
  'extension.unlinked':
    'Personne n’est associé dans ce navigateur. Tapez /lead pair dans Slack et associez-le dans les réglages.',
  'extension.locked': 'Saisissez d’abord votre PIN : sans lui, rien n’est noté en votre nom.',
  'extension.choose': 'Personne n’agit dans ce navigateur en ce moment : indiquez d’abord qui vous êtes.',
  'extension.somebody_else':
    '{name} agit maintenant dans ce navigateur. Rien n’a été noté : vérifiez qui note, puis appuyez de nouveau.',
  'extension.no_lead':
    'Pitlane ne voit pas de lead après-vente sur cette page. S’il devrait y en avoir un, prenez le profil Aftersales dans Salesforce.',
};
