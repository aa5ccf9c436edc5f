import type { en } from './en.ts';

export const fr: Record<keyof typeof en, string> = {
  'cli.import.done':
    '{file} : {read, plural, one {# lead lu} other {# leads lus}} — {received} nouveaux, {mirrored} modifiés, {unchanged} inchangés.',
  'cli.import.dry_run':
    '{file} : {read, plural, one {# lead lisible} other {# leads lisibles}}. Rien n’a été enregistré (essai).',
  'cli.import.skipped':
    '  ignorées : {footer} lignes de fin, {empty} lignes vides, {duplicate} lignes répétées',
  'cli.import.quarantined':
    'La ligne {row} correspond à deux leads. Elle est mise de côté jusqu’à ce que quelqu’un décide.',
  'cli.import.failed':
    'La ligne {row} n’a pas pu être enregistrée (référence {reference}). Importez de nouveau le fichier ; rien n’est doublé.',
};
