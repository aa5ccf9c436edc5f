import type { en } from './en.ts';

export const ja: Record<keyof typeof en, string> = {
  'cli.import.done':
    '{file}：{read}件のリードを読み込みました（新規{received}件、変更{mirrored}件、変更なし{unchanged}件）。',
  'cli.import.dry_run': '{file}：{read}件のリードを読み込めます。何も保存していません（試行）。',
  'cli.import.skipped': '  対象外：末尾の行{footer}、空の行{empty}、重複した行{duplicate}',
  'cli.import.quarantined': '{row}行目は2件のリードに当てはまります。担当者が判断するまで保留します。',
  'cli.import.failed':
    '{row}行目を保存できませんでした（参照番号 {reference}）。もう一度取り込んでください。重複はしません。',
};
