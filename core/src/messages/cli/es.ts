import type { en } from './en.ts';

export const es: Record<keyof typeof en, string> = {
  'cli.import.done':
    '{file}: {read, plural, one {# lead leído} other {# leads leídos}} — {received} nuevos, {mirrored} cambiados, {unchanged} sin cambios.',
  'cli.import.dry_run':
    '{file}: {read, plural, one {se puede leer # lead} other {se pueden leer # leads}}. No se ha guardado nada (prueba).',
  'cli.import.skipped':
    '  omitidas: {footer} líneas de cierre, {empty} filas vacías, {duplicate} filas repetidas',
  'cli.import.quarantined': 'La fila {row} corresponde a dos leads. Queda aparte hasta que alguien decida.',
  'cli.import.failed':
    'La fila {row} no se pudo guardar (referencia {reference}). Vuelva a importar el archivo; nada se duplica.',
};
