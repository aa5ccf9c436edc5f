import type { en } from './en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'listpage.label': 'Pitlane：このリスト',
  'listpage.open': 'Pitlane：次の対応と検索',
  'listpage.fold': 'Pitlane をたたむ',
  'listpage.send':
    '{count, plural, =0 {送信できるリードは表示されていません} other {表示中の#件を Pitlane に送る}}',
  'listpage.sending': '送信しています…',
  'listpage.sent':
    '送りました。{fresh, plural, =0 {} other {新規 # 件。}}{known, plural, =0 {} other {登録済み # 件。}}{odd, plural, =0 {} other {責任者の確認待ち # 件。}}',
  'listpage.incomplete': '{count, plural, other {#行は表示項目が足りません。リードを一度開いてください。}}',
  'listpage.steps': '次の対応（このリストの順）',
  'listpage.no_steps': '表示中のリードに今必要な対応はありません。',
  'listpage.unknown': 'Pitlane はまだこれらのリードを知りません。送ると、次の対応がここに表示されます。',
  'listpage.find': 'リードを探す',
  'listpage.find_hint': '電話番号・車台番号の末尾、名前、#番号',
  'listpage.found_none': 'リードが見つかりません。',
  'listpage.unlinked': '未連携です。このブラウザーを Slack と連携すると、次の対応がここに表示されます。',
  'listpage.locked': 'ロック中です。{name}、リードを開いて PIN を入力してください。',
  'listpage.choose': '今は誰も操作していません。リードを開いて、どなたかをお選びください。',
  'listpage.link': 'Slack と連携する',
  'listpage.not_in_salesforce': 'Pitlane のみ',
};
