/** What is left, sent or written in 敬語, and how Japanese puts names and times. */
export const ja = {
  'topic.booking': 'ご入庫のご予約',
  'topic.service_question': 'お問い合わせいただきました件',
  'topic.parts': '{vehicle}の部品の件',
  'topic.service_reminder': '{vehicle}の次回点検のご案内',
  'topic.warranty_end': '{vehicle}の保証期間終了のご案内',
  'topic.seasonal': '季節限定キャンペーンのご案内',
  'topic.accessories': '{vehicle}の用品・タイヤの件',
  'topic.campaign': '{vehicle}のアフターサービスの件',
  'topic.spontaneous': '{vehicle}の件',
  'topic.other': '{origin, select, customer {お問い合わせいただきました件} other {{vehicle}の件}}',
  voicemail:
    '{hasCustomer, select, yes {{customer}のお電話でしょうか。} other {}}お世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}{origin, select, customer {お問い合わせの件につきましては、ただいま確認しております。改めてお電話いたします。} other {ご案内がございまして、お電話いたしました。改めてお電話いたします。}}{hasPhone, select, yes {お急ぎの場合は、{phone}までご連絡ください。} other {}}失礼いたします。',
  'email_first_contact.subject': '{origin, select, customer {お問い合わせの件} other {{vehicle}の件}}',
  'email_first_contact.body':
    '{greeting}\n\nお世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}\n{origin, select, customer {お問い合わせいただき、誠にありがとうございます。\n} other {}}{topic}につきまして、ご連絡いたしました。\n\nご希望の内容とご都合のよい日を、このメールへのご返信{hasPhone, select, yes {、またはお電話（{phone}）} other {}}にてお知らせください。\n\n{signature}',
  'email_not_reached.subject': 'お電話の件',
  'email_not_reached.body':
    '{greeting}\n\nお世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}\n{topic}につきましてお電話いたしましたが、お話しすることができませんでした。\n\nご都合のよい日時を、このメールへのご返信{hasPhone, select, yes {、またはお電話（{phone}）} other {}}にてお知らせいただけますと幸いです。\n\n{signature}',
  'email_invalid_phone.subject': 'お電話番号のご確認のお願い',
  'email_invalid_phone.body':
    '{greeting}\n\nお世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}\n{topic}につきましてお電話を差し上げたいのですが、登録されている番号におつなぎできませんでした。\n\n恐れ入りますが、ご連絡の取れるお電話番号とご都合のよい時間帯をお知らせいただけますでしょうか。メールでのご回答をご希望の場合は、このままご返信ください。\n\n{signature}',
  'email_confirmation.subject': 'ご予約の確認',
  'email_confirmation.body':
    '{greeting}\n\n{moved, select, yes {ご予約の日時を変更いたしました。} other {ご予約を承りました。}}\n\n日時：{appointment}\n場所：{dealership}\nお車：{vehicle}\n\n変更をご希望の場合は、このメールへのご返信{hasPhone, select, yes {、またはお電話（{phone}）} other {}}にてお知らせください。\n\n{signature}',
  'email_reminder.subject': 'ご予約のお知らせ',
  'email_reminder.body':
    '{greeting}\n\nご予約の日が近づいてまいりましたので、お知らせいたします。\n\n日時：{appointment}\n場所：{dealership}\nお車：{vehicle}\n\nご都合が悪くなられた場合は、{hasPhone, select, yes {お電話（{phone}）} other {このメールへのご返信}}にてお知らせください。\n\n{signature}',
  sms_not_reached:
    '{dealership}です。お電話いたしましたがご不在でした。改めてご連絡いたします。{hasPhone, select, yes {{phone}} other {}}',
  sms_confirmation:
    '{dealership}です。ご予約を{appointment}に承りました。{hasPhone, select, yes {変更は{phone}} other {}}',
  sms_reminder:
    '{dealership}です。{appointment}のご予約をお待ちしております。{hasPhone, select, yes {変更は{phone}} other {}}',
  message_first_contact:
    '{greeting}\nお世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}{topic}につきまして、ご連絡いたしました。ご都合のよい日時をお知らせいただけますでしょうか。こちらへのご返信でも承ります。',
  message_not_reached:
    '{greeting}\nお世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}{topic}につきましてお電話いたしましたが、お話しすることができませんでした。ご都合のよい日時をお知らせいただけますでしょうか。',
  greeting: '{customer}',
  signature:
    '今後ともよろしくお願い申し上げます。\n{hasDealership, select, yes {\n{dealership}} other {}}{hasAdvisor, select, yes {\n{advisor}} other {}}{hasPhone, select, yes {\n{phone}} other {}}{hasLeadNumber, select, yes {\nお問い合わせ番号：{leadNumber}} other {}}',
  'form.name_mr': '{name} 様',
  'form.name_ms': '{name} 様',
  'form.name_customer': '{name} 様',
  'form.name_company': '{name} 御中',
  'form.on_day': '{day}',
  'form.at_time': '{day} {time}',
  'form.today_only': '本日中',
  'form.today': '本日',
  'form.time': '{hour}:{minute}',
  'form.full_hour': '{hour}:00',
  'form.or': '、または',
  'none.customer': 'お客様',
  'none.dealership': '当店',
  'none.advisor': 'アフターサービス担当',
  'none.vehicle': 'お車',
  'none.campaign': 'アフターサービスのご案内',
  'none.appointment': 'お約束の日時',
  'none.callback': 'お約束のお時間',
  'none.phone': '店舗の電話番号',
  'none.leadNumber': 'お問い合わせ',
  'none.preferredDates': 'ご都合のよい日',
  'none.reading': '未登録',
};
