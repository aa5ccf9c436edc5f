/** What can be wrong with an imported file (`IMPORT_PROBLEMS`). Params: the problem's own, and its row. */
export const en = {
  'import.not_found': '{file} cannot be opened. Check the name and that you may read it.',
  'import.empty_file': '{file} is empty. Export the list again.',
  'import.too_large': '{file} is larger than {limit} MB. Export a shorter period.',
  'import.unreadable': '{file} is damaged and cannot be read. Export it again.',
  'import.unclosed_quote':
    '{file}: a quotation mark opened in row {row} is never closed. Correct it or export the file again.',
  'import.binary_file': '{file} is not a text file. Pitlane reads CSV and XLSX.',
  'import.wrong_format': '{file} is in the {format} format. Export it as CSV or XLSX.',
  'import.no_header':
    'No line with the columns of a Salesforce list was found. The first line reads: {found}',
  'import.missing_column':
    'These columns are missing: {columns}. The file has: {found}. Add them to the list and export again.',
  'import.ambiguous_column':
    'The column "{column}" is cut and could be several things. It is left out; widen it before exporting.',
  'import.repeated_column': 'The column "{column}" appears twice. Only the first is read.',
  'import.unknown_column': 'The column "{column}" is not known and is left out.',
  'import.no_rows': 'The file has a header but no lead.',
  'import.missing_value': 'Row {row}: "{column}" is empty. The row is left out.',
  'import.malformed_date': 'Row {row}, "{column}": "{value}" is not a date. The row is left out.',
  'import.wrong_date_order':
    'Row {row}, "{column}": "{value}" is not in the date order of this dealership. The row is left out; check its language in the settings.',
  'import.skipped_hour':
    'Row {row}, "{column}": {value} does not exist, since the clocks went forward. One hour later is used.',
  'import.date_without_time':
    'The column "{column}" gives dates without a time. The start of the day is used.',
  'import.malformed_number': 'Row {row}, "{column}": "{value}" is not a whole number and is left out.',
  'import.malformed_email': 'Row {row}, "{column}": this is not an e-mail address and is left out.',
  'import.unknown_status':
    'Row {row}, "{column}": "{value}" is not a status of Salesforce. The row is left out.',
  'import.unknown_value': 'Row {row}, "{column}": "{value}" is not known and is left out.',
  'import.too_long': 'Row {row}: "{column}" is too long. The row is left out.',
  'import.too_many_cells':
    'Row {row} has more cells than the header. A separator inside a text may lack its quotation marks. The row is left out.',
  'import.duplicate_row': 'Row {row} repeats row {firstRow} and is passed over.',
  'import.conflicting_duplicate':
    'Row {row} is the same lead as row {firstRow} with other contents. It is left out; check which one is right.',
} as const;
