import { GRANTS, type Power } from '@pitlane/core';

/** Who each grant means, as columns: manager, alternate while the manager is there, alternate in their place, … */
const COLUMNS = [
  'manager',
  'alternate',
  'alternate, manager absent',
  'whose lead it is',
  'colleague',
] as const;

const MAY: Readonly<Record<(typeof GRANTS)[Power], readonly string[]>> = {
  member: ['✓', '✓', '✓', '✓', '✓'],
  acting_manager: ['✓', '', '✓', '', ''],
  author: ['own', 'own', 'own', 'own', 'own'],
  own: ['own', 'own', 'own', '✓', ''],
  own_or_lead: ['✓', '✓', '✓', '✓', ''],
  own_or_author: ['✓', '✓', '✓', '✓', 'own'],
  lead: ['✓', '✓', '✓', '', ''],
};

const WHAT: Readonly<Record<Power, string>> = {
  view_personal: 'open a lead with its customer (U6)',
  take: 'take a lead; a colleague’s after a question',
  attempt: 'log a contact attempt',
  log_inbound: 'log a contact by the customer',
  appointment: 'make or move an appointment',
  note: 'write a note',
  notmine: 'give a lead back: *not mine* (U12)',
  callback: 'note a call back',
  inbound: 'log an inbound contact by its form',
  calling: 'show that one is on the phone with the customer (U11)',
  undo: 'undo the last action on a lead, within the time for it (U12)',
  handover: 'hand a lead over (U13)',
  confirm_spam: 'settle what somebody gave back as test or spam (U12)',
  take_over: '*I take over today*, and taking it back (U13)',
  bulk: 'assign several leads at once',
  publish_rule: 'change and publish the assignment rule (R7)',
  read_rule: 'read the assignment rule (R8)',
  configure: 'people, hours, holidays, channel, set-up (R10)',
  assign: 'assign a lead, accept a proposal (R1, U14)',
  sale: 'close with sale',
  nosale: 'close without sale',
  recontact: 'recontact, and change its date',
  drop_intent: 'take off the list what was to be done in Salesforce (U1)',
  import: 'import leads, make a test lead',
  audit: 'the record of a lead (R32)',
  export: 'figures of everybody, the contact tracking table (U19, R33)',
  forget: 'erase a customer (U20)',
};

/** docs/permissions.md: role by action, as core grants it. */
export function permissionsPage(): string {
  const rows = (Object.keys(GRANTS) as Power[])
    .toSorted()
    .map((power) => `| ${[WHAT[power], ...MAY[GRANTS[power]]].join(' | ')} |`);
  return `${[
    '# Who may do what',
    '',
    'Written by `pnpm trace` from `core/src/permissions.ts`; the check compares. The same under both authorities (Salesforce',
    'or Pitlane): what differs there is what is still to do in Salesforce, not who may do it. Strangers, guests, members of',
    'another dealership, people who have left and accounts that are switched off in Slack may do nothing of this.',
    '',
    '*own*: what one did oneself, or one’s own lead. Asked for at each action on fresh data;',
    '`bot/src/slack/authorization.store.test.ts` presses everything that Bolt hears as each of these people.',
    '',
    `| | ${COLUMNS.join(' | ')} |`,
    `|---|${COLUMNS.map(() => '---').join('|')}|`,
    ...rows,
    '',
    'Set-up of a further dealership: whoever leads one, and the workspace’s admins. Figures: those the meeting is for',
    '(`meetingRoles`), each with the team’s and their own; those of other single persons are the manager’s and the alternate’s.',
  ].join('\n')}\n`;
}
