/** What is said in a call, and the words of its buttons. */
export const en = {
  'before.reading': 'The name is read: {reading}',
  'before.no_reading': 'How the name is read is not known: ask politely.',
  'before.no_consent_request':
    'The customer wants no marketing calls: answer the request and make no offers.',
  'before.no_consent_campaign': 'The customer wants no marketing calls: better write, or ask your manager.',
  'before.no_consent_ask_manager': 'The customer wants no marketing calls: ask your manager before you call.',
  'before.ready': 'Have the appointment book and the workshop load at hand.',
  'script.open':
    '{daytime, select, morning {Good morning} midday {Good afternoon} afternoon {Good afternoon} other {Good evening}}, {hasAdvisor, select, yes {this is {advisor}{hasDealership, select, yes { from {dealership}} other {}}} other {this is {hasDealership, select, yes {{dealership}} other {the aftersales team}}}}. {hasCustomer, select, yes {Am I speaking with {customer}?} other {May I ask who I am speaking with?}}',
  'script.nobody': 'What happened?',
  'script.other_person':
    '{hasCustomer, select, yes {Could I speak with {customer}, please?} other {Could I speak with the holder of this number, please?}} If not just now, when may I call again?',
  'script.reason.booking':
    'I am calling about the workshop appointment you asked for, for your {vehicle}. Do you have a moment?',
  'script.reason.service_question':
    'I am calling about your question on your {vehicle}. Do you have a moment?',
  'script.reason.parts': 'I am calling about the parts for your {vehicle}. Do you have a moment?',
  'script.reason.service_reminder':
    'Your {vehicle} is due for its service soon, and I would like to help you arrange it. Do you have a moment?',
  'script.reason.warranty_end':
    'The warranty on your {vehicle} ends soon, and we would like to check the car for you before then. Do you have a moment?',
  'script.reason.seasonal': 'We have a seasonal offer for your {vehicle}. May I tell you about it?',
  'script.reason.accessories':
    '{origin, select, customer {I am calling about the accessories or tyres you asked us about.} other {We have an offer on accessories and tyres for your {vehicle}.}} Do you have a moment?',
  'script.reason.campaign':
    'I am calling about an aftersales matter for your {vehicle}. Do you have a moment?',
  'script.reason.spontaneous':
    'I am calling to hear how your {vehicle} is doing and whether we can help. Do you have a moment?',
  'script.reason.other':
    '{origin, select, customer {I am calling about the request you sent us.} other {I am calling about your {vehicle}.}} Do you have a moment?',
  'script.needs.booking':
    'What does your {vehicle} need? Is there anything else we should look at while it is here?',
  'script.needs.service_question': 'Please tell me: what have you noticed, and since when?',
  'script.needs.parts': 'Which part do you need? Would you like us to fit it?',
  'script.needs.service_reminder':
    'When was the last service, and at what mileage? Shall I find you a time in our workshop?',
  'script.needs.warranty_end':
    'Is there anything we should check while the warranty lasts? Shall I find you a time in our workshop?',
  'script.needs.seasonal': 'Would you like to make use of it? Does your {vehicle} need anything else?',
  'script.needs.accessories': 'Which accessories or tyres interest you? Would you like us to fit them?',
  'script.needs.campaign': 'Let me explain it in a minute. May we take care of it in our workshop?',
  'script.needs.spontaneous': 'Are you happy with it? Have you noticed anything, or is a service coming up?',
  'script.needs.other': 'Please tell me: how can I help you?',
  'script.vehicle': 'Can you confirm that this is your {vehicle}? What is its mileage now?',
  'script.owner': 'Are you still its owner, and the one who drives it?',
  'script.timing':
    '{origin, select, customer {When do you need it done?} other {Would the next few weeks suit you?}}',
  'script.dates':
    '{hasPreferredDates, select, yes {You asked for {preferredDates}. Which would suit you best?} other {Which day and time would suit you best?}}',
  'script.other_dates': 'We have no room then. Which other day would suit you, morning or afternoon?',
  'script.transport':
    'How would you like to arrange that day: wait here, make your own way, or shall I see whether a courtesy car is free?',
  'script.summary':
    'That is noted: we expect you {appointment} at {dealership}.{mails, select, yes { You will receive a confirmation by e-mail.} other {}} Thank you, and see you then.',
  'script.callback': 'Of course. Which day and time may I call you? On this same number?',
  'script.callback_agreed': 'Very well, I will call you {callback}. Thank you.',
  'script.third_party_later': 'Thank you very much. I will call again {callback}.',
  'script.expensive': 'I understand. May I send you a written estimate, with no obligation?',
  'script.estimate': 'I will prepare it and call you {callback} to go through it. Thank you.',
  'script.elsewhere':
    'Thank you for telling me. Shall we let you know before the next service, or would you like to come to us this time?',
  'script.declined': 'I understand. Thank you for your time; we are always here for you.',
  'script.sold':
    'Thank you for telling me. Do you remember when you sold it? We will not call you about that car again.',
  'script.new_vehicle': 'Congratulations on your new car. I have noted it; thank you for your time.',
  'script.leasing': 'I see, I have noted it. Thank you for your time.',
  'script.not_driver': 'Do you decide about the workshop, or would you rather leave it to the driver?',
  'script.owner_not_driver':
    'I see. The driver is welcome to call us at any time{hasPhone, select, yes { on {phone}} other {}}. Thank you.',
  'script.not_eligible':
    'I am sorry, your car is not part of this offer. Thank you for your time; we are always here for you.',
  'script.later': 'When would you like us to contact you again?',
  'script.later_agreed': 'I have noted it. We will be in touch then. Thank you.',
  'script.satisfied': 'Have I answered your question? Is there anything else I can do for you?',
  'script.thanks': 'I am glad to hear it. Thank you for your trust, and goodbye.',
  'script.no_more_calls':
    'Of course, I am noting it right now. {origin, select, customer {Would you like our answer in writing?} other {May we write to you, or would you rather not?}}',
  'script.in_writing': 'We will do that: you will have our answer in writing. Thank you.',
  'script.stopped': 'We will not call you again. I apologise for the disturbance. Thank you.',
  'script.no_answer': 'Record the attempt; make the next one at another time of day.',
  'script.busy': 'Record the attempt; try again later.',
  'script.invalid': 'This number cannot be called: record it and send the e-mail.',
  'script.wrong_number': 'I am sorry, I have the wrong number. Have a good day.',
  'label.right_person': 'Yes, the customer',
  'label.someone_else': 'Somebody else',
  'label.not_known': 'Wrong number',
  'label.machine': 'Voicemail',
  'label.nobody': 'Nobody to talk to',
  'label.no_answer': 'No answer',
  'label.busy': 'Busy or off',
  'label.invalid': 'Invalid number',
  'label.put_through': 'Customer comes',
  'label.call_later': 'Call later',
  'label.go_on': 'Yes, go on',
  'label.no_time': 'No time now',
  'label.sold': 'Sold the car',
  'label.no_calls': 'No more calls',
  'label.interested': 'Would like to come',
  'label.answered': 'Question answered',
  'label.expensive': 'Too expensive',
  'label.elsewhere': 'Going elsewhere',
  'label.not_interested': 'Not interested',
  'label.in_scope': 'Yes, it fits',
  'label.not_in_scope': 'It does not fit',
  'label.to_check': 'To be checked',
  'label.owner_yes': 'Yes',
  'label.new_vehicle': 'Changed the car',
  'label.leasing': 'Leasing or rental',
  'label.not_driver': 'Not the driver',
  'label.suits': 'It suits',
  'label.not_now': 'Not now',
  'label.agreed': 'Date agreed',
  'label.no_date': 'No room then',
  'label.waits': 'Waits here',
  'label.courtesy_car': 'Courtesy car',
  'label.own_way': 'Makes own way',
  'label.time_given': 'Gives day and time',
  'label.estimate': 'Wants an estimate',
  'label.comes': 'Wants appointment',
  'label.declines': 'Says no',
  'label.next_time': 'Next time',
  'label.decides_anyway': 'Customer decides',
  'label.driver_decides': 'The driver decides',
  'label.moment_given': 'Gives a date',
  'label.all_clear': 'All clear',
  'label.in_writing': 'Yes, in writing',
  'label.nothing_more': 'Nothing more',
};
