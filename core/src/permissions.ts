import { actingManager, isActive } from './assignment/index.ts';
import type { Dealership, Member } from './dealership/types.ts';
import type { Lead, Rejection } from './lead/commands.ts';
import type { AnyAction } from './lead/next-step.types.ts';
import type { EpochMs } from './time/types.ts';

/** All that a permission can be asked for. */
export type Power =
  | AnyAction
  | 'view_personal'
  | 'log_inbound'
  | 'import'
  | 'audit'
  | 'export'
  | 'drop_intent'
  | 'forget'
  | 'confirm_spam'
  | 'take_over'
  | 'bulk'
  | 'publish_rule'
  | 'read_rule'
  | 'configure';

type Grant =
  /** Any active member of the dealership. */
  | 'member'
  /** The manager always, the alternate while the manager is absent (R1, R2). */
  | 'acting_manager'
  /** Whoever did the lead's last action (U12). */
  | 'author'
  /** The responsible person only (U12). */
  | 'own'
  /** The responsible person, the manager or the alternate. */
  | 'own_or_lead'
  /** The same, and whoever left the intent. */
  | 'own_or_author'
  /** The manager or the alternate. */
  | 'lead';

/** Who may do what. A person who is absent today may still act: they are plainly there. */
export const GRANTS: Readonly<Record<Power, Grant>> = {
  view_personal: 'member',
  take: 'member',
  attempt: 'member',
  log_inbound: 'member',
  appointment: 'member',
  note: 'member',
  notmine: 'own',
  callback: 'member',
  inbound: 'member',
  calling: 'member',
  undo: 'author',
  handover: 'own_or_lead',
  confirm_spam: 'acting_manager',
  // U13: the alternate takes over at once, without asking.
  take_over: 'lead',
  bulk: 'acting_manager',
  publish_rule: 'acting_manager',
  // R8: the rule is everybody's to know.
  read_rule: 'member',
  configure: 'lead',
  assign: 'acting_manager',
  sale: 'own_or_lead',
  nosale: 'own_or_lead',
  recontact: 'own_or_lead',
  drop_intent: 'own_or_author',
  import: 'lead',
  // R32: what was done with a lead, by whom and when.
  audit: 'own_or_lead',
  // U19: what tells of everybody's work.
  export: 'lead',
  forget: 'lead',
};

/**
 * May this person do this now? Powers follow role, dated membership and absence, and are asked for at each
 * action, never read from a button.
 * @param member null: not a member of this dealership
 * @param lead null where the power is not about one lead
 */
export function can(
  member: Member | null,
  power: Power,
  lead: Lead | null,
  dealership: Dealership,
  now: EpochMs,
): true | Rejection {
  if (!member || !isActive(member, dealership, now)) return no('not_a_member');
  const own = lead?.responsible.personId === member.personId;
  const leads = member.roles.includes('manager') || member.roles.includes('alternate');
  switch (GRANTS[power]) {
    case 'member':
      return true;
    case 'acting_manager': {
      const acts = member.roles.includes('manager') || actingManager(dealership, now) === member.personId;
      return acts || no('not_allowed');
    }
    case 'author':
      return isAuthor(member.personId, lead);
    case 'own':
      return own || (lead ? colleagues(lead) : no('not_allowed'));
    case 'own_or_lead':
      return own || leads || (lead ? colleagues(lead) : no('not_allowed'));
    case 'own_or_author': {
      const author = lead?.intents.some((i) => i.byPersonId === member.personId) ?? false;
      return own || leads || author || (lead ? colleagues(lead) : no('not_allowed'));
    }
    case 'lead':
      return leads || no('not_allowed');
  }
}

/** Only one's own last action can be taken back; whose it was is said to others. */
function isAuthor(personId: string, lead: Lead | null): true | Rejection {
  const last = lead?.lastAction;
  if (!last) return no('nothing_to_undo');
  if (last.byPersonId === personId) return true;
  return { code: 'undo_not_yours', field: null, params: { personId: last.byPersonId, at: last.at } };
}

const no = (code: 'not_a_member' | 'not_allowed' | 'nothing_to_undo'): Rejection => ({
  code,
  field: null,
  params: {},
});

/** It is somebody else's; who it is helps more than a bare no. */
const colleagues = ({ responsible: { personId, since, takenAt } }: Lead): Rejection => ({
  code: 'colleagues_lead',
  field: null,
  params: { personId, at: takenAt ?? since, taken: takenAt === null ? 0 : 1 },
});
