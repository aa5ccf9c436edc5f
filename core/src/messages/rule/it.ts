import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  'rule.row': '{when} → {who}',
  'rule.row_confirm': '{row} (chiede prima al responsabile)',
  'rule.shared': '{names}, in parti uguali',
  'rule.otherwise': 'tutto il resto',
  'rule.every_lead': 'tutti i lead',
  'rule.template.everyone': 'Tutti in parti uguali',
  'rule.template.by_nature': 'Per tipo di richiesta',
  'rule.template.customers_first': 'Clienti ai consulenti, campagne alle prenotazioni',
  'rule.template_hint.everyone': 'Ogni lead va a chi ne ha ricevuti meno.',
  'rule.template_hint.by_nature': 'Appuntamenti, domande e ricambi, ciascuno alle proprie persone.',
  'rule.template_hint.customers_first':
    'Chi chiede viene chiamato da un consulente; le campagne vanno agli operatori di prenotazione.',
  'rule.problem.unknown_person': 'nomina qualcuno che non è in questa concessionaria',
  'rule.problem.departed_person': 'nomina {name}, che non c’è più',
  'rule.problem.empty_pool': 'non nomina nessuno',
  'rule.problem.never_reached': 'non viene mai raggiunta: la riga {otherRow} prende prima i suoi lead',
  'rule.problem.no_conditions': 'prende tutti i lead; le righe seguenti non servono',
  'rule.problem.nobody_speaks': 'chiede {language}, che nessuno parla',
  'rule.problem.nobody_able': 'chiede un tipo di richiesta che nessuno tratta: {nature}',
  'rule.problem.too_many_rows': 'ha troppe righe; al massimo {max}',
  'stale.no_manager': 'Manca il responsabile post-vendita.',
  'stale.no_alternate': 'Manca il sostituto: nessuno assegna i lead quando il responsabile è assente.',
  'stale.no_rule': 'Nessuna regola pubblicata: tutti i lead attendono il responsabile.',
  'stale.rule_person_left': 'La regola nomina {name}, che non c’è più.',
  'stale.rule_person_unknown': 'La regola nomina qualcuno che non è qui.',
  'stale.row_undecided':
    '{count, plural, one {Un lead ricevuto corrisponde} other {# lead ricevuti corrispondono}} a più di uno dei Suoi: qualcuno deve dire quale sia.',
  'stale.person_deactivated':
    '{name} è disattivato in Slack e ha ancora {open, plural, one {# lead aperto} other {# lead aperti}}.',
  'stale.person_without_slack': '{name} non ha un account Slack qui e non riceve avvisi.',
  'stale.no_holidays': 'Nessuna festività per il {year}.',
  'stale.channel_missing': 'Il canale dei lead non esiste più o Pitlane non ne fa parte.',
  'stale.channel_archived': 'Il canale dei lead è archiviato.',
  'stale.channel_public': 'Il canale dei lead è pubblico; lo renda privato.',
  'stale.channel_shared': 'Il canale dei lead è condiviso con un’altra organizzazione.',
  'stale.connection_failing': 'La connessione {name} non funziona da {at}.',
  'stale.connection_silent':
    'Da {name} non arriva nulla da {days, plural, one {# giorno lavorativo} other {# giorni lavorativi}}.',
  'stale.nobody_speaks': 'Qui nessuno parla {language}, che la regola chiede.',
};
