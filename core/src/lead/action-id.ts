import type { Command, Context, Lead } from './commands.ts';

/**
 * The id that all events of this action carry; null: it is no action of a person, so nothing to undo. Commands
 * without an id of their own get one from who did it and when.
 */
export function actionIdOf(lead: Lead, command: Command, { now }: Pick<Context, 'now'>): string | null {
  if (command.by.kind !== 'person') return null;
  switch (command.type) {
    case 'log_contact':
      return command.contactId;
    case 'hand_over':
      return command.noteId;
    case 'make_appointment':
    case 'close_sale':
    case 'close_no_sale':
    case 'recontact':
    case 'change_recontact':
    case 'confirm_test_or_spam':
      return command.intentId;
    case 'take':
    case 'assign':
    case 'not_mine':
    case 'drop_intent':
      return unlike(lead, `${command.type}:${command.by.personId}:${now}`);
    case 'receive':
    case 'undo':
    case 'calling':
    case 'note':
    case 'mirror':
    case 'link':
    case 'found_master':
    case 'found_child':
    case 'tick':
      return null;
  }
}

/** Twice within a millisecond is two actions all the same. */
function unlike(lead: Lead, id: string): string {
  const known = new Set([lead.lastAction?.id, ...(lead.actionIds ?? [])]);
  let free = id;
  while (known.has(free)) free += '+';
  return free;
}
