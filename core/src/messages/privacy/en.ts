/** Erasing what names a customer. */
export const en = {
  'privacy.title': 'Erase customer data',
  'privacy.submit': 'Erase',
  'privacy.what':
    'This erases what names the customer of *#{number}*: name, phone numbers, e-mail, VIN, notes and what was said. Lead numbers, dates and figures stay. It cannot be undone, and a later file does not bring it back.',
  'privacy.which': 'Which leads',
  'privacy.only_this': 'Only #{number}',
  'privacy.all_of_customer': 'All {count, plural, one {# lead} other {# leads}} of this customer: {numbers}',
  'privacy.still_open': '⚠️ Still open: {numbers}. Nobody will be able to call this customer from here.',
  'privacy.done': 'Erased: the customer’s data of {count, plural, one {# lead} other {# leads}} ({numbers}).',
  'privacy.already': 'The customer’s data of #{number} was erased before. There is nothing left to erase.',
  'privacy.command': 'erase a customer’s data (manager, alternate)',
} as const;
