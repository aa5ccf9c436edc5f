/** What is wrong with a setup file: what, and what to do. Keys of the file (to, otherwise, manager, …) are English. */
export const en = {
  'setup.yaml':
    'This is not valid YAML. Check indentation, colons and quotation marks here and in the line before.',
  'setup.too_large': 'The file is longer than {limit, number} characters. Split it by dealership.',
  'setup.key_twice': '“{key}” stands twice here. Keep one.',
  'setup.missing': '“{key}” is missing.',
  'setup.wrong_type':
    '{expected, select, string {Write a text here.} number {Write a number here.} int {Write a whole number here.} boolean {Write yes or no here.} array {Write a list here.} object {Write keys with values here.} other {This value does not fit here.}}',
  'setup.unknown_key':
    '“{key}” is not known here. {suggestion, select, none {Known are: {known}.} other {Did you mean “{suggestion}”?}}',
  'setup.not_one_of': 'Write one of: {options}.',
  'setup.malformed': '“{value}” does not fit. Write it like {example}.',
  'setup.too_low': 'The number is too low; {limit, number} is the least.',
  'setup.too_high': 'The number is too high; {limit, number} is the most.',
  'setup.empty': 'This is empty. Fill it in or leave the key out.',
  'setup.twice': '{value} stands twice in this list. Keep one.',
  'setup.bad_zone': '“{value}” is not a time zone. Write a name such as Europe/Madrid or Asia/Tokyo.',
  'setup.bad_url': '“{value}” is not a Salesforce address. Write it like https://example.my.salesforce.com.',
  'setup.bad_day':
    '“{value}” is not a day or a range of days. Use {days}, for example mon-fri or “sat, sun”.',
  'setup.bad_time_range': '“{value}” is not a time range. Write it like 09:00-13:30, or closed.',
  'setup.time_order':
    '{value} ends before it begins. A night over midnight is written as two days: until 24:00 and from 00:00.',
  'setup.overlapping_hours': '{a} and {b} overlap. Join them or move one.',
  'setup.day_twice': '{day} is given twice. Keep one line for it.',
  'setup.no_hours': 'The dealership never opens. Give at least one day with hours.',
  'setup.bad_date': '“{value}” is not a date. Write it like 2026-12-24.',
  'setup.date_order': '{from} to {to} ends before it begins.',
  'setup.no_such_region':
    'No public holidays are known for “{value}”. Write a country or a region, such as {example}, or list the days under add.',
  'setup.name_twice':
    '{name} is the name of two people here. Add a second name, so that everybody knows who is meant.',
  'setup.slack_user_twice': 'Slack user {user} already belongs to “{person}”. One account is one person.',
  'setup.person_differs':
    '“{person}” has “{value}” elsewhere in this file. Make both the same, or use another key for another person.',
  'setup.no_person_name': '“{person}” has no name. Add name.',
  'setup.no_person_slack': '“{person}” has no Slack user in team {team}. Add slack, such as U012AB3CD.',
  'setup.unknown_person':
    '“{person}” is nobody of this dealership. {suggestion, select, none {There are: {known}.} other {Did you mean “{suggestion}”?}}',
  'setup.person_left': '“{person}” left on {date}. Name somebody who is here.',
  'setup.row_twice': 'The row id “{id}” is taken. Give the row another one.',
  'setup.row_needs_target':
    'A row has “to” with a person or a list; the last one has “otherwise” and no conditions.',
  'setup.no_otherwise': 'The rule needs a last row “otherwise”, for leads that fit no other row.',
  'setup.otherwise_twice': '“otherwise” stands twice. Keep the last one.',
  'setup.otherwise_not_last':
    '“otherwise” takes every lead, so rows after it never count. Move it to the end.',
  'setup.no_manager': 'Nobody here is manager. Somebody must hold the leads that nobody else can have.',
  'setup.channel_twice': 'Channel {channel} already belongs to “{other}”. Each dealership needs its own.',
  'setup.no_alternate': 'Nobody stands in for the manager. Give somebody else the role alternate.',
  'setup.no_account':
    '“{other}” uses the same Salesforce. Add account, the name that Salesforce shows at the top right: without it Pitlane cannot tell the two apart.',
  'setup.no_rule': 'There is no rule yet: every lead will wait at the manager’s.',
  'setup.holidays_to_review':
    '{count, plural, one {# holiday} other {# holidays}} taken from public lists for {region}. Local days may be missing; please check: {list}',
} as const;
