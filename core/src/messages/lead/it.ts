import type { en } from './en.ts';

export const it = {
  'lead.title': 'Lead n. {number}',
  'lead.customer': 'Cliente',
  'lead.vehicle': 'Veicolo',
  'lead.request': 'Richiesta',
  'lead.history': 'Cronologia',
  'lead.why': 'Perché {name}',
  'lead.clocks': 'Termini',
  'lead.consent': 'Consenso marketing (non impedisce di rispondere alla richiesta): {list}',
  'lead.consent_one': '{channel} {answer}',
  'lead.no_history': 'Ancora nessun contatto.',
  'lead.older':
    '{count, plural, one {# voce precedente non è mostrata qui} other {# voci precedenti non sono mostrate qui}}',
  'lead.contact': '{at} · {channel} · {outcome} · {name}',
  'lead.inbound': 'il cliente ci ha contattati',
  'lead.voicemail': 'messaggio in segreteria',
  'lead.call_back': 'richiamare {at}',
  'lead.said': '«{text}»',
  'lead.answered': '→ {text}',
  'lead.note': '{at} · Nota · {name}',
  'lead.received': 'ricevuto {at}',
  'lead.clock_elapsed': '{hours, plural, one {# ora} other {# ore}} dopo l’assegnazione: {at}',
  'lead.clock_working':
    '{days, plural, one {fine del giorno lavorativo seguente} other {fine del giorno lavorativo #}}: {at}',
  'lead.clock_due': 'Primo contatto: entro {at}',
  'lead.clock_closing': 'Chiusura: entro {days, plural, one {# giorno} other {# giorni}}',
  'lead.arrived_closed': 'È arrivato a concessionario chiuso.',
  'lead.km': '{km, number} km',
  'lead.field': '{label}: {value}',
  'lead.language': 'Lingua: {language}',
} satisfies Record<keyof typeof en, string>;
