/** The morning list in the channel (R35, U19): numbers and staff, no customers. */
export const en = {
  'digest.title': '{dealership} · {date}',
  'digest.summary':
    '{count, plural, one {# lead not yet contacted} other {# leads not yet contacted}} · {late, plural, =0 {} other {# overdue · }}{today, plural, =0 {none due today} other {# due today}}',
  'digest.late': 'overdue',
  'digest.today': 'today',
  'digest.person': '*{name}* · {count, plural, other {#}}',
  'digest.held': 'Waiting for an assignment',
  'digest.appointments': 'Today’s appointments',
  'digest.more': '{count, plural, one {and # more} other {and # more}}',
  'digest.rest':
    '{leads, plural, one {# more lead} other {# more leads}} of {people, plural, one {# person} other {# people}}: `/lead list`',
  'digest.quiet': 'No lead is waiting for a first contact.',
} as const;
