import type { en } from './en.ts';

export const fr = {
  'problem.title': 'Pas possible',
  'problem.unknown':
    'Une erreur s’est produite de notre côté et rien n’a peut-être été enregistré. Vérifiez le lead, puis réessayez. Si cela se répète, donnez cette référence à votre administrateur : *{reference}*',
  'problem.kept':
    'Ce que vous avez écrit est toujours dans le formulaire en dessous. Vous pouvez le copier dans une note.',
  'problem.stale': 'Ce bouton vient d’un ancien message. Tapez `/lead list` pour voir vos leads à jour.',
  'problem.expired': 'Le formulaire n’a pas pu s’ouvrir à temps. Appuyez de nouveau sur le bouton.',
  'problem.guest':
    'Les invités et les personnes d’autres organisations ne peuvent pas ouvrir les données des clients. Demandez à votre responsable après-vente un compte Slack complet.',
  'problem.no_such_number': 'Il n’y a pas de lead n° {number} dans vos concessionnaires.',
} satisfies Record<keyof typeof en, string>;
