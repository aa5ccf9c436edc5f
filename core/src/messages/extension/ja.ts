import type { en } from './en.ts';

/** The browser extension outside the panel: its settings, and what its service worker has to say. */
export const ja: Record<keyof typeof en, string> = {
  'extension.title': 'Pitlaneの設定',
  'extension.server': 'Pitlaneのアドレス',
  'extension.server_hint': '管理者に確認するか、Slackで /lead pair と入力してください。',
  'extension.code': 'Slackのコード',
  'extension.code_hint': 'Slackで /lead pair と入力してください。コードは5分間、1回だけ使えます。',
  'extension.link': 'このブラウザーを連携する',
  'extension.linking': '連携しています…',
  'extension.linked_as': 'このブラウザーは{name}さんとして操作します',
  'extension.dealership': '{name}・{org}',
  'extension.no_salesforce': 'Salesforceなし',
  'extension.unlink': '連携を解除',
  'extension.offline': 'Pitlaneが応答していません。記録した内容は保存し、あとで送信します。',
  'extension.none':
    'このブラウザーはまだ連携されていません。連携がなくても、トークスクリプトと次の一手の表示、Salesforceへの入力はできます。',
  'extension.shared': 'このパソコンはほかの人も使う',
  'extension.shared_hint': '30分間操作がないと、あなたの名前で記録する前に暗証番号を確認します。',
  'extension.pin': '暗証番号（4〜8桁）',
  'extension.hosts': 'Salesforceの画面',
  'extension.hosts_hint': 'Pitlaneは、ここで許可したアドレスでのみ動作します。',
  'extension.host': 'Salesforceのアドレス',
  'extension.allow': '許可する',
  'extension.remove': '取り消す',
  'extension.no_host': '許可された画面はまだありません。',
  'extension.bad_host': 'Salesforceのアドレスではありません。例：https://your-company.lightning.force.com',
  'extension.denied': '許可されませんでした。Pitlaneは許可された画面でのみ動作します。',
  'extension.allowed': '許可しました：{host}',
  'extension.language': '言語',
  'extension.language_auto': 'Slackまたはブラウザーに合わせる',
  'extension.theme': '表示',
  'extension.theme_auto': 'システムに合わせる',
  'extension.theme_light': 'ライト',
  'extension.theme_dark': 'ダーク',
  'extension.keys': 'パネルのキー',
  'extension.keys_hint': '刻印にかかわらずキーの位置で決まり、パネル内で文字を入力していない間だけ働きます。',
  'extension.key_press': 'キーを押してください…',
  'extension.key_taken': 'このキーはすでに「{action}」で使われています。',
  'extension.key_reserved': 'このキーはブラウザーが使います。別のキーを選んでください。',
  'extension.keys_reset': '最初の設定に戻す',
  'extension.queued': '{count}件の操作がPitlaneの応答を待っています',
  'extension.refused': 'オフラインの間に受け付けられなかった操作：{text}',
  'extension.read': '確認しました',
  'extension.bad_server': 'アドレスではありません。例：https://pitlane.your-company.com',
  'extension.bad_pin': '暗証番号は4〜8桁の数字です。',
  'extension.pin_needed': 'この PC はほかの人も使います。4〜8桁の数字の暗証番号を決めてください。',
  'extension.not_taken': '{text} 入力していた内容：{words}',
  'extension.no_answer':
    '{server} が応答しません。アドレスと接続を確認してください。入力した内容は残っています。',
  'extension.not_pitlane':
    '{server} は応答しましたが、Pitlaneではないようです。アドレスを確認するか、拡張機能を更新してください。',
  'extension.storage_full':
    'ブラウザーの空き容量がないため、保存できませんでした。容量を空けてもう一度お試しください。入力した内容は残っています。',
  'extension.unlinked':
    'このブラウザーは連携されていません。Slackで /lead pair と入力し、設定で連携してください。',
  'extension.locked': '先に暗証番号を入力してください。入力するまで、あなたの名前では何も記録されません。',
  'extension.choose': '今このブラウザーでは誰も操作していません。先にどなたかをお選びください。',
  'extension.somebody_else':
    '今このブラウザーでは{name}が操作しています。何も記録されていません。記録者を確認して、もう一度押してください。',
  'extension.no_lead':
    'このページにはアフターセールスのリードが見当たりません。リードのはずの場合は、SalesforceでAftersalesプロファイルをお選びください。',
};
