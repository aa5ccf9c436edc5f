import type { en } from './en.ts';

export const ja: Record<keyof typeof en, string> = {
  'privacy.title': 'お客様情報の消去',
  'privacy.submit': '消去する',
  'privacy.what':
    '*#{number}* のお客様を特定する情報（氏名、電話番号、メール、VIN、メモ、会話の内容）を消去します。リード番号、日付、集計値は残ります。元に戻せません。後から取り込むファイルでも復元されません。',
  'privacy.which': '対象のリード',
  'privacy.only_this': '#{number} のみ',
  'privacy.all_of_customer': 'このお客様の全リード{count}件：{numbers}',
  'privacy.still_open': '⚠️ 対応中：{numbers}。ここからお客様に電話できなくなります。',
  'privacy.done': '{count}件のリード（{numbers}）のお客様情報を消去しました。',
  'privacy.already': '#{number} のお客様情報はすでに消去されています。',
  'privacy.command': 'お客様情報を消去（マネージャー、代理）',
};
