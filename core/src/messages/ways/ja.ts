import type { en } from './en.ts';

export const ja = {
  'ways.find.title': 'リードを探す',
  'ways.find.what': 'お名前の一部、リード番号、電話番号や VIN の末尾を入力してください。',
  'ways.find.placeholder': 'お名前・番号・電話・VIN',
  'ways.find.nobody_answers': 'まだリードがない場合は、ご自分で登録できます。',
  'ways.find.person_placeholder': 'お名前を入力',
  'ways.new.button': '新規リード',
  'ways.new.title': '新規リード',
  'ways.new.submit': '登録',
  'ways.new.says': 'リードはルールに従って担当者に割り当てられ、期限は今から始まります。',
  'ways.new.salesforce': 'このリードは Salesforce にありません。Salesforce でも登録してください。',
  'ways.new.from_message':
    'メッセージから入力しました。保存する前にご確認ください。元のメッセージへのリンクがリードに残ります。',
  'ways.new.cut': 'メッセージがフォームの上限を超えたため、先頭部分だけを入れました。',
  'ways.new.dealership': '販売店',
  'ways.new.name': 'お客様のお名前',
  'ways.new.name_hint': '姓名を一つの欄に、お客様の表記のとおりに入力します',
  'ways.new.phone': '電話番号',
  'ways.new.email': 'メールアドレス',
  'ways.new.nature': 'ご用件',
  'ways.new.language': 'お客様の言語',
  'ways.new.notes': 'ご要望の内容',
  'ways.new.model': 'モデル',
  'ways.new.name_missing': 'お名前を入力してください。',
  'ways.new.contact_missing': 'ご連絡のために、電話番号またはメールアドレスが必要です。',
  'ways.new.phone_invalid': 'この番号には発信できません。国外の番号は + から入力してください。',
  'ways.new.email_invalid': 'メールアドレスの形式ではありません。',
  'ways.new.vin_invalid': 'VIN は17文字で、I・O・Q は使われません（入力は{count}文字です）。',
  'ways.new.done_title': '登録しました',
  'ways.new.done': '*#{number}* を登録しました。担当は{name}です。',
  'ways.new.done_held':
    '*#{number}* を登録しました。該当するルールがないため、責任者の割り当てを待っています。',
  'ways.new.shared':
    'このメッセージは他社と共有のチャンネルにあるか、ゲストの投稿です。ここからは登録できません。`/lead {word}` をご利用ください。',
  'ways.new.source': 'Slack のメッセージ：{link}',
} satisfies Record<keyof typeof en, string>;
