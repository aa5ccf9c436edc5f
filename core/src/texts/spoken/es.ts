/** What is said in a call, and the words of its buttons. */
export const es = {
  'before.reading': 'Lectura del nombre: {reading}',
  'before.no_reading': 'No consta cómo se lee el nombre: pregúntelo con cortesía.',
  'before.no_consent_request':
    'El cliente no autoriza llamadas comerciales: responda a su solicitud, sin ofertas.',
  'before.no_consent_campaign':
    'El cliente no autoriza llamadas comerciales: mejor por escrito, o consulte a su gerente.',
  'before.no_consent_ask_manager':
    'El cliente no autoriza llamadas comerciales: consulte a su gerente antes de llamar.',
  'before.ready': 'Tenga a mano la agenda de citas y la carga del taller.',
  'script.open':
    '{daytime, select, morning {Buenos días} midday {Buenos días} other {Buenas tardes}}, {hasAdvisor, select, yes {soy {advisor}{hasDealership, select, yes {, de {dealership}} other {}}} other {le llamo {hasDealership, select, yes {de {dealership}} other {del servicio de posventa}}}}. {hasCustomer, select, yes {¿Hablo con {title, select, mr {el } ms {la } other {}}{customer}?} other {¿Con quién tengo el gusto de hablar?}}',
  'script.nobody': '¿Qué ha pasado?',
  'script.other_person':
    '{hasCustomer, select, yes {¿Podría pasarme con {title, select, mr {el } ms {la } other {}}{customer}, por favor?} other {¿Podría pasarme con la persona titular de este número, por favor?}} Si ahora no es posible, ¿cuándo puedo volver a llamar?',
  'script.reason.booking':
    'Le llamo por la cita de taller que nos ha pedido para su {vehicle}. ¿Tiene un momento?',
  'script.reason.service_question':
    'Le llamo por la consulta que nos ha hecho sobre su {vehicle}. ¿Tiene un momento?',
  'script.reason.parts': 'Le llamo por los recambios para su {vehicle}. ¿Tiene un momento?',
  'script.reason.service_reminder':
    'A su {vehicle} le toca pronto el mantenimiento y me gustaría ayudarle a organizarlo. ¿Tiene un momento?',
  'script.reason.warranty_end':
    'La garantía de su {vehicle} termina pronto y queremos revisarlo con usted antes de esa fecha. ¿Tiene un momento?',
  'script.reason.seasonal': 'Tenemos una promoción de temporada para su {vehicle}. ¿Puedo contársela?',
  'script.reason.accessories':
    '{origin, select, customer {Le llamo por los accesorios o neumáticos por los que nos ha preguntado.} other {Tenemos una propuesta de accesorios y neumáticos para su {vehicle}.}} ¿Tiene un momento?',
  'script.reason.campaign': 'Le llamo por un asunto de posventa de su {vehicle}. ¿Tiene un momento?',
  'script.reason.spontaneous':
    'Le llamo para saber cómo va su {vehicle} y si podemos ayudarle en algo. ¿Tiene un momento?',
  'script.reason.other':
    '{origin, select, customer {Le llamo por la solicitud que nos ha enviado.} other {Le llamo por su {vehicle}.}} ¿Tiene un momento?',
  'script.needs.booking':
    '¿Qué trabajo necesita su {vehicle}? ¿Quiere que miremos algo más cuando lo traiga?',
  'script.needs.service_question': 'Cuénteme, por favor: ¿qué ha notado y desde cuándo?',
  'script.needs.parts': '¿Qué pieza necesita? ¿Quiere que se la montemos aquí?',
  'script.needs.service_reminder':
    '¿Cuándo pasó la última revisión y con cuántos kilómetros? ¿Le busco un hueco en el taller?',
  'script.needs.warranty_end':
    '¿Ha notado algo que debamos revisar mientras está en garantía? ¿Le busco un hueco en el taller?',
  'script.needs.seasonal': '¿Le interesa aprovecharla? ¿Necesita algo más su {vehicle}?',
  'script.needs.accessories': '¿Qué accesorios o neumáticos le interesan? ¿Quiere que se los montemos aquí?',
  'script.needs.campaign': 'Se lo explico en un minuto. ¿Le parece bien que lo hagamos en nuestro taller?',
  'script.needs.spontaneous': '¿Va todo bien con él? ¿Ha notado algo, o tiene alguna revisión pendiente?',
  'script.needs.other': 'Cuénteme, por favor: ¿en qué puedo ayudarle?',
  'script.vehicle': '¿Me confirma que se trata de su {vehicle}? ¿Cuántos kilómetros tiene ahora?',
  'script.owner': '¿El coche sigue siendo suyo y lo conduce usted?',
  'script.timing':
    '{origin, select, customer {¿Para cuándo lo necesita?} other {¿Le vendría bien en las próximas semanas?}}',
  'script.dates':
    '{hasPreferredDates, select, yes {Nos indicó {preferredDates}. ¿Qué le viene mejor?} other {¿Qué día y a qué hora le viene mejor?}}',
  'script.other_dates': 'Entonces no puede ser. ¿Qué otro día le iría bien, por la mañana o por la tarde?',
  'script.transport':
    '¿Cómo prefiere organizarse ese día: esperar aquí, volver por su cuenta o que consulte si hay un coche de cortesía?',
  'script.summary':
    'Queda anotado: le esperamos {appointment} en {dealership}.{mails, select, yes { Recibirá la confirmación por correo electrónico.} other {}} Muchas gracias y hasta entonces.',
  'script.callback': 'Claro. ¿Qué día y a qué hora le llamo? ¿A este mismo número?',
  'script.callback_agreed': 'De acuerdo, le llamo {callback}. Muchas gracias.',
  'script.third_party_later': 'Muchas gracias, volveré a llamar {callback}.',
  'script.expensive': 'Lo entiendo. ¿Le envío un presupuesto por escrito, sin compromiso?',
  'script.estimate': 'Se lo preparo y le llamo {callback} para comentarlo. Muchas gracias.',
  'script.elsewhere':
    'Gracias por decírmelo. ¿Quiere que le avisemos para la próxima revisión, o le gustaría venir con nosotros esta vez?',
  'script.declined': 'Lo entiendo. Gracias por su tiempo; quedamos a su disposición.',
  'script.sold':
    'Gracias por decírmelo. ¿Recuerda en qué fecha lo vendió? Así no volveremos a llamarle por ese coche.',
  'script.new_vehicle': 'Enhorabuena por su coche nuevo. Lo dejo anotado; gracias por su tiempo.',
  'script.leasing': 'Entendido, lo dejo anotado. Gracias por su tiempo.',
  'script.not_driver': '¿Decide usted sobre el taller, o prefiere que lo haga quien lo conduce?',
  'script.owner_not_driver':
    'Entendido. Quien lo conduce puede llamarnos cuando quiera{hasPhone, select, yes { al {phone}} other {}}. Muchas gracias.',
  'script.not_eligible':
    'Lo siento, su coche no entra en esta propuesta. Gracias por su tiempo; quedamos a su disposición.',
  'script.later': '¿Cuándo le parece bien que volvamos a contactar con usted?',
  'script.later_agreed': 'Anotado, le contactaremos entonces. Muchas gracias.',
  'script.satisfied': '¿He resuelto su consulta? ¿Puedo ayudarle en algo más?',
  'script.thanks': 'Me alegro. Gracias por su confianza y hasta pronto.',
  'script.no_more_calls':
    'Por supuesto, lo anoto ahora mismo. {origin, select, customer {¿Prefiere que le respondamos por escrito?} other {¿Podemos escribirle, o prefiere que no?}}',
  'script.in_writing': 'Así lo haremos: recibirá nuestra respuesta por escrito. Muchas gracias.',
  'script.stopped': 'No volveremos a llamarle. Disculpe la molestia y gracias.',
  'script.no_answer': 'Anote el intento; el siguiente, en otra franja horaria.',
  'script.busy': 'Anote el intento; vuelva a probar más tarde.',
  'script.invalid': 'No se puede llamar a este número: anótelo y envíe el correo.',
  'script.wrong_number': 'Disculpe, me he equivocado de número. Que tenga un buen día.',
  'label.right_person': 'Sí, es el cliente',
  'label.someone_else': 'Otra persona',
  'label.not_known': 'Número equivocado',
  'label.machine': 'Salta el buzón',
  'label.nobody': 'No se logra hablar',
  'label.no_answer': 'No contesta',
  'label.busy': 'Comunica o apagado',
  'label.invalid': 'Número no válido',
  'label.put_through': 'Se pone el cliente',
  'label.call_later': 'Llamar más tarde',
  'label.go_on': 'Sí, adelante',
  'label.no_time': 'Ahora no puede',
  'label.sold': 'Ha vendido el coche',
  'label.no_calls': 'No quiere llamadas',
  'label.interested': 'Le interesa venir',
  'label.answered': 'Consulta respondida',
  'label.expensive': 'Le parece caro',
  'label.elsewhere': 'Va a otro taller',
  'label.not_interested': 'No le interesa',
  'label.in_scope': 'Sí, entra',
  'label.not_in_scope': 'No entra',
  'label.to_check': 'Hay que comprobarlo',
  'label.owner_yes': 'Sí',
  'label.new_vehicle': 'Lo cambió por otro',
  'label.leasing': 'Leasing o alquiler',
  'label.not_driver': 'Lo conduce otro',
  'label.suits': 'Le va bien',
  'label.not_now': 'Ahora no',
  'label.agreed': 'Fecha acordada',
  'label.no_date': 'No hay hueco',
  'label.waits': 'Espera aquí',
  'label.courtesy_car': 'Coche de cortesía',
  'label.own_way': 'Por su cuenta',
  'label.time_given': 'Da día y hora',
  'label.estimate': 'Quiere presupuesto',
  'label.comes': 'Quiere cita',
  'label.declines': 'Dice que no',
  'label.next_time': 'La próxima vez',
  'label.decides_anyway': 'Decide el cliente',
  'label.driver_decides': 'Quien lo conduce',
  'label.moment_given': 'Da una fecha',
  'label.all_clear': 'Todo resuelto',
  'label.in_writing': 'Por escrito, sí',
  'label.nothing_more': 'Nada más',
};
