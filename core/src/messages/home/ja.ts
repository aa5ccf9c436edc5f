import type { en } from './en.ts';

export const ja = {
  'home.title': '{name}のリード',
  'home.stranger':
    'Pitlane のどの店舗にもまだ登録されていません。アフターセールスのマネージャーに登録をご依頼ください。',
  'home.mine': '対応するリード（急ぐ順）',
  'home.none': '対応待ちのリードはありません。',
  'home.more': '{count, plural, other {ほか # 件：`/lead list`}}',
  'home.todo': 'Pitlane に保存済み・Salesforce での入力待ち',
  'home.todo_hint': 'Salesforce に反映されると自動的に消えます。',
  'home.help': 'どこでも `/lead help` と入力すると、できることが表示されます。',
  'home.week': '今週の予定',
  'home.week_callback': '{at} 折り返し #{number}',
  'home.week_appointment': '{at} ご来店 #{number}',
  'home.week_contact': '連絡期限 {count} 件',
  'home.week_closing': '終了期限 {count} 件',
} satisfies Record<keyof typeof en, string>;
