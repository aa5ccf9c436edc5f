/** What is said in a call, and the words of its buttons. */
export const fr = {
  'before.reading': 'Le nom se lit : {reading}',
  'before.no_reading': 'La lecture du nom est inconnue : demandez-la avec tact.',
  'before.no_consent_request':
    "Le client ne souhaite pas d'appels commerciaux : répondez à sa demande, sans offre.",
  'before.no_consent_campaign':
    "Le client ne souhaite pas d'appels commerciaux : préférez l'écrit, ou demandez à votre responsable.",
  'before.no_consent_ask_manager':
    "Le client ne souhaite pas d'appels commerciaux : demandez à votre responsable avant d'appeler.",
  'before.ready': "Ayez sous la main le planning des rendez-vous et la charge de l'atelier.",
  'script.open':
    '{daytime, select, evening {Bonsoir} other {Bonjour}}, {hasAdvisor, select, yes {ici {advisor}{hasDealership, select, yes {, {dealership}} other {}}} other {ici {hasDealership, select, yes {{dealership}} other {le service après-vente}}}}. {hasCustomer, select, yes {Je parle bien à {customer} ?} other {À qui ai-je le plaisir de parler ?}}',
  'script.nobody': "Que s'est-il passé ?",
  'script.other_person':
    "{hasCustomer, select, yes {Pourriez-vous me passer {customer}, s'il vous plaît ?} other {Pourriez-vous me passer la personne titulaire de cette ligne, s'il vous plaît ?}} Si ce n'est pas possible, quand puis-je rappeler ?",
  'script.reason.booking':
    "Je vous appelle pour le rendez-vous d'atelier que vous avez demandé pour votre {vehicle}. Avez-vous un instant ?",
  'script.reason.service_question':
    'Je vous appelle pour votre question sur votre {vehicle}. Avez-vous un instant ?',
  'script.reason.parts': 'Je vous appelle pour les pièces de votre {vehicle}. Avez-vous un instant ?',
  'script.reason.service_reminder':
    "L'entretien de votre {vehicle} arrive bientôt et j'aimerais vous aider à l'organiser. Avez-vous un instant ?",
  'script.reason.warranty_end':
    'La garantie de votre {vehicle} se termine bientôt et nous aimerions faire un contrôle avec vous avant cette date. Avez-vous un instant ?',
  'script.reason.seasonal':
    'Nous avons une offre de saison pour votre {vehicle}. Puis-je vous la présenter ?',
  'script.reason.accessories':
    '{origin, select, customer {Je vous appelle pour les accessoires ou les pneus que vous avez demandés.} other {Nous avons une offre sur les accessoires et les pneus pour votre {vehicle}.}} Avez-vous un instant ?',
  'script.reason.campaign':
    "Je vous appelle au sujet de l'après-vente de votre {vehicle}. Avez-vous un instant ?",
  'script.reason.spontaneous':
    'Je vous appelle pour savoir si tout va bien avec votre {vehicle}. Avez-vous un instant ?',
  'script.reason.other':
    '{origin, select, customer {Je vous appelle pour la demande que vous nous avez envoyée.} other {Je vous appelle au sujet de votre {vehicle}.}} Avez-vous un instant ?',
  'script.needs.booking':
    'De quoi votre {vehicle} a-t-il besoin ? Y a-t-il autre chose à regarder à cette occasion ?',
  'script.needs.service_question': "Dites-moi, je vous prie : qu'avez-vous remarqué, et depuis quand ?",
  'script.needs.parts': 'De quelle pièce avez-vous besoin ? Souhaitez-vous que nous la montions ?',
  'script.needs.service_reminder':
    "De quand date le dernier entretien, et à quel kilométrage ? Voulez-vous que je cherche une place à l'atelier ?",
  'script.needs.warranty_end':
    "Y a-t-il un point à contrôler tant que la garantie court ? Voulez-vous que je cherche une place à l'atelier ?",
  'script.needs.seasonal': "Souhaitez-vous en profiter ? Votre {vehicle} a-t-il besoin d'autre chose ?",
  'script.needs.accessories':
    'Quels accessoires ou quels pneus vous intéressent ? Souhaitez-vous que nous les montions ?',
  'script.needs.campaign':
    'Je vous explique cela en une minute. Pouvons-nous nous en occuper dans notre atelier ?',
  'script.needs.spontaneous':
    'En avez-vous toute satisfaction ? Avez-vous remarqué quelque chose, ou un entretien est-il à prévoir ?',
  'script.needs.other': 'Dites-moi, je vous prie : en quoi puis-je vous aider ?',
  'script.vehicle':
    "Pouvez-vous me confirmer qu'il s'agit de votre {vehicle} ? Quel est son kilométrage actuel ?",
  'script.owner': 'En êtes-vous toujours propriétaire, et conduisez-vous vous-même ?',
  'script.timing':
    '{origin, select, customer {Pour quand vous le faudrait-il ?} other {Les prochaines semaines vous conviendraient-elles ?}}',
  'script.dates':
    '{hasPreferredDates, select, yes {Vous aviez indiqué {preferredDates}. Que préférez-vous ?} other {Quel jour et à quelle heure vous conviendraient le mieux ?}}',
  'script.other_dates':
    "Nous n'avons pas de place à ce moment-là. Quel autre jour vous irait, le matin ou l'après-midi ?",
  'script.transport':
    'Comment préférez-vous vous organiser ce jour-là : attendre sur place, repartir par vos propres moyens, ou que je vérifie si une voiture de courtoisie est libre ?',
  'script.summary':
    "C'est noté : nous vous attendons {appointment} chez {dealership}.{mails, select, yes { Vous recevrez une confirmation par e-mail.} other {}} Merci et à bientôt.",
  'script.callback': 'Bien sûr. Quel jour et à quelle heure puis-je vous rappeler ? À ce même numéro ?',
  'script.callback_agreed': "C'est entendu, je vous rappelle {callback}. Merci beaucoup.",
  'script.third_party_later': 'Merci beaucoup, je rappellerai {callback}.',
  'script.expensive': 'Je comprends. Puis-je vous envoyer un devis écrit, sans engagement ?',
  'script.estimate': 'Je le prépare et je vous rappelle {callback} pour en parler. Merci beaucoup.',
  'script.elsewhere':
    'Merci de me le dire. Souhaitez-vous que nous vous prévenions pour le prochain entretien, ou préférez-vous venir chez nous cette fois-ci ?',
  'script.declined': 'Je comprends. Merci de votre temps ; nous restons à votre disposition.',
  'script.sold':
    'Merci de me le dire. Vous souvenez-vous de la date de la vente ? Nous ne vous appellerons plus pour cette voiture.',
  'script.new_vehicle': "Félicitations pour votre nouvelle voiture. C'est noté ; merci de votre temps.",
  'script.leasing': "Entendu, c'est noté. Merci de votre temps.",
  'script.not_driver':
    "Est-ce vous qui décidez pour l'atelier, ou préférez-vous que ce soit la personne qui conduit ?",
  'script.owner_not_driver':
    'Entendu. La personne qui conduit peut nous appeler quand elle le souhaite{hasPhone, select, yes { au {phone}} other {}}. Merci beaucoup.',
  'script.not_eligible':
    "Malheureusement, votre voiture n'est pas concernée par cette offre. Merci de votre temps ; nous restons à votre disposition.",
  'script.later': 'Quand souhaitez-vous que nous reprenions contact avec vous ?',
  'script.later_agreed': "C'est noté, nous vous recontacterons à ce moment-là. Merci beaucoup.",
  'script.satisfied': 'Ai-je répondu à votre question ? Puis-je faire autre chose pour vous ?',
  'script.thanks': "C'est parfait. Merci de votre confiance et à bientôt.",
  'script.no_more_calls':
    'Bien sûr, je le note tout de suite. {origin, select, customer {Préférez-vous une réponse par écrit ?} other {Pouvons-nous vous écrire, ou préférez-vous que non ?}}',
  'script.in_writing': 'Très bien : vous recevrez notre réponse par écrit. Merci beaucoup.',
  'script.stopped': 'Nous ne vous appellerons plus. Veuillez nous excuser pour le dérangement. Merci.',
  'script.no_answer': 'Notez la tentative ; faites la suivante à un autre moment de la journée.',
  'script.busy': 'Notez la tentative ; réessayez plus tard.',
  'script.invalid': "Ce numéro ne peut pas être appelé : notez-le et envoyez l'e-mail.",
  'script.wrong_number': 'Excusez-moi, je me suis trompé de numéro. Bonne journée.',
  'label.right_person': 'Oui, le client',
  'label.someone_else': "Quelqu'un d'autre",
  'label.not_known': 'Mauvais numéro',
  'label.machine': 'Répondeur',
  'label.nobody': 'Personne au bout',
  'label.no_answer': 'Pas de réponse',
  'label.busy': 'Occupé ou éteint',
  'label.invalid': 'Numéro invalide',
  'label.put_through': 'On passe le client',
  'label.call_later': 'Rappeler plus tard',
  'label.go_on': 'Oui, continuez',
  'label.no_time': 'Pas le temps',
  'label.sold': 'Voiture vendue',
  'label.no_calls': "Plus d'appels",
  'label.interested': 'Souhaite venir',
  'label.answered': 'Question résolue',
  'label.expensive': 'Trop cher',
  'label.elsewhere': 'Va ailleurs',
  'label.not_interested': "Pas d'intérêt",
  'label.in_scope': 'Oui, concerné',
  'label.not_in_scope': 'Non concerné',
  'label.to_check': 'À vérifier',
  'label.owner_yes': 'Oui',
  'label.new_vehicle': 'A changé de voiture',
  'label.leasing': 'Leasing ou location',
  'label.not_driver': 'Un autre conduit',
  'label.suits': 'Cela convient',
  'label.not_now': 'Pas maintenant',
  'label.agreed': 'Date convenue',
  'label.no_date': 'Pas de place',
  'label.waits': 'Attend sur place',
  'label.courtesy_car': 'Voiture de prêt',
  'label.own_way': 'Propres moyens',
  'label.time_given': 'Donne jour et heure',
  'label.estimate': 'Veut un devis',
  'label.comes': 'Veut rendez-vous',
  'label.declines': 'Refuse',
  'label.next_time': 'La prochaine fois',
  'label.decides_anyway': 'Le client décide',
  'label.driver_decides': 'Le conducteur',
  'label.moment_given': 'Donne une date',
  'label.all_clear': 'Tout est clair',
  'label.in_writing': 'Oui, par écrit',
  'label.nothing_more': 'Plus rien',
};
