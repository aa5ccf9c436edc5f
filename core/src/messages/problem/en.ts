/** When something cannot be shown or done. */
export const en = {
  'problem.title': 'Not possible',
  'problem.unknown':
    'Something went wrong on our side and it may not have been saved. Look at the lead, then try again. If it happens again, give your administrator this reference: *{reference}*',
  'problem.kept': 'What you typed is still in the form underneath. You can copy it into a note.',
  'problem.stale': 'This button is from an old message. Type `/lead list` to see your leads as they are now.',
  'problem.expired': 'The form could not be opened in time. Please press the button again.',
  'problem.guest':
    'Guests and people of other organisations cannot open customers’ data. Ask your aftersales manager for a full Slack account.',
  'problem.no_such_number': 'There is no lead #{number} in your dealerships.',
} as const;
