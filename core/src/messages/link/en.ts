/** Linking a browser to a person (U5). */
export const en = {
  'link.code':
    'Your code for the browser extension: *{code}*\nType it in the extension’s settings within five minutes. It works once, for you alone: do not pass it on.',
  'link.where': 'Server address for the extension: {url}',
  'link.linked': '🔗 A browser can now act for you in Pitlane: *{device}*. If that was not you, unlink it.',
  'link.unlink': 'Unlink',
  'link.unlinked': 'Unlinked: *{device}* can no longer act for you.',
  'link.gone': 'That browser is not linked any more.',
  'link.code_wrong':
    'This code is wrong, was used before, or is older than five minutes. Type /lead pair in Slack for a new one.',
  'link.too_many': 'Too many tries. Wait ten minutes, then type /lead pair in Slack for a new code.',
  'link.unpaired': 'This browser is not linked any more. Type /lead pair in Slack and link it again.',
  'link.not_allowed': 'Your Slack account may not see customers’ data. Ask your manager.',
  'link.other_org': 'This lead’s Salesforce is not this dealership’s: Pitlane took nothing in.',
  'link.bad_request': 'Pitlane did not understand the extension. Update the extension, then try again.',
  'link.unexpected':
    'Something went wrong, and nothing was changed. Tell your administrator this number: {reference}',
  'link.command': 'link the browser extension',
} as const;
