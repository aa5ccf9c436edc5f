import type { en } from './en.ts';

export const it = {
  'setup.yaml':
    'Non è YAML valido. Controllate il rientro, i due punti e le virgolette qui e nella riga precedente.',
  'setup.too_large': 'Il file supera {limit, number} caratteri. Dividetelo per concessionaria.',
  'setup.key_twice': '“{key}” compare due volte qui. Tenetene una.',
  'setup.missing': 'Manca “{key}”.',
  'setup.wrong_type':
    '{expected, select, string {Scrivete qui un testo.} number {Scrivete qui un numero.} int {Scrivete qui un numero intero.} boolean {Scrivete qui yes o no.} array {Scrivete qui un elenco.} object {Scrivete qui chiavi con i loro valori.} other {Questo valore non va bene qui.}}',
  'setup.unknown_key':
    '“{key}” non è previsto qui. {suggestion, select, none {Sono previsti: {known}.} other {Intendevate “{suggestion}”?}}',
  'setup.not_one_of': 'Scrivete uno di questi valori: {options}.',
  'setup.malformed': '“{value}” non va bene. Scrivete per esempio {example}.',
  'setup.too_low': 'Il numero è troppo basso; il minimo è {limit, number}.',
  'setup.too_high': 'Il numero è troppo alto; il massimo è {limit, number}.',
  'setup.empty': 'È vuoto. Compilatelo o togliete la chiave.',
  'setup.twice': '{value} compare due volte in questo elenco. Tenetene uno.',
  'setup.bad_zone': '“{value}” non è un fuso orario. Scrivete un nome come Europe/Rome o Asia/Tokyo.',
  'setup.bad_url':
    '“{value}” non è un indirizzo Salesforce. Scrivete per esempio https://example.my.salesforce.com.',
  'setup.bad_day':
    '“{value}” non è un giorno né un intervallo di giorni. Usate {days}, per esempio mon-fri o “sat, sun”.',
  'setup.bad_time_range': '“{value}” non è un orario. Scrivete per esempio 09:00-12:30, oppure closed.',
  'setup.time_order':
    '{value} finisce prima di iniziare. Una notte oltre le 24 si scrive su due giorni: fino alle 24:00 e dalle 00:00.',
  'setup.overlapping_hours': '{a} e {b} si sovrappongono. Uniteli o spostatene uno.',
  'setup.day_twice': '{day} è indicato due volte. Tenete una sola riga.',
  'setup.no_hours': 'La concessionaria non apre mai. Indicate almeno un giorno con orario.',
  'setup.bad_date': '“{value}” non è una data. Scrivete per esempio 2026-12-24.',
  'setup.date_order': '{from} – {to} finisce prima di iniziare.',
  'setup.no_such_region':
    'Nessun giorno festivo noto per “{value}”. Scrivete un paese o una regione, per esempio {example}, oppure i giorni sotto add.',
  'setup.name_twice':
    'Qui due persone si chiamano {name}. Aggiungete un cognome, così tutti sanno di chi si tratta.',
  'setup.slack_user_twice': 'L’utente Slack {user} è già di “{person}”. Un account, una persona.',
  'setup.person_differs':
    '“{person}” ha “{value}” altrove in questo file. Mettete lo stesso valore, o un’altra chiave per un’altra persona.',
  'setup.no_person_name': '“{person}” non ha nome. Aggiungete name.',
  'setup.no_person_slack':
    '“{person}” non ha un utente Slack nel team {team}. Aggiungete slack, per esempio U012AB3CD.',
  'setup.unknown_person':
    '“{person}” non è nessuno di questa concessionaria. {suggestion, select, none {Ci sono: {known}.} other {Intendevate “{suggestion}”?}}',
  'setup.person_left': '“{person}” non lavora più qui dal {date}. Indicate una persona presente.',
  'setup.row_twice': 'L’id di riga “{id}” è già usato. Datene un altro.',
  'setup.row_needs_target':
    'Una riga ha “to” con una persona o un elenco; l’ultima ha “otherwise” e nessuna condizione.',
  'setup.no_otherwise':
    'La regola ha bisogno di un’ultima riga “otherwise” per i lead che non rientrano nelle altre.',
  'setup.otherwise_twice': '“otherwise” compare due volte. Tenete l’ultima.',
  'setup.otherwise_not_last':
    '“otherwise” prende tutti i lead: le righe dopo non contano mai. Spostatela alla fine.',
  'setup.no_manager':
    'Qui nessuno ha il ruolo manager. Serve qualcuno per i lead che nessun altro può prendere.',
  'setup.channel_twice': 'Il canale {channel} è già di “{other}”. Ogni concessionaria ha bisogno del suo.',
  'setup.no_alternate': 'Nessuno sostituisce il responsabile. Date a un’altra persona il ruolo alternate.',
  'setup.no_account':
    '“{other}” usa lo stesso Salesforce. Aggiungete account, il nome che Salesforce mostra in alto a destra: senza, Pitlane non può distinguerle.',
  'setup.no_rule': 'Non c’è ancora una regola: ogni lead aspetterà dal responsabile.',
  'setup.holidays_to_review':
    '{count, plural, one {# giorno festivo preso} other {# giorni festivi presi}} da elenchi pubblici per {region}. Possono mancare feste locali; da controllare: {list}',
} as const satisfies Record<keyof typeof en, string>;
