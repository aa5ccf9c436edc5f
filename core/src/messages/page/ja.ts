import type { en } from './en.ts';

export const ja = {
  'page.unknown_section': '「{label}」というセクションは不明です。項目はそれぞれの名前で読み取ります。',
  'page.unknown_label': '「{label}」という項目は不明のため、読み取りません。',
  'page.ambiguous_label':
    '「{label}」は {candidates} のいずれかで、判別できません。読み取らないため、ページをご確認ください。',
  'page.repeated_field': '「{label}」が異なる内容でページに複数あります。最初のものを使います。',
  'page.unreadable_value': '「{label}」の内容を読み取れません。ページをご確認ください。',
  'page.unreadable_history':
    '{known, select, yes {「{label}」が変更された日時を読み取れません。} other {履歴の行の日時を読み取れません。}}この行は使いません。',
  'page.attempt_before_assignment':
    '「{field}」が販売店への割り当てより前です。ページの日時をご確認ください。',
  'page.hq_without_vin': 'キャンペーンのリードには「{field}」があるはずですが、ありません。',
  'page.no_labels':
    'このページの内容を認識できません。リードのページで、スペイン語、フランス語、日本語、イタリア語、英語のいずれかで表示されていますか？',
} satisfies Record<keyof typeof en, string>;
