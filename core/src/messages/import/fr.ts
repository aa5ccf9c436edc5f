export const fr = {
  'import.not_found': "Impossible d'ouvrir {file}. Vérifiez le nom et que vous avez le droit de le lire.",
  'import.empty_file': '{file} est vide. Exportez la liste de nouveau.',
  'import.too_large': '{file} dépasse {limit} Mo. Exportez une période plus courte.',
  'import.unreadable': '{file} est endommagé et ne peut pas être lu. Exportez-le de nouveau.',
  'import.unclosed_quote':
    "{file} : un guillemet ouvert à la ligne {row} n'est jamais fermé. Corrigez-le ou exportez le fichier de nouveau.",
  'import.binary_file': "{file} n'est pas un fichier texte. Pitlane lit les formats CSV et XLSX.",
  'import.wrong_format': '{file} est au format {format}. Exportez-le en CSV ou XLSX.',
  'import.no_header':
    "Aucune ligne ne contient les colonnes d'une liste Salesforce. La première ligne est : {found}",
  'import.missing_column':
    'Il manque ces colonnes : {columns}. Le fichier contient : {found}. Ajoutez-les à la liste et exportez de nouveau.',
  'import.ambiguous_column':
    "La colonne « {column} » est coupée et peut désigner plusieurs champs. Elle est ignorée ; élargissez-la avant d'exporter.",
  'import.repeated_column': 'La colonne « {column} » apparaît deux fois. Seule la première est lue.',
  'import.unknown_column': "La colonne « {column} » n'est pas connue et est ignorée.",
  'import.no_rows': 'Le fichier a un en-tête mais aucun lead.',
  'import.missing_value': "Ligne {row} : « {column} » est vide. La ligne n'est pas importée.",
  'import.malformed_date':
    "Ligne {row}, « {column} » : « {value} » n'est pas une date. La ligne n'est pas importée.",
  'import.wrong_date_order':
    "Ligne {row}, « {column} » : « {value} » ne suit pas l'ordre des dates de cette concession. La ligne n'est pas importée ; vérifiez la langue dans les réglages.",
  'import.skipped_hour':
    "Ligne {row}, « {column} » : {value} n'existe pas à cause du changement d'heure. Une heure plus tard est utilisée.",
  'import.date_without_time':
    'La colonne « {column} » donne des dates sans heure. Le début de la journée est utilisé.',
  'import.malformed_number':
    "Ligne {row}, « {column} » : « {value} » n'est pas un nombre entier et est ignoré.",
  'import.malformed_email': "Ligne {row}, « {column} » : ce n'est pas une adresse e-mail ; elle est ignorée.",
  'import.unknown_status':
    "Ligne {row}, « {column} » : « {value} » n'est pas un statut de Salesforce. La ligne n'est pas importée.",
  'import.unknown_value': "Ligne {row}, « {column} » : « {value} » n'est pas connu et est ignoré.",
  'import.too_long': "Ligne {row} : « {column} » est trop long. La ligne n'est pas importée.",
  'import.too_many_cells':
    "La ligne {row} a plus de cellules que l'en-tête. Un texte contenant un séparateur n'a peut-être pas de guillemets. La ligne n'est pas importée.",
  'import.duplicate_row': 'La ligne {row} répète la ligne {firstRow} et est ignorée.',
  'import.conflicting_duplicate':
    "La ligne {row} est le même lead que la ligne {firstRow} avec d'autres données. Elle n'est pas importée ; vérifiez laquelle est correcte.",
} as const;
