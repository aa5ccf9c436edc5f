import type { Command, Lead } from './commands.ts';

/** Was this very wish carried out before? Then it is granted once more by doing nothing. */
export function isRepeat(lead: Lead, command: Command): boolean {
  switch (command.type) {
    case 'log_contact':
      return lead.contacts.some((c) => c.id === command.contactId);
    case 'note':
      return lead.notes.some((n) => n.id === command.noteId);
    case 'make_appointment':
    case 'close_sale':
    case 'close_no_sale':
    case 'recontact':
    case 'change_recontact':
      return lead.actionIds?.includes(command.intentId) ?? false;
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
    case 'tick':
      return false;
  }
}
