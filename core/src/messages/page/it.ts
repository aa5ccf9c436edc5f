import type { en } from './en.ts';

export const it = {
  'page.unknown_section': 'Pitlane non conosce la sezione “{label}”. Ne legge i campi dai loro nomi.',
  'page.unknown_label': 'Pitlane non conosce il campo “{label}” e non lo legge.',
  'page.ambiguous_label': '“{label}” può essere {candidates}. Pitlane non lo legge; guardi la pagina.',
  'page.repeated_field':
    '“{label}” compare più volte nella pagina, con contenuti diversi. Pitlane prende il primo.',
  'page.unreadable_value':
    'Pitlane non riesce a leggere ciò che c’è in “{label}”. Lo controlli nella pagina.',
  'page.unreadable_history':
    '{known, select, yes {Pitlane non riesce a leggere quando è cambiato “{label}”.} other {Pitlane non riesce a leggere la data di una riga della cronologia.}} La riga non viene considerata.',
  'page.attempt_before_assignment':
    '“{field}” precede l’assegnazione al concessionario. Controlli la data nella pagina.',
  'page.hq_without_vin': 'Un lead di campagna dovrebbe avere “{field}”, e questo non ce l’ha.',
  'page.no_labels':
    'Pitlane non riconosce nulla in questa pagina. È un lead, in spagnolo, francese, giapponese, italiano o inglese?',
} satisfies Record<keyof typeof en, string>;
