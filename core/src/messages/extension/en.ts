/** The browser extension outside the panel: its settings, and what its service worker has to say. */
export const en = {
  'extension.title': 'Pitlane settings',
  'extension.server': 'Address of your Pitlane',
  'extension.server_hint': 'Your administrator or /lead pair in Slack tells it.',
  'extension.code': 'Code from Slack',
  'extension.code_hint': 'Type /lead pair in Slack. The code works once, for five minutes.',
  'extension.link': 'Link this browser',
  'extension.linking': 'Linking …',
  'extension.linked_as': 'This browser acts for {name}',
  'extension.dealership': '{name} · {org}',
  'extension.no_salesforce': 'no Salesforce',
  'extension.unlink': 'Unlink',
  'extension.offline': 'Pitlane does not answer at the moment. What you log is kept and sent later.',
  'extension.none':
    'No browser link yet. Without one, the panel still shows the script and the next step, and works Salesforce for you.',
  'extension.shared': 'Other people use this computer too',
  'extension.shared_hint':
    'After 30 minutes without you, Pitlane asks for your PIN before it logs anything in your name.',
  'extension.pin': 'PIN, 4 to 8 digits',
  'extension.hosts': 'Salesforce pages',
  'extension.hosts_hint': 'Pitlane works on the addresses that you allow here and nowhere else.',
  'extension.host': 'Address of your Salesforce',
  'extension.allow': 'Allow',
  'extension.remove': 'Take back',
  'extension.no_host': 'No page is allowed yet.',
  'extension.bad_host':
    'This is no address of a Salesforce page. It looks like https://your-company.lightning.force.com',
  'extension.denied': 'Not allowed. Pitlane can only work on pages that you allow.',
  'extension.allowed': 'Allowed: {host}',
  'extension.language': 'Language',
  'extension.language_auto': 'As in Slack or the browser',
  'extension.theme': 'Appearance',
  'extension.theme_auto': 'As the system',
  'extension.theme_light': 'Light',
  'extension.theme_dark': 'Dark',
  'extension.keys': 'Keys of the panel',
  'extension.keys_hint':
    'They count by their place on the keyboard, whatever is printed there, and only while you are in the panel and not typing.',
  'extension.key_press': 'Press a key …',
  'extension.key_taken': '{action} has this key already.',
  'extension.key_reserved': 'This key is the browser’s. Choose another one.',
  'extension.keys_reset': 'As they were at first',
  'extension.queued': '{count, plural, one {# action waits} other {# actions wait}} for Pitlane’s answer',
  'extension.refused': 'Refused while you were offline: {text}',
  'extension.read': 'Read',
  'extension.bad_server': 'This is no address. It looks like https://pitlane.your-company.com',
  'extension.bad_pin': 'A PIN has 4 to 8 digits.',
  'extension.pin_needed': 'Other people use this computer: choose a PIN of 4 to 8 digits.',
  'extension.not_taken': '{text} What you had typed: {words}',
  'extension.no_answer':
    '{server} does not answer. Check the address and the connection; what you typed is kept.',
  'extension.not_pitlane':
    '{server} answers, but not as Pitlane does. Check the address, or update the extension.',
  'extension.storage_full':
    'The browser has no room left, so this was not kept. Free some space, then try again: what you typed is still here.',
  'extension.unlinked':
    'Nobody is linked in this browser. Type /lead pair in Slack and link it in the settings.',
  'extension.locked': 'Enter your PIN first: nothing is logged in your name without it.',
  'extension.choose': 'Nobody is acting in this browser now: say first who you are.',
  'extension.somebody_else':
    '{name} is acting in this browser now. Nothing was logged: look at who is logging, then press again.',
  'extension.no_lead':
    'Pitlane sees no aftersales lead on this page. If there should be one, take the Aftersales profile in Salesforce.',
} as const;
