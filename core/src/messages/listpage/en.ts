/** What Pitlane adds to a list view of Salesforce's. */
export const en = {
  'listpage.label': 'Pitlane: this list',
  'listpage.open': 'Pitlane: next steps and search',
  'listpage.fold': 'Fold Pitlane',
  'listpage.send':
    '{count, plural, =0 {No lead in sight to send} one {Send this lead to Pitlane} other {Send these # leads to Pitlane}}',
  'listpage.sending': 'Sending …',
  'listpage.sent':
    'Sent. {fresh, plural, =0 {} one {# new. } other {# new. }}{known, plural, =0 {} other {# known already. }}{odd, plural, =0 {} other {# to be checked by the manager.}}',
  'listpage.incomplete':
    '{count, plural, one {# row shows too little for Pitlane: open the lead once.} other {# rows show too little for Pitlane: open those leads once.}}',
  'listpage.steps': 'Next steps, in the order of this list',
  'listpage.no_steps': 'Nothing is due for the leads in sight.',
  'listpage.unknown': 'Pitlane does not know these leads yet. Send them, and their next steps appear here.',
  'listpage.find': 'Find a lead',
  'listpage.find_hint': 'End of the phone number or VIN, name, or #number',
  'listpage.found_none': 'No lead found.',
  'listpage.unlinked': 'Not linked: link this browser with Slack to see next steps here.',
  'listpage.locked': 'Locked: open a lead and enter your PIN there, {name}.',
  'listpage.choose': 'Nobody is acting now: open a lead and say there who you are.',
  'listpage.link': 'Link with Slack',
  'listpage.not_in_salesforce': 'in Pitlane only',
} as const;
