/** What is left, sent or written, and how English puts names and times. */
export const en = {
  'topic.booking': 'the workshop appointment you asked for',
  'topic.service_question': 'the question you asked us',
  'topic.parts': 'the parts for your {vehicle}',
  'topic.service_reminder': 'the next service of your {vehicle}',
  'topic.warranty_end': 'the end of the warranty on your {vehicle}',
  'topic.seasonal': 'our seasonal offer',
  'topic.accessories': 'accessories and tyres for your {vehicle}',
  'topic.campaign': 'an aftersales matter for your {vehicle}',
  'topic.spontaneous': 'your {vehicle}',
  'topic.other': '{origin, select, customer {the request you sent us} other {your {vehicle}}}',
  voicemail:
    '{daytime, select, morning {Good morning} midday {Good afternoon} afternoon {Good afternoon} other {Good evening}}{hasCustomer, select, yes {, a message for {customer}} other {}}. {hasAdvisor, select, yes {This is {advisor}{hasDealership, select, yes { from {dealership}} other {}}} other {This is {hasDealership, select, yes {{dealership}} other {the aftersales team}}}}. {origin, select, customer {We are looking into your request and will call you again.} other {We would like to speak with you and will call you again.}}{hasPhone, select, yes { If you prefer, please call us on {phone}.} other {}} Thank you.',
  'email_first_contact.subject': '{origin, select, customer {Your request} other {Your {vehicle}}}',
  'email_first_contact.body':
    '{greeting}\n\n{origin, select, customer {Thank you for your request. } other {}}We are writing about {topic}.\n\nSo that we can help you, please tell us what you need and which day would suit you{hasPhone, select, yes {, or call us on {phone}} other {}}. A reply to this e-mail is enough.\n\n{signature}',
  'email_not_reached.subject': 'We have tried to reach you',
  'email_not_reached.body':
    '{greeting}\n\nWe have called you about {topic}, but were not able to speak with you.\n\nWhich day and time would suit you for a call? Please reply to this e-mail{hasPhone, select, yes { or call us on {phone}} other {}}.\n\n{signature}',
  'email_invalid_phone.subject': 'On which number may we call you?',
  'email_invalid_phone.body':
    '{greeting}\n\nWe wanted to speak with you about {topic}, but the telephone number we have cannot be called.\n\nCould you give us another number and a time that suits you? If you prefer, reply to this e-mail and we will answer in writing.\n\n{signature}',
  'email_confirmation.subject': 'Confirmation of your appointment',
  'email_confirmation.body':
    '{greeting}\n\n{moved, select, yes {We have moved your appointment. We now expect you} other {We confirm your appointment}} {appointment} at {dealership}, for your {vehicle}.\n\nIf you need to change it, please reply to this e-mail{hasPhone, select, yes { or call us on {phone}} other {}}.\n\n{signature}',
  'email_reminder.subject': 'A reminder of your appointment',
  'email_reminder.body':
    '{greeting}\n\nMay we remind you of your appointment {appointment} at {dealership}, for your {vehicle}.\n\nIf you cannot come, please let us know{hasPhone, select, yes { on {phone}} other { by replying to this e-mail}}.\n\n{signature}',
  sms_not_reached:
    '{dealership}: we called you and could not reach you. We will call again{hasPhone, select, yes {; if you prefer: {phone}} other {}}. Thank you.',
  sms_confirmation:
    '{dealership}: we confirm your appointment {appointment}.{hasPhone, select, yes { To change it: {phone}.} other {}}',
  sms_reminder:
    '{dealership}: a reminder of your appointment {appointment}.{hasPhone, select, yes { To change it: {phone}.} other {}}',
  message_first_contact:
    '{greeting} {hasAdvisor, select, yes {this is {advisor}{hasDealership, select, yes { from {dealership}} other {}}} other {this is {hasDealership, select, yes {{dealership}} other {the aftersales team}}}}. I am writing about {topic}. Which day and time would suit you for a call? You are welcome to reply here.',
  message_not_reached:
    '{greeting} {hasAdvisor, select, yes {this is {advisor}{hasDealership, select, yes { from {dealership}} other {}}} other {this is {hasDealership, select, yes {{dealership}} other {the aftersales team}}}}. We called you about {topic} and could not reach you. When would a call suit you?',
  greeting: '{hasCustomer, select, yes {Dear {customer},} other {Dear customer,}}',
  signature:
    'Kind regards,{hasAdvisor, select, yes {\n\n{advisor}} other {\n}}{hasDealership, select, yes {\n{dealership}} other {}}{hasPhone, select, yes {\n{phone}} other {}}{hasLeadNumber, select, yes {\nReference: {leadNumber}} other {}}',
  'form.name_mr': 'Mr {name}',
  'form.name_ms': 'Ms {name}',
  'form.name_customer': '{name}',
  'form.name_company': '{name}',
  'form.on_day': 'on {day}',
  'form.at_time': '{day} at {time}',
  'form.today_only': 'today',
  'form.today': 'today',
  'form.time': '{hour}:{minute}',
  'form.full_hour': '{hour}:00',
  'form.or': ' or ',
  'none.customer': 'customer',
  'none.dealership': 'our dealership',
  'none.advisor': 'the aftersales team',
  'none.vehicle': 'car',
  'none.campaign': 'our aftersales campaign',
  'none.appointment': 'on the agreed date',
  'none.callback': 'at the agreed time',
  'none.phone': "the dealership's number",
  'none.leadNumber': 'your request',
  'none.preferredDates': 'the dates you prefer',
  'none.reading': 'not known',
};
