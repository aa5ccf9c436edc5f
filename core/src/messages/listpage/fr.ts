import type { en } from './en.ts';

export const fr: Readonly<Record<keyof typeof en, string>> = {
  'listpage.label': 'Pitlane : cette liste',
  'listpage.open': 'Pitlane : prochaines étapes et recherche',
  'listpage.fold': 'Replier Pitlane',
  'listpage.send':
    '{count, plural, =0 {Aucun lead visible à envoyer} one {Envoyer ce lead à Pitlane} other {Envoyer ces # leads à Pitlane}}',
  'listpage.sending': 'Envoi …',
  'listpage.sent':
    'Envoyé. {fresh, plural, =0 {} one {# nouveau. } other {# nouveaux. }}{known, plural, =0 {} one {# déjà connu. } other {# déjà connus. }}{odd, plural, =0 {} other {# à vérifier par le responsable.}}',
  'listpage.incomplete':
    '{count, plural, one {# ligne en montre trop peu pour Pitlane : ouvrez le lead une fois.} other {# lignes en montrent trop peu pour Pitlane : ouvrez ces leads une fois.}}',
  'listpage.steps': 'Prochaines étapes, dans l’ordre de cette liste',
  'listpage.no_steps': 'Rien à faire pour les leads visibles.',
  'listpage.unknown':
    'Pitlane ne connaît pas encore ces leads. Envoyez-les : leurs prochaines étapes apparaîtront ici.',
  'listpage.find': 'Chercher un lead',
  'listpage.find_hint': 'Fin du téléphone ou du VIN, nom ou #numéro',
  'listpage.found_none': 'Aucun lead trouvé.',
  'listpage.unlinked': 'Non lié : liez ce navigateur à Slack pour voir ici les prochaines étapes.',
  'listpage.locked': 'Verrouillé : ouvrez un lead et saisissez-y votre code PIN, {name}.',
  'listpage.choose': 'Personne n’agit en ce moment : ouvrez un lead et indiquez-y qui vous êtes.',
  'listpage.link': 'Lier à Slack',
  'listpage.not_in_salesforce': 'dans Pitlane seulement',
};
