/** App Home: my leads by what is due, and my to-dos in Salesforce (U1). */
export const en = {
  'home.title': '{name}, your leads',
  'home.stranger':
    'You are not a member of any dealership in Pitlane yet. Ask your aftersales manager to add you.',
  'home.mine': 'To do, most urgent first',
  'home.none': 'Nothing is waiting for you.',
  'home.more': '{count, plural, one {and # more: `/lead list`} other {and # more: `/lead list`}}',
  'home.todo': 'Saved in Pitlane, still to do in Salesforce',
  'home.todo_hint': 'Each goes away by itself when Salesforce shows it.',
  'home.help': 'Type `/lead help` anywhere to see what you can do.',
  'home.week': 'My week',
  'home.week_callback': 'call back {at} #{number}',
  'home.week_appointment': 'appointment {at} #{number}',
  'home.week_contact': '{count, plural, one {# to contact} other {# to contact}}',
  'home.week_closing': '{count, plural, one {# to close} other {# to close}}',
} as const;
