/** The operator's command line, in the dealership's language where one is concerned. */
export const en = {
  'cli.import.done':
    '{file}: {read, plural, one {# lead read} other {# leads read}} — {received} new, {mirrored} changed, {unchanged} unchanged.',
  'cli.import.dry_run':
    '{file}: {read, plural, one {# lead can be read} other {# leads can be read}}. Nothing was stored (dry run).',
  'cli.import.skipped':
    '  passed over: {footer} closing lines, {empty} empty rows, {duplicate} repeated rows',
  'cli.import.quarantined': 'Row {row} fits two leads. It is kept aside until a person decides.',
  'cli.import.failed':
    'Row {row} could not be stored (reference {reference}). Import the file again; nothing is doubled.',
} as const;
