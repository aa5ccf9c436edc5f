import { can, type Power } from '../permissions.ts';
import { makeAppointment } from './appointment.ts';
import { closeNoSale, closeSale } from './closing.ts';
import type { Command, Context, Decision, Lead } from './commands.ts';
import { logContact } from './contact.ts';
import { actionIdOf } from './action-id.ts';
import { calling } from './calling.ts';
import { foundChild, foundMaster } from './chain.ts';
import { asAction, NOTHING, refuse, rejection } from './decision.ts';
import { settleTestOrSpam } from './exclude.ts';
import { handOver } from './hand-over.ts';
import { mirror } from './mirror.ts';
import { dropIntent, link, note } from './notes.ts';
import { receive } from './receive.ts';
import { changeRecontact, recontact } from './recontact.ts';
import { isRepeat } from './repeated.ts';
import { assignByHand, notMine, take } from './responsible.ts';
import { tick } from './tick.ts';
import { undo } from './undo.ts';

/**
 * What a command does to a lead, or why it is refused. Pure: the same lead, command and context give the same
 * decision, and a command repeated with the same ids gives no events.
 * @param lead null where there is none yet; only `receive` knows what to do with that
 */
export function decide(lead: Lead | null, command: Command, ctx: Context): Decision {
  if (!lead && command.type !== 'receive') return refuse(rejection('unknown_lead'));
  if (lead && isRepeat(lead, command)) return NOTHING;
  const { by } = command;
  if (by.kind === 'person') {
    const member = ctx.dealership.members.find((m) => m.personId === by.personId) ?? null;
    const may = can(member, powerFor(command), lead, ctx.dealership, ctx.now);
    if (may !== true) return refuse(may);
  }
  if (command.type === 'receive') return receive(lead, command, ctx);
  return asAction(act(lead as Lead, command, ctx), actionIdOf(lead as Lead, command, ctx));
}

function act(lead: Lead, command: Exclude<Command, { type: 'receive' }>, ctx: Context): Decision {
  switch (command.type) {
    case 'assign':
      return assignByHand(lead, command, ctx);
    case 'take':
      return take(lead, command, ctx);
    case 'not_mine':
      return notMine(lead, command, ctx);
    case 'hand_over':
      return handOver(lead, command, ctx);
    case 'undo':
      return undo(lead, command, ctx);
    case 'calling':
      return calling(lead, command, ctx);
    case 'confirm_test_or_spam':
      return settleTestOrSpam(lead, command, ctx);
    case 'found_master':
      return foundMaster(lead, command, ctx);
    case 'found_child':
      return foundChild(lead, command, ctx);
    case 'log_contact':
      return logContact(lead, command, ctx);
    case 'make_appointment':
      return makeAppointment(lead, command, ctx);
    case 'close_sale':
      return closeSale(lead, command, ctx);
    case 'close_no_sale':
      return closeNoSale(lead, command, ctx);
    case 'recontact':
      return recontact(lead, command, ctx);
    case 'change_recontact':
      return changeRecontact(lead, command, ctx);
    case 'note':
      return note(lead, command, ctx);
    case 'mirror':
      return mirror(lead, command, ctx);
    case 'drop_intent':
      return dropIntent(lead, command, ctx);
    case 'link':
      return link(lead, command, ctx);
    case 'tick':
      return tick(lead, command, ctx);
  }
}

/** The power that a person needs for a command. */
function powerFor(command: Command): Power {
  switch (command.type) {
    case 'assign':
    case 'take':
    case 'note':
    case 'recontact':
    case 'drop_intent':
      return command.type;
    case 'change_recontact':
      return 'recontact';
    case 'hand_over':
      return 'handover';
    case 'calling':
      return 'attempt';
    case 'confirm_test_or_spam':
      return 'confirm_spam';
    // Its own guard asks for the very person who did it.
    case 'undo':
      return 'view_personal';
    case 'not_mine':
      return 'notmine';
    case 'log_contact':
      return command.direction === 'inbound' ? 'log_inbound' : 'attempt';
    case 'make_appointment':
      return 'appointment';
    case 'close_sale':
      return 'sale';
    case 'close_no_sale':
      return 'nosale';
    // A person only brings these about: they show or pass on what is there.
    case 'receive':
    case 'mirror':
    case 'link':
    case 'found_master':
    case 'found_child':
    case 'tick':
      return 'view_personal';
  }
}
