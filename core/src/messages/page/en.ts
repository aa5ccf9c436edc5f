/** What is not understood of a Salesforce page, or does not fit together (`PAGE_PROBLEMS`). */
export const en = {
  'page.unknown_section':
    'Pitlane does not know the section “{label}”. It reads its fields by their own labels.',
  'page.unknown_label': 'Pitlane does not know the field “{label}” and leaves it out.',
  'page.ambiguous_label': '“{label}” can be {candidates}. Pitlane leaves it out; please look at the page.',
  'page.repeated_field':
    '“{label}” stands on the page more than once, with different contents. Pitlane takes the first.',
  'page.unreadable_value': 'Pitlane cannot read what stands in “{label}”. Please check it on the page.',
  'page.unreadable_history':
    '{known, select, yes {Pitlane cannot read when “{label}” was changed.} other {Pitlane cannot read the date of a line of the history.}} The line is left out.',
  'page.attempt_before_assignment':
    '“{field}” is earlier than the assignment to the dealer. Please check the date on the page.',
  'page.hq_without_vin': 'A campaign lead should have its “{field}”, and this one has none.',
  'page.no_labels':
    'Pitlane recognises nothing on this page. Is it a lead, and in Spanish, French, Japanese, Italian or English?',
} as const;
