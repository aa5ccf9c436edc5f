/** What is left, sent or written, and how Italian puts names and times. */
export const it = {
  'topic.booking': "l'appuntamento in officina che ci ha chiesto",
  'topic.service_question': 'la domanda che ci ha posto',
  'topic.parts': 'i ricambi per la Sua {vehicle}',
  'topic.service_reminder': 'il prossimo tagliando della Sua {vehicle}',
  'topic.warranty_end': 'la fine della garanzia della Sua {vehicle}',
  'topic.seasonal': 'la nostra promozione stagionale',
  'topic.accessories': 'accessori e pneumatici per la Sua {vehicle}',
  'topic.campaign': "l'assistenza della Sua {vehicle}",
  'topic.spontaneous': 'la Sua {vehicle}',
  'topic.other': '{origin, select, customer {la richiesta che ci ha inviato} other {la Sua {vehicle}}}',
  voicemail:
    '{daytime, select, evening {Buonasera} other {Buongiorno}}{hasCustomer, select, yes {, un messaggio per {title, select, mr {il } ms {la } other {}}{customer}} other {}}. {hasAdvisor, select, yes {Sono {advisor}{hasDealership, select, yes {, di {dealership}} other {}}} other {La chiamo {hasDealership, select, yes {da {dealership}} other {dal servizio assistenza}}}}. {origin, select, customer {Stiamo seguendo la Sua richiesta e La richiameremo.} other {Vorremmo parlare con Lei e La richiameremo.}}{hasPhone, select, yes { Se preferisce, può chiamarci al {phone}.} other {}} Grazie.',
  'email_first_contact.subject': '{origin, select, customer {La Sua richiesta} other {La Sua {vehicle}}}',
  'email_first_contact.body':
    '{greeting}\n\n{origin, select, customer {grazie della Sua richiesta. Le scriviamo per} other {Le scriviamo per}} {topic}.\n\nPer poterLa aiutare, ci dica di che cosa ha bisogno e quale giorno Le andrebbe bene{hasPhone, select, yes {, oppure ci chiami al {phone}} other {}}. Basta rispondere a questa e-mail.\n\n{signature}',
  'email_not_reached.subject': 'Abbiamo provato a contattarLa',
  'email_not_reached.body':
    '{greeting}\n\nabbiamo provato a chiamarLa per {topic}, ma non siamo riusciti a parlare con Lei.\n\nQuale giorno e a che ora possiamo chiamarLa? Può rispondere a questa e-mail{hasPhone, select, yes { o chiamarci al {phone}} other {}}.\n\n{signature}',
  'email_invalid_phone.subject': 'A quale numero possiamo chiamarLa?',
  'email_invalid_phone.body':
    '{greeting}\n\nvolevamo parlare con Lei per {topic}, ma il numero di telefono che abbiamo non è raggiungibile.\n\nPuò indicarci un altro numero e un orario che Le va bene? Se preferisce, risponda a questa e-mail e Le risponderemo per iscritto.\n\n{signature}',
  'email_confirmation.subject': 'Conferma del Suo appuntamento',
  'email_confirmation.body':
    '{greeting}\n\n{moved, select, yes {abbiamo spostato il Suo appuntamento. La aspettiamo} other {Le confermiamo il Suo appuntamento}} {appointment} {hasDealership, select, yes {da {dealership}} other {nella nostra concessionaria}}, per la Sua {vehicle}.\n\nSe desidera cambiarlo, risponda a questa e-mail{hasPhone, select, yes { o ci chiami al {phone}} other {}}.\n\n{signature}',
  'email_reminder.subject': 'Le ricordiamo il Suo appuntamento',
  'email_reminder.body':
    '{greeting}\n\nLe ricordiamo il Suo appuntamento {appointment} {hasDealership, select, yes {da {dealership}} other {nella nostra concessionaria}}, per la Sua {vehicle}.\n\nSe non potesse venire, La preghiamo di avvisarci{hasPhone, select, yes { al {phone}} other { rispondendo a questa e-mail}}.\n\n{signature}',
  sms_not_reached:
    '{dealership}: abbiamo provato a chiamarLa senza riuscire a parlare con Lei. La richiameremo{hasPhone, select, yes {; se preferisce: {phone}} other {}}. Grazie.',
  sms_confirmation:
    '{dealership}: Le confermiamo il Suo appuntamento {appointment}.{hasPhone, select, yes { Per cambiarlo: {phone}.} other {}}',
  sms_reminder:
    '{dealership}: Le ricordiamo il Suo appuntamento {appointment}.{hasPhone, select, yes { Per cambiarlo: {phone}.} other {}}',
  message_first_contact:
    '{greeting} {hasAdvisor, select, yes {sono {advisor}{hasDealership, select, yes {, di {dealership}} other {}}} other {un saluto {hasDealership, select, yes {da {dealership}} other {dal servizio assistenza}}}}. Le scrivo per {topic}. Quale giorno e a che ora possiamo sentirci? Può anche rispondere qui.',
  message_not_reached:
    '{greeting} {hasAdvisor, select, yes {sono {advisor}{hasDealership, select, yes {, di {dealership}} other {}}} other {un saluto {hasDealership, select, yes {da {dealership}} other {dal servizio assistenza}}}}. Abbiamo provato a chiamarLa per {topic} senza riuscire a parlare con Lei. Quando possiamo richiamarLa?',
  greeting: '{hasCustomer, select, yes {Gentile {customer},} other {Gentile cliente,}}',
  signature:
    'Cordiali saluti,{hasAdvisor, select, yes {\n\n{advisor}} other {\n}}{hasDealership, select, yes {\n{dealership}} other {}}{hasPhone, select, yes {\n{phone}} other {}}{hasLeadNumber, select, yes {\nRiferimento: {leadNumber}} other {}}',
  'form.name_mr': 'signor {name}',
  'form.name_ms': 'signora {name}',
  'form.name_customer': '{name}',
  'form.name_company': '{name}',
  'form.on_day': '{day}',
  'form.at_time': '{day} alle {time}',
  'form.today_only': 'oggi',
  'form.today': 'oggi',
  'form.time': '{hour}:{minute}',
  'form.full_hour': '{hour}:00',
  'form.or': ' o ',
  'none.customer': 'cliente',
  'none.dealership': 'la nostra concessionaria',
  'none.advisor': "l'assistenza clienti",
  'none.vehicle': 'vettura',
  'none.campaign': 'la nostra campagna di assistenza',
  'none.appointment': 'nella data concordata',
  'none.callback': "all'ora concordata",
  'none.phone': 'numero della concessionaria',
  'none.leadNumber': 'la Sua richiesta',
  'none.preferredDates': 'le date che preferisce',
  'none.reading': 'non nota',
};
