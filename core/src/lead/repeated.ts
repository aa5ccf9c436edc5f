import type { Command, Lead } from './commands.ts';

/** Was this very wish carried out before? Then it is granted once more by doing nothing. */
export function isRepeat(lead: Lead, command: Command): boolean {
  switch (command.type) {
    case 'log_contact':
      return isKnown(lead, command.contactId);
    case 'note':
    case 'hand_over':
      return isKnown(lead, command.noteId);
    case 'confirm_test_or_spam':
    case 'make_appointment':
    case 'close_sale':
    case 'close_no_sale':
    case 'recontact':
    case 'change_recontact':
      return isKnown(lead, command.intentId);
    case 'not_mine': {
      const { by } = command;
      if (by.kind !== 'person') return false;
      // A manager's own comes back to her, held, when nobody else can have it.
      const { personId, held } = lead.responsible;
      const still = personId === by.personId && held === null;
      return !still && lead.gaveBack.some((g) => g.personId === by.personId);
    }
    case 'receive':
    case 'assign':
    case 'take':
    case 'mirror':
    case 'drop_intent':
    case 'link':
    case 'undo':
    case 'calling':
    case 'found_master':
    case 'found_child':
    case 'tick':
      return false;
  }
}

/** An id serves once, whatever for. */
const isKnown = (lead: Lead, id: string): boolean =>
  (lead.actionIds?.includes(id) ?? false) ||
  lead.lastAction?.id === id ||
  lead.contacts.some((c) => c.id === id) ||
  lead.notes.some((n) => n.id === id);
