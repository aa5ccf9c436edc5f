import type { en } from './en.ts';

export const it = {
  'ways.find.title': 'Cerca un lead',
  'ways.find.what': 'Digiti parte del nome, il numero del lead o le ultime cifre del telefono o del VIN.',
  'ways.find.placeholder': 'Nome, numero, telefono, VIN',
  'ways.find.nobody_answers': 'Non c’è ancora un lead? Lo inserisca.',
  'ways.find.person_placeholder': 'Digiti un nome',
  'ways.new.button': 'Nuovo lead',
  'ways.new.title': 'Nuovo lead',
  'ways.new.submit': 'Crea',
  'ways.new.says': 'Il lead va alla persona scelta dalla Sua regola e il termine inizia adesso.',
  'ways.new.salesforce': 'Salesforce non conosce questo lead: lo inserisca anche lì.',
  'ways.new.from_message':
    'Compilato dal messaggio. Controlli prima di salvare; il messaggio resta collegato al lead.',
  'ways.new.cut': 'Il messaggio era più lungo di quanto ammette un modulo; qui c’è l’inizio.',
  'ways.new.dealership': 'Concessionaria',
  'ways.new.name': 'Nome del cliente',
  'ways.new.name_hint': 'In un solo campo, come lo scrive il cliente',
  'ways.new.phone': 'Telefono',
  'ways.new.email': 'Indirizzo e-mail',
  'ways.new.nature': 'Di che cosa si tratta',
  'ways.new.language': 'Lingua del cliente',
  'ways.new.notes': 'Che cosa desidera il cliente',
  'ways.new.model': 'Modello',
  'ways.new.name_missing': 'Inserisca un nome.',
  'ways.new.contact_missing': 'Serve un telefono o un’e-mail per poter rispondere.',
  'ways.new.phone_invalid': 'Questo numero non si può chiamare. I numeri esteri iniziano con +.',
  'ways.new.email_invalid': 'Non è un indirizzo e-mail.',
  'ways.new.vin_invalid': 'Un VIN ha 17 caratteri, mai I, O o Q. Questo ne ha {count}.',
  'ways.new.done_title': 'Creato',
  'ways.new.done': '*#{number}* creato. Lo segue {name}.',
  'ways.new.done_held':
    '*#{number}* creato. Attende che il responsabile lo assegni: nessuna regola corrisponde.',
  'ways.new.shared':
    'Questo messaggio è in un canale condiviso con un’altra organizzazione o viene da un ospite. Da lì non si creano lead: usi `/lead {word}`.',
  'ways.new.source': 'Messaggio Slack: {link}',
} satisfies Record<keyof typeof en, string>;
