/** What is said in a call, and the words of its buttons. */
export const it = {
  'before.reading': 'Il nome si legge: {reading}',
  'before.no_reading': 'Non si sa come si legge il nome: lo chieda con cortesia.',
  'before.no_consent_request':
    'Il cliente non desidera chiamate commerciali: risponda alla richiesta, senza offerte.',
  'before.no_consent_campaign':
    'Il cliente non desidera chiamate commerciali: meglio scrivere, o chiedere al responsabile.',
  'before.no_consent_ask_manager':
    'Il cliente non desidera chiamate commerciali: chieda al responsabile prima di chiamare.',
  'before.ready': "Tenga a portata di mano l'agenda degli appuntamenti e il carico dell'officina.",
  'script.open':
    '{daytime, select, morning {Buongiorno} midday {Buongiorno} afternoon {Buongiorno} other {Buonasera}}, {hasAdvisor, select, yes {sono {advisor}{hasDealership, select, yes {, di {dealership}} other {}}} other {La chiamo {hasDealership, select, yes {da {dealership}} other {dal servizio assistenza}}}}. {hasCustomer, select, yes {Parlo con {title, select, mr {il } ms {la } other {}}{customer}?} other {Con chi ho il piacere di parlare?}}',
  'script.nobody': 'Che cosa è successo?',
  'script.other_person':
    '{hasCustomer, select, yes {Potrei parlare con {title, select, mr {il } ms {la } other {}}{customer}, per cortesia?} other {Potrei parlare con la persona intestataria di questo numero, per cortesia?}} Se ora non è possibile, quando posso richiamare?',
  'script.reason.booking':
    "La chiamo per l'appuntamento in officina che ci ha chiesto per la Sua {vehicle}. Ha un momento?",
  'script.reason.service_question': 'La chiamo per la Sua domanda sulla Sua {vehicle}. Ha un momento?',
  'script.reason.parts': 'La chiamo per i ricambi della Sua {vehicle}. Ha un momento?',
  'script.reason.service_reminder':
    'Per la Sua {vehicle} si avvicina il tagliando e vorrei aiutarLa a organizzarlo. Ha un momento?',
  'script.reason.warranty_end':
    'La garanzia della Sua {vehicle} sta per scadere e vorremmo controllarla insieme a Lei prima di quella data. Ha un momento?',
  'script.reason.seasonal': 'Abbiamo una promozione stagionale per la Sua {vehicle}. Posso presentarGliela?',
  'script.reason.accessories':
    '{origin, select, customer {La chiamo per gli accessori o gli pneumatici che ci ha chiesto.} other {Abbiamo una proposta di accessori e pneumatici per la Sua {vehicle}.}} Ha un momento?',
  'script.reason.campaign': 'La chiamo per una questione di assistenza della Sua {vehicle}. Ha un momento?',
  'script.reason.spontaneous':
    'La chiamo per sapere come va la Sua {vehicle} e se possiamo aiutarLa. Ha un momento?',
  'script.reason.other':
    '{origin, select, customer {La chiamo per la richiesta che ci ha inviato.} other {La chiamo per la Sua {vehicle}.}} Ha un momento?',
  'script.needs.booking':
    "Di che cosa ha bisogno la Sua {vehicle}? C'è altro da controllare mentre è da noi?",
  'script.needs.service_question': 'Mi dica, per cortesia: che cosa ha notato, e da quando?',
  'script.needs.parts': 'Di quale ricambio ha bisogno? Desidera che lo montiamo noi?',
  'script.needs.service_reminder':
    "Quando è stato fatto l'ultimo tagliando, e a quanti chilometri? Le cerco un posto in officina?",
  'script.needs.warranty_end':
    "C'è qualcosa da controllare finché la garanzia è valida? Le cerco un posto in officina?",
  'script.needs.seasonal': 'Desidera approfittarne? La Sua {vehicle} ha bisogno di altro?',
  'script.needs.accessories': 'Quali accessori o pneumatici Le interessano? Desidera che li montiamo noi?',
  'script.needs.campaign': 'Glielo spiego in un minuto. Possiamo occuparcene nella nostra officina?',
  'script.needs.spontaneous': "Si trova bene? Ha notato qualcosa, o c'è un tagliando in vista?",
  'script.needs.other': 'Mi dica, per cortesia: come posso aiutarLa?',
  'script.vehicle': 'Mi conferma che si tratta della Sua {vehicle}? Quanti chilometri ha adesso?',
  'script.owner': 'È ancora di Sua proprietà, ed è Lei che la guida?',
  'script.timing':
    '{origin, select, customer {Per quando Le serve?} other {Le andrebbe bene nelle prossime settimane?}}',
  'script.dates':
    '{hasPreferredDates, select, yes {Ci aveva indicato {preferredDates}. Che cosa preferisce?} other {Quale giorno e quale ora preferisce?}}',
  'script.other_dates':
    'In quel momento non abbiamo posto. Quale altro giorno Le andrebbe bene, mattina o pomeriggio?',
  'script.transport':
    "Come preferisce organizzarsi quel giorno: attendere qui, rientrare per conto Suo, o che verifichi se c'è un'auto di cortesia libera?",
  'script.summary':
    'È tutto annotato: La aspettiamo {appointment} {hasDealership, select, yes {da {dealership}} other {nella nostra concessionaria}}.{mails, select, yes { Riceverà la conferma per e-mail.} other {}} Grazie e a presto.',
  'script.callback': 'Certo. Quale giorno e a che ora posso richiamarLa? A questo stesso numero?',
  'script.callback_agreed': "D'accordo, La richiamo {callback}. Grazie mille.",
  'script.third_party_later': 'Grazie mille, richiamerò {callback}.',
  'script.expensive': 'Capisco. Posso inviarLe un preventivo scritto, senza impegno?',
  'script.estimate': 'Lo preparo e La richiamo {callback} per parlarne. Grazie mille.',
  'script.elsewhere':
    'Grazie di avermelo detto. Desidera che La avvisiamo per il prossimo tagliando, o preferisce venire da noi questa volta?',
  'script.declined': 'Capisco. Grazie del Suo tempo; restiamo a Sua disposizione.',
  'script.sold':
    "Grazie di avermelo detto. Ricorda quando l'ha venduta? Così non La chiameremo più per quell'auto.",
  'script.new_vehicle': 'Complimenti per la Sua nuova auto. Lo annoto; grazie del Suo tempo.',
  'script.leasing': 'Capisco, lo annoto. Grazie del Suo tempo.',
  'script.not_driver': "Decide Lei per l'officina, o preferisce che lo faccia chi la guida?",
  'script.owner_not_driver':
    'Capisco. Chi la guida può chiamarci quando desidera{hasPhone, select, yes { al {phone}} other {}}. Grazie mille.',
  'script.not_eligible':
    'Mi dispiace, la Sua auto non rientra in questa proposta. Grazie del Suo tempo; restiamo a Sua disposizione.',
  'script.later': 'Quando desidera che La ricontattiamo?',
  'script.later_agreed': 'È annotato, La ricontatteremo allora. Grazie mille.',
  'script.satisfied': 'Ho risposto alla Sua domanda? Posso fare altro per Lei?',
  'script.thanks': 'Mi fa piacere. Grazie della fiducia e a presto.',
  'script.no_more_calls':
    'Certamente, lo annoto subito. {origin, select, customer {Preferisce che Le rispondiamo per iscritto?} other {Possiamo scriverLe, o preferisce di no?}}',
  'script.in_writing': 'Faremo così: riceverà la nostra risposta per iscritto. Grazie mille.',
  'script.stopped': 'Non La chiameremo più. Ci scusi per il disturbo, e grazie.',
  'script.no_answer': "Registri il tentativo; il prossimo in un'altra fascia oraria.",
  'script.busy': 'Registri il tentativo; riprovi più tardi.',
  'script.invalid': "Questo numero non può essere chiamato: lo registri e invii l'e-mail.",
  'script.wrong_number': 'Mi scusi, ho sbagliato numero. Buona giornata.',
  'label.right_person': 'Sì, il cliente',
  'label.someone_else': "Un'altra persona",
  'label.not_known': 'Numero sbagliato',
  'label.machine': 'Segreteria',
  'label.nobody': 'Non si riesce',
  'label.no_answer': 'Non risponde',
  'label.busy': 'Occupato o spento',
  'label.invalid': 'Numero non valido',
  'label.put_through': 'Passa il cliente',
  'label.call_later': 'Chiamare più tardi',
  'label.go_on': 'Sì, prego',
  'label.no_time': 'Ora non può',
  'label.sold': "Ha venduto l'auto",
  'label.no_calls': 'Niente chiamate',
  'label.interested': 'Vuole venire',
  'label.answered': 'Domanda risolta',
  'label.expensive': 'Troppo caro',
  'label.elsewhere': 'Va altrove',
  'label.not_interested': 'Non gli interessa',
  'label.in_scope': 'Sì, rientra',
  'label.not_in_scope': 'Non rientra',
  'label.to_check': 'Da verificare',
  'label.owner_yes': 'Sì',
  'label.new_vehicle': 'Ha cambiato auto',
  'label.leasing': 'Leasing o noleggio',
  'label.not_driver': 'La guida un altro',
  'label.suits': 'Va bene',
  'label.not_now': 'Non ora',
  'label.agreed': 'Data concordata',
  'label.no_date': "Non c'è posto",
  'label.waits': 'Attende qui',
  'label.courtesy_car': 'Auto di cortesia',
  'label.own_way': 'Per conto suo',
  'label.time_given': 'Dà giorno e ora',
  'label.estimate': 'Vuole preventivo',
  'label.comes': 'Vuole appuntamento',
  'label.declines': 'Dice di no',
  'label.next_time': 'La prossima volta',
  'label.decides_anyway': 'Decide il cliente',
  'label.driver_decides': 'Chi la guida',
  'label.moment_given': 'Dà una data',
  'label.all_clear': 'Tutto chiaro',
  'label.in_writing': 'Sì, per iscritto',
  'label.nothing_more': "Nient'altro",
};
