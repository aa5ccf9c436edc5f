/** Direct messages to one person. No personal data (U6, U9). */
export const en = {
  'notice.assigned': 'A lead for you: {lead}',
  'notice.not_yours': '{lead} is now with {name}. Nothing left for you to do.',
  'notice.bundle': '{count, plural, one {# campaign lead for you} other {# campaign leads for you}}',
  'notice.more': '{count, plural, one {and # more: `/lead list`} other {and # more: `/lead list`}}',
  'notice.held': 'Waiting for your decision: {lead}. Reason: {reason}.',
  'notice.settled': '{lead}: settled, it is with {name}.',
  'notice.reassigned_away': '{lead} has gone from you to {name}. Nothing left for you to do.',
  'notice.inbound': 'The customer of {lead} contacted us. {name} noted it.',
  'notice.warning_first_contact': '{lead}: first contact due before {at}',
  'notice.warning_first_contact_missed': '{lead}: first contact overdue since {at}',
  'notice.warning_callback': '{lead}: the customer expects your call, {at}',
  'notice.warning_done': '{lead}: done. Nothing left to do here.',
  'notice.missed': '{lead}: no first contact before {at}. Responsible: {name}.',
} as const;
