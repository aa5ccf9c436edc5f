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
} satisfies Record<keyof typeof en, string>;
