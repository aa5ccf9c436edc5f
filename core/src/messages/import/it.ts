export const it = {
  'import.not_found': 'Impossibile aprire {file}. Controlli il nome e di avere il permesso di lettura.',
  'import.empty_file': '{file} è vuoto. Esporti di nuovo la lista.',
  'import.too_large': '{file} supera {limit} MB. Esporti un periodo più breve.',
  'import.unreadable': '{file} è danneggiato e non si può leggere. Lo esporti di nuovo.',
  'import.unclosed_quote':
    '{file}: le virgolette aperte nella riga {row} non vengono chiuse. Corregga o esporti di nuovo il file.',
  'import.binary_file': '{file} non è un file di testo. Pitlane legge CSV e XLSX.',
  'import.wrong_format': '{file} è in formato {format}. Lo esporti come CSV o XLSX.',
  'import.no_header': 'Nessuna riga con le colonne di una lista Salesforce. La prima riga è: {found}',
  'import.missing_column':
    'Mancano queste colonne: {columns}. Il file contiene: {found}. Le aggiunga alla lista ed esporti di nuovo.',
  'import.ambiguous_column':
    'La colonna «{column}» è tagliata e può indicare più campi. Viene ignorata; la allarghi prima di esportare.',
  'import.repeated_column': 'La colonna «{column}» compare due volte. Viene letta solo la prima.',
  'import.unknown_column': 'La colonna «{column}» non è nota e viene ignorata.',
  'import.no_rows': "Il file ha un'intestazione ma nessun lead.",
  'import.missing_value': 'Riga {row}: «{column}» è vuoto. La riga non viene importata.',
  'import.malformed_date': 'Riga {row}, «{column}»: «{value}» non è una data. La riga non viene importata.',
  'import.wrong_date_order':
    "Riga {row}, «{column}»: «{value}» non segue l'ordine delle date di questa concessionaria. La riga non viene importata; controlli la lingua nelle impostazioni.",
  'import.skipped_hour':
    "Riga {row}, «{column}»: {value} non esiste per il cambio dell'ora. Si usa un'ora dopo.",
  'import.date_without_time': "La colonna «{column}» contiene date senza ora. Si usa l'inizio del giorno.",
  'import.malformed_number': 'Riga {row}, «{column}»: «{value}» non è un numero intero e viene ignorato.',
  'import.malformed_email': 'Riga {row}, «{column}»: non è un indirizzo e-mail e viene ignorato.',
  'import.unknown_status':
    'Riga {row}, «{column}»: «{value}» non è uno stato di Salesforce. La riga non viene importata.',
  'import.unknown_value': 'Riga {row}, «{column}»: «{value}» non è noto e viene ignorato.',
  'import.too_long': 'Riga {row}: «{column}» è troppo lungo. La riga non viene importata.',
  'import.too_many_cells':
    "La riga {row} ha più celle dell'intestazione. Forse mancano le virgolette in un testo con separatore. La riga non viene importata.",
  'import.duplicate_row': 'La riga {row} ripete la riga {firstRow} e viene saltata.',
  'import.conflicting_duplicate':
    'La riga {row} è lo stesso lead della riga {firstRow} con altri dati. Non viene importata; controlli quale è corretta.',
} as const;
