import type { en } from './en.ts';

export const ja = {
  'notice.assigned': '新しいリードの担当になりました：{lead}',
  'notice.not_yours': '{lead} は{name}が担当しています。対応は不要です。',
  'notice.bundle': '{count, plural, other {キャンペーンのリードが # 件あります}}',
  'notice.more': '{count, plural, other {ほか # 件：`/lead list`}}',
  'notice.held': 'ご判断をお願いします：{lead}。理由：{reason}。',
  'notice.settled': '{lead}：{name}の担当に決まりました。',
  'notice.reassigned_away': '{lead} は{name}の担当に変わりました。対応は不要です。',
  'notice.inbound': '{lead} のお客様からご連絡がありました。{name}が記録しました。',
  'notice.warning_first_contact': '{lead}：最初のご連絡は {at} までです',
  'notice.warning_first_contact_missed': '{lead}：最初のご連絡の期限（{at}）を過ぎています',
  'notice.warning_callback': '{lead}：{at} に折り返しのお約束があります',
  'notice.warning_done': '{lead}：対応済みです。ここでの作業はありません。',
  'notice.missed': '{lead}：{at} までに最初のご連絡がありませんでした。担当：{name}。',
  'notice.conflict':
    '{lead} は Salesforce で別の内容で終了しました。「{button}」の登録は取り下げられました。',
  'notice.no_response': '{lead} は時間内に担当されなかったため、{name}の担当に変わりました。',
  'notice.no_response_warning': '{at} までに担当しない場合、{lead} は別の担当者に変わります。',
  'notice.handed_over': '{name}から {lead} の引き継ぎがあります。メモをご確認ください。',
  'notice.no_response_manager': '{lead}：{from}が時間内に担当しなかったため、{name}に移りました。',
  'notice.asked': '{name}から{lead}について相談があります。内容はメモにあります。',
} satisfies Record<keyof typeof en, string>;
