/** Why something cannot be done: one for each of `REJECTION_CODES`, in plain words, with what to do. */
export const en = {
  'rejection.unknown_lead': 'This lead does not exist here any more.',
  'rejection.already_exists': 'This lead is already here.',
  'rejection.not_allowed': 'Your role does not allow this. Please ask the manager or the alternate.',
  'rejection.not_a_member': 'You are not a member of this dealership in Pitlane. Ask its manager to add you.',
  'rejection.final': 'This lead is closed and takes no further change.',
  'rejection.no_attempt_yet': 'Log a contact attempt first: a lead cannot be closed without one.',
  'rejection.time_missing': 'Enter the date and the time.',
  'rejection.time_in_past':
    '{known, select, yes {{at} has already passed.} other {This moment has already passed.}} Choose a later one.',
  'rejection.time_in_future':
    '{known, select, yes {{at} is still to come.} other {This moment is still to come.}} Enter when it really happened.',
  'rejection.time_too_far': 'This date is too far away. Check the year.',
  'rejection.before_assignment': 'This is before the lead came in. Check the date and the time.',
  'rejection.call_back_missing': 'Enter the date and the time at which the customer wants to be called.',
  'rejection.call_back_unasked':
    'You entered a time to call back: choose “Wants to be called back” as the result, or clear the date.',
  'rejection.phone_invalid': 'This number cannot be dialled. Please check it, or leave the field empty.',
  'rejection.vin_missing': 'Enter the VIN: a sale cannot be closed without it.',
  'rejection.vin_invalid':
    'This VIN is not right: 17 letters and digits, without I, O and Q. Check it on the vehicle papers.',
  'rejection.notes_missing': 'Write the management notes: they are needed here.',
  'rejection.reason_missing': 'Choose one of the list.',
  'rejection.ownership_end_missing': 'Enter the date on which the ownership ended.',
  'rejection.ownership_end_future': 'This day is still to come. Enter the day on which the ownership ended.',
  'rejection.recontact_missing': 'Enter the date and the time for the new contact.',
  'rejection.not_recontact': 'Only a lead closed with “{button}” has such a date.',
  'rejection.person_unknown': 'Choose somebody who works in this dealership.',
  'rejection.person_absent':
    '{known, select, yes {{name} is absent today.} other {This person is absent today.}} Choose somebody else.',
  'rejection.colleagues_lead':
    '{known, select, yes {{name} is responsible for this lead.} other {A colleague is responsible for this lead.}} Take it over first, or ask the manager.',
  'rejection.text_missing': 'Write something first.',
  'rejection.text_too_long': 'This text is too long: at most {max, number} characters.',
  'rejection.intent_unknown':
    'There is nothing left to do: Salesforce shows it already, or somebody removed it.',
  'rejection.reason_not_for_form': 'Use “{button}” for this: it also asks for the date.',
  'rejection.reason_not_enabled': 'Salesforce does not offer this reason in your market. Choose another one.',
  'rejection.voicemail_missing': 'Did you leave a voicemail? Answer yes or no.',
  'rejection.recontact_opened': 'The new lead is already here: its date can no longer be changed.',
  'rejection.not_test_or_spam': 'This lead is not waiting for a word on test or spam.',
  'rejection.nothing_to_undo': 'There is nothing to undo.',
  'rejection.undo_too_late': 'It is too late to undo this.',
  'rejection.undo_not_last': 'Something else has happened to this lead since, so this cannot be undone.',
  'rejection.undo_not_yours':
    '{known, select, yes {{name} did this.} other {A colleague did this.}} Only that person can undo it.',
  'rejection.already_in_salesforce': 'This is already in Salesforce. Open the record there to change it.',
} as const;
