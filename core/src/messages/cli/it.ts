import type { en } from './en.ts';

export const it: Record<keyof typeof en, string> = {
  'cli.import.done':
    '{file}: {read, plural, one {# lead letto} other {# lead letti}} — {received} nuovi, {mirrored} modificati, {unchanged} invariati.',
  'cli.import.dry_run':
    '{file}: {read, plural, one {# lead leggibile} other {# lead leggibili}}. Non è stato salvato nulla (prova).',
  'cli.import.skipped': '  ignorate: {footer} righe finali, {empty} righe vuote, {duplicate} righe ripetute',
  'cli.import.quarantined': 'La riga {row} corrisponde a due lead. Resta da parte finché qualcuno decide.',
  'cli.import.failed':
    'La riga {row} non è stata salvata (riferimento {reference}). Importi di nuovo il file; nulla viene duplicato.',
};
