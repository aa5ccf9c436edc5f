/** What is left, sent or written, and how Spanish puts names and times. */
export const es = {
  'topic.booking': 'la cita de taller que nos ha pedido',
  'topic.service_question': 'la consulta que nos ha hecho',
  'topic.parts': 'los recambios para su {vehicle}',
  'topic.service_reminder': 'el próximo mantenimiento de su {vehicle}',
  'topic.warranty_end': 'el final de la garantía de su {vehicle}',
  'topic.seasonal': 'nuestra promoción de temporada',
  'topic.accessories': 'los accesorios y neumáticos para su {vehicle}',
  'topic.campaign': 'un asunto de posventa de su {vehicle}',
  'topic.spontaneous': 'su {vehicle}',
  'topic.other': '{origin, select, customer {la solicitud que nos ha enviado} other {su {vehicle}}}',
  voicemail:
    '{daytime, select, morning {Buenos días} midday {Buenos días} other {Buenas tardes}}{hasCustomer, select, yes {, un mensaje para {title, select, mr {el } ms {la } other {}}{customer}} other {}}. {hasAdvisor, select, yes {Soy {advisor}{hasDealership, select, yes {, de {dealership}} other {}}} other {Le llamo {hasDealership, select, yes {de {dealership}} other {del servicio de posventa}}}}. {origin, select, customer {Estamos atendiendo su solicitud y volveremos a llamarle.} other {Nos gustaría hablar con usted y volveremos a llamarle.}}{hasPhone, select, yes { Si lo prefiere, puede llamarnos al {phone}.} other {}} Muchas gracias.',
  'email_first_contact.subject': '{origin, select, customer {Su solicitud} other {Su {vehicle}}}',
  'email_first_contact.body':
    '{greeting}\n\n{origin, select, customer {Gracias por su solicitud. } other {}}Le escribimos por {topic}.\n\nPara poder ayudarle, díganos qué necesita y qué día le vendría bien{hasPhone, select, yes {, o llámenos al {phone}} other {}}. Basta con responder a este correo.\n\n{signature}',
  'email_not_reached.subject': 'Hemos intentado hablar con usted',
  'email_not_reached.body':
    '{greeting}\n\nLe hemos llamado por {topic}, pero no hemos conseguido hablar con usted.\n\n¿Qué día y a qué hora podemos llamarle? Puede responder a este correo{hasPhone, select, yes { o llamarnos al {phone}} other {}}.\n\n{signature}',
  'email_invalid_phone.subject': '¿A qué teléfono podemos llamarle?',
  'email_invalid_phone.body':
    '{greeting}\n\nQueríamos hablar con usted por {topic}, pero no podemos llamar al número de teléfono que tenemos.\n\n¿Nos indica otro número y una hora que le venga bien? Si lo prefiere, responda a este correo y le atenderemos por escrito.\n\n{signature}',
  'email_confirmation.subject': 'Confirmación de su cita',
  'email_confirmation.body':
    '{greeting}\n\n{moved, select, yes {Hemos cambiado su cita. La nueva es} other {Le confirmamos su cita}} {appointment} en {dealership}, para su {vehicle}.\n\nSi necesita cambiarla, responda a este correo{hasPhone, select, yes { o llámenos al {phone}} other {}}.\n\n{signature}',
  'email_reminder.subject': 'Le recordamos su cita',
  'email_reminder.body':
    '{greeting}\n\nLe recordamos su cita {appointment} en {dealership}, para su {vehicle}.\n\nSi no pudiera venir, avísenos{hasPhone, select, yes { en el {phone}} other { respondiendo a este correo}}, por favor.\n\n{signature}',
  sms_not_reached:
    '{dealership}: le hemos llamado y no hemos podido hablar con usted. Volveremos a llamarle{hasPhone, select, yes {; si lo prefiere: {phone}} other {}}. Gracias.',
  sms_confirmation:
    '{dealership}: le confirmamos su cita {appointment}.{hasPhone, select, yes { Para cambiarla: {phone}.} other {}}',
  sms_reminder:
    '{dealership}: le recordamos su cita {appointment}.{hasPhone, select, yes { Para cambiarla: {phone}.} other {}}',
  message_first_contact:
    '{greeting} {hasAdvisor, select, yes {soy {advisor}{hasDealership, select, yes {, de {dealership}} other {}}} other {le saluda {hasDealership, select, yes {{dealership}} other {el servicio de posventa}}}}. Le escribo por {topic}. ¿Qué día y a qué hora le viene bien que hablemos? También puede responder por aquí.',
  message_not_reached:
    '{greeting} {hasAdvisor, select, yes {soy {advisor}{hasDealership, select, yes {, de {dealership}} other {}}} other {le saluda {hasDealership, select, yes {{dealership}} other {el servicio de posventa}}}}. Le hemos llamado por {topic} y no hemos podido hablar con usted. ¿Cuándo le viene bien que le llamemos?',
  greeting: '{hasCustomer, select, yes {Buenos días, {customer}:} other {Buenos días:}}',
  signature:
    'Reciba un cordial saludo.{hasAdvisor, select, yes {\n\n{advisor}} other {\n}}{hasDealership, select, yes {\n{dealership}} other {}}{hasPhone, select, yes {\n{phone}} other {}}{hasLeadNumber, select, yes {\nReferencia: {leadNumber}} other {}}',
  'form.name_mr': 'Sr. {name}',
  'form.name_ms': 'Sra. {name}',
  'form.name_customer': '{name}',
  'form.name_company': '{name}',
  'form.on_day': 'el {day}',
  'form.at_time': '{day} a las {time}',
  'form.today_only': 'hoy',
  'form.today': 'hoy',
  'form.time': '{hour}:{minute}',
  'form.full_hour': '{hour}:00',
  'form.or': ' o ',
  'none.customer': 'cliente',
  'none.dealership': 'nuestro concesionario',
  'none.advisor': 'el equipo de posventa',
  'none.vehicle': 'vehículo',
  'none.campaign': 'nuestra campaña de posventa',
  'none.appointment': 'en la fecha acordada',
  'none.callback': 'a la hora acordada',
  'none.phone': 'teléfono del concesionario',
  'none.leadNumber': 'su solicitud',
  'none.preferredDates': 'las fechas que prefiera',
  'none.reading': 'sin datos',
};
