export const es = {
  'import.not_found': 'No se puede abrir {file}. Compruebe el nombre y que tiene permiso de lectura.',
  'import.empty_file': '{file} está vacío. Vuelva a exportar la lista.',
  'import.too_large': '{file} supera los {limit} MB. Exporte un periodo más corto.',
  'import.unreadable': '{file} está dañado y no se puede leer. Vuelva a exportarlo.',
  'import.unclosed_quote':
    '{file}: las comillas abiertas en la fila {row} no se cierran. Corríjalo o vuelva a exportar el archivo.',
  'import.binary_file': '{file} no es un archivo de texto. Pitlane lee CSV y XLSX.',
  'import.wrong_format': '{file} está en formato {format}. Expórtelo como CSV o XLSX.',
  'import.no_header':
    'No se ha encontrado ninguna línea con las columnas de una lista de Salesforce. La primera línea dice: {found}',
  'import.missing_column':
    'Faltan estas columnas: {columns}. El archivo tiene: {found}. Añádalas a la lista y vuelva a exportar.',
  'import.ambiguous_column':
    'La columna «{column}» está cortada y puede ser varias cosas. No se lee; ensánchela antes de exportar.',
  'import.repeated_column': 'La columna «{column}» aparece dos veces. Solo se lee la primera.',
  'import.unknown_column': 'La columna «{column}» no se conoce y no se lee.',
  'import.no_rows': 'El archivo tiene encabezado pero ningún lead.',
  'import.missing_value': 'Fila {row}: «{column}» está vacío. La fila no se importa.',
  'import.malformed_date': 'Fila {row}, «{column}»: «{value}» no es una fecha. La fila no se importa.',
  'import.wrong_date_order':
    'Fila {row}, «{column}»: «{value}» no sigue el orden de fecha de este concesionario. La fila no se importa; compruebe el idioma en la configuración.',
  'import.skipped_hour':
    'Fila {row}, «{column}»: {value} no existe por el cambio de hora. Se usa una hora más tarde.',
  'import.date_without_time': 'La columna «{column}» trae fechas sin hora. Se usa el comienzo del día.',
  'import.malformed_number': 'Fila {row}, «{column}»: «{value}» no es un número entero y no se importa.',
  'import.malformed_email': 'Fila {row}, «{column}»: no es una dirección de correo y no se importa.',
  'import.unknown_status':
    'Fila {row}, «{column}»: «{value}» no es un estado de Salesforce. La fila no se importa.',
  'import.unknown_value': 'Fila {row}, «{column}»: «{value}» no se conoce y no se importa.',
  'import.too_long': 'Fila {row}: «{column}» es demasiado largo. La fila no se importa.',
  'import.too_many_cells':
    'La fila {row} tiene más celdas que el encabezado. Quizá falten comillas en un texto con separador. La fila no se importa.',
  'import.duplicate_row': 'La fila {row} repite la fila {firstRow} y se omite.',
  'import.conflicting_duplicate':
    'La fila {row} es el mismo lead que la fila {firstRow} con otros datos. No se importa; compruebe cuál es correcta.',
} as const;
