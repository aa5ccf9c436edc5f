/** What is left, sent or written, and how French puts names and times. */
export const fr = {
  'topic.booking': "votre demande de rendez-vous d'atelier",
  'topic.service_question': 'votre question',
  'topic.parts': 'votre demande de pièces',
  'topic.service_reminder': "l'entretien à venir de votre {vehicle}",
  'topic.warranty_end': 'la fin de la garantie de votre {vehicle}',
  'topic.seasonal': 'notre offre de saison',
  'topic.accessories': 'accessoires et pneus pour votre {vehicle}',
  'topic.campaign': "l'après-vente de votre {vehicle}",
  'topic.spontaneous': 'votre {vehicle}',
  'topic.other': '{origin, select, customer {la demande que vous nous avez envoyée} other {votre {vehicle}}}',
  voicemail:
    '{daytime, select, evening {Bonsoir} other {Bonjour}}{hasCustomer, select, yes {, un message pour {customer}} other {}}. {hasAdvisor, select, yes {Ici {advisor}{hasDealership, select, yes {, {dealership}} other {}}} other {Ici {hasDealership, select, yes {{dealership}} other {le service après-vente}}}}. {origin, select, customer {Nous étudions votre demande et nous vous rappellerons.} other {Nous souhaitons vous parler et nous vous rappellerons.}}{hasPhone, select, yes { Si vous préférez, vous pouvez nous appeler au {phone}.} other {}} Merci.',
  'email_first_contact.subject': '{origin, select, customer {Votre demande} other {Votre {vehicle}}}',
  'email_first_contact.body':
    '{greeting}\n\n{origin, select, customer {Merci de votre demande. } other {}}Nous vous écrivons au sujet suivant : {topic}.\n\nPour vous aider, dites-nous ce dont vous avez besoin et quel jour vous conviendrait{hasPhone, select, yes {, ou appelez-nous au {phone}} other {}}. Il suffit de répondre à cet e-mail.\n\n{signature}',
  'email_not_reached.subject': 'Nous avons essayé de vous joindre',
  'email_not_reached.body':
    '{greeting}\n\nNous avons cherché à vous joindre par téléphone, sans succès, au sujet suivant : {topic}.\n\nQuel jour et à quelle heure pouvons-nous vous appeler ? Vous pouvez répondre à cet e-mail{hasPhone, select, yes { ou nous appeler au {phone}} other {}}.\n\n{signature}',
  'email_invalid_phone.subject': 'À quel numéro pouvons-nous vous appeler ?',
  'email_invalid_phone.body':
    "{greeting}\n\nNous souhaitions vous parler au sujet suivant : {topic}. Le numéro de téléphone que nous avons n'est pas joignable.\n\nPouvez-vous nous indiquer un autre numéro et une heure qui vous convient ? Si vous préférez, répondez à cet e-mail et nous vous répondrons par écrit.\n\n{signature}",
  'email_confirmation.subject': 'Confirmation de votre rendez-vous',
  'email_confirmation.body':
    '{greeting}\n\n{moved, select, yes {Nous avons déplacé votre rendez-vous. Nouvelle date :} other {Nous vous confirmons votre rendez-vous :}} {appointment} chez {dealership}, pour votre {vehicle}.\n\nPour le modifier, répondez à cet e-mail{hasPhone, select, yes { ou appelez-nous au {phone}} other {}}.\n\n{signature}',
  'email_reminder.subject': 'Rappel de votre rendez-vous',
  'email_reminder.body':
    "{greeting}\n\nNous vous rappelons votre rendez-vous : {appointment} chez {dealership}, pour votre {vehicle}.\n\nEn cas d'empêchement, merci de nous prévenir{hasPhone, select, yes { au {phone}} other { en répondant à cet e-mail}}.\n\n{signature}",
  sms_not_reached:
    '{dealership} : nous avons tenté de vous appeler, sans vous joindre. Nous vous rappellerons{hasPhone, select, yes { ; si vous préférez : {phone}} other {}}. Merci.',
  sms_confirmation:
    '{dealership} : rendez-vous confirmé, {appointment}.{hasPhone, select, yes { Pour le modifier : {phone}.} other {}}',
  sms_reminder:
    '{dealership} : rappel de votre rendez-vous, {appointment}.{hasPhone, select, yes { Pour le modifier : {phone}.} other {}}',
  message_first_contact:
    '{greeting} {hasAdvisor, select, yes {ici {advisor}{hasDealership, select, yes {, {dealership}} other {}}} other {ici {hasDealership, select, yes {{dealership}} other {le service après-vente}}}}. Je vous écris au sujet suivant : {topic}. Quel jour et à quelle heure pouvons-nous nous parler ? Vous pouvez aussi répondre ici.',
  message_not_reached:
    '{greeting} {hasAdvisor, select, yes {ici {advisor}{hasDealership, select, yes {, {dealership}} other {}}} other {ici {hasDealership, select, yes {{dealership}} other {le service après-vente}}}}. Nous avons tenté de vous appeler au sujet suivant : {topic}. Quand pouvons-nous vous rappeler ?',
  greeting: '{hasCustomer, select, yes {Bonjour {customer},} other {Madame, Monsieur,}}',
  signature:
    'Bien cordialement,{hasAdvisor, select, yes {\n\n{advisor}} other {\n}}{hasDealership, select, yes {\n{dealership}} other {}}{hasPhone, select, yes {\n{phone}} other {}}{hasLeadNumber, select, yes {\nRéférence : {leadNumber}} other {}}',
  'form.name_mr': 'Monsieur {name}',
  'form.name_ms': 'Madame {name}',
  'form.name_customer': '{name}',
  'form.name_company': '{name}',
  'form.on_day': 'le {day}',
  'form.at_time': '{day} à {time}',
  'form.today_only': "aujourd'hui",
  'form.today': "aujourd'hui",
  'form.time': '{hour} h {minute}',
  'form.full_hour': '{hour} h',
  'form.or': ' ou ',
  'none.customer': 'Madame, Monsieur',
  'none.dealership': 'notre concession',
  'none.advisor': "l'équipe après-vente",
  'none.vehicle': 'véhicule',
  'none.campaign': 'notre campagne après-vente',
  'none.appointment': 'à la date convenue',
  'none.callback': "à l'heure convenue",
  'none.phone': 'numéro de la concession',
  'none.leadNumber': 'votre demande',
  'none.preferredDates': 'les dates que vous préférez',
  'none.reading': 'inconnue',
};
