/** The morning list in the channel (R35, U19): numbers and staff, no customers. */
export const en = {
  'digest.title': '{dealership} · {date}',
  'digest.late': 'overdue',
  'digest.today': 'today',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'Waiting for an assignment',
  'digest.more': '{count, plural, one {and # more} other {and # more}}',
  'digest.rest':
    '{leads, plural, one {# more lead} other {# more leads}} of {people, plural, one {# person} other {# people}}: `/lead list`',
  'digest.quiet': 'Nothing needs anybody this morning.',
  'digest.count_late': '{count, plural, other {# overdue}}',
  'digest.count_not_yet_managed': '{count, plural, other {# not yet contacted}}',
  'digest.count_in_progress': '{count, plural, other {# in progress}}',
  'digest.count_due_today': '{count, plural, other {# due today}}',
  'digest.count_at_risk': '{count, plural, other {# at risk}}',
  'digest.count_appointments_today':
    '{count, plural, one {# appointment today} other {# appointments today}}',
  'digest.count_appointments_tomorrow':
    '{count, plural, one {# appointment tomorrow} other {# appointments tomorrow}}',
  'digest.count_closings_owed': '{count, plural, other {# to be closed}}',
  'digest.count_salesforce': '{count, plural, other {# to do in Salesforce}}',
  'digest.at_risk': 'at risk',
  'digest.visit_today': 'appointment today {at}',
  'digest.visit_tomorrow': 'appointment tomorrow {at}',
  'digest.closing': 'to be closed',
  'digest.limit_closing': 'close by {at}',
  'digest.limit_sixty_days': '{days, plural, one {# day ends} other {# days end}} {at}',
  'digest.in_salesforce': 'to do in Salesforce',
  'digest.open': 'Open…',
  'digest.all': 'All {count}…',
} as const;
