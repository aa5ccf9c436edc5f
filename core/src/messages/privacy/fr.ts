import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  'privacy.title': 'Effacer les données',
  'privacy.submit': 'Effacer',
  'privacy.what':
    'Ceci efface ce qui identifie le client de *#{number}* : nom, téléphones, e-mail, VIN, notes et ce qui a été dit. Les numéros de lead, les dates et les chiffres restent. C’est définitif, et un fichier ultérieur ne les rétablit pas.',
  'privacy.which': 'Quels leads',
  'privacy.only_this': 'Seulement #{number}',
  'privacy.all_of_customer': '{count, plural, one {Le # lead} other {Les # leads}} de ce client : {numbers}',
  'privacy.still_open': '⚠️ Encore ouverts : {numbers}. Personne ne pourra plus appeler ce client d’ici.',
  'privacy.done':
    'Effacées : les données du client de {count, plural, one {# lead} other {# leads}} ({numbers}).',
  'privacy.already': 'Les données du client de #{number} ont déjà été effacées. Il ne reste rien à effacer.',
  'privacy.command': 'effacer les données d’un client (responsable, suppléant)',
};
