import type { en } from './en.ts';

export const ja = {
  'rejection.unknown_lead': 'このリードはもうありません。',
  'rejection.already_exists': 'このリードはすでに登録されています。',
  'rejection.not_allowed': 'この操作の権限がありません。マネージャーまたは代理の方にご依頼ください。',
  'rejection.not_a_member': 'Pitlane でこの店舗に登録されていません。マネージャーに登録をご依頼ください。',
  'rejection.final': 'このリードは終了しているため、変更できません。',
  'rejection.no_attempt_yet': '先に連絡を記録してください。記録がないと終了できません。',
  'rejection.time_missing': '日付と時刻を入力してください。',
  'rejection.time_in_past':
    '{known, select, yes {{at} は過ぎています。} other {この日時は過ぎています。}}これからの日時を選んでください。',
  'rejection.time_in_future':
    '{known, select, yes {{at} はまだ来ていません。} other {この日時はまだ来ていません。}}実際に連絡した日時を入力してください。',
  'rejection.time_too_far': '日付が先すぎます。年をご確認ください。',
  'rejection.before_assignment': 'リードが届く前の日時です。日付と時刻をご確認ください。',
  'rejection.call_back_missing': '折り返しの日付と時刻を入力してください。',
  'rejection.call_back_unasked':
    '折り返しの日付が入力されています。結果で「折り返し希望」を選ぶか、日付を消してください。',
  'rejection.phone_invalid': 'この番号にはかけられません。ご確認いただくか、空欄のままにしてください。',
  'rejection.vin_missing': 'VIN を入力してください。VIN がないと販売ありで終了できません。',
  'rejection.vin_invalid': 'VIN が正しくありません。I・O・Q を除く英数字 17 桁です。車検証でご確認ください。',
  'rejection.notes_missing': '対応メモを入力してください。ここでは必要です。',
  'rejection.reason_missing': 'リストから選んでください。',
  'rejection.ownership_end_missing': '所有終了日を入力してください。',
  'rejection.ownership_end_future': 'まだ来ていない日付です。所有が終了した日を入力してください。',
  'rejection.recontact_missing': '再度連絡する日付と時刻を入力してください。',
  'rejection.not_recontact': '「{button}」で終了したリードだけが変更できます。',
  'rejection.person_unknown': 'この店舗の人を選んでください。',
  'rejection.person_absent':
    '{known, select, yes {{name}は本日不在です。} other {本日不在です。}}ほかの方を選んでください。',
  'rejection.colleagues_lead':
    '{known, select, yes {このリードは{name}の担当です。} other {このリードはほかの方の担当です。}}先に担当を引き継ぐか、マネージャーにご相談ください。',
  'rejection.text_missing': '内容を入力してください。',
  'rejection.text_too_long': '文字数が多すぎます。{max, number} 文字以内にしてください。',
  'rejection.intent_unknown': 'すでに Salesforce に反映されたか、取り消されたため、対応は不要です。',
  'rejection.reason_not_for_form': '「{button}」を使ってください。日付も入力できます。',
  'rejection.reason_not_enabled':
    'この理由はお使いの市場の Salesforce では選べません。別の理由を選んでください。',
  'rejection.voicemail_missing':
    '留守番電話にメッセージを残しましたか。「はい」か「いいえ」を選んでください。',
  'rejection.recontact_opened': '新しいリードはすでに届いているため、日付は変更できません。',
  'rejection.not_test_or_spam': 'このリードはテスト・迷惑の確認待ちではありません。',
  'rejection.nothing_to_undo': '取り消せる操作はありません。',
  'rejection.undo_too_late': '時間が過ぎたため、取り消せません。',
  'rejection.undo_not_last': 'その後このリードに別の操作があったため、取り消せません。',
  'rejection.undo_not_yours':
    '{known, select, yes {{name}の操作です。} other {ほかの担当者の操作です。}}取り消せるのは本人だけです。',
  'rejection.already_in_salesforce':
    'すでに Salesforce に反映されています。変更するには Salesforce でレコードを開いてください。',
} satisfies Record<keyof typeof en, string>;
