/** What is said in a call, and the words of its buttons. 敬語 to the customer, です・ます to the advisor. */
export const ja = {
  'before.reading': 'お名前の読み：{reading}',
  'before.no_reading': 'お名前の読みが登録されていません。失礼のないように伺ってください。',
  'before.no_consent_request':
    '営業のお電話に同意されていません。お問い合わせへの回答だけにして、ご案内は控えてください。',
  'before.no_consent_campaign':
    '営業のお電話に同意されていません。書面でのご連絡にするか、マネージャーに確認してください。',
  'before.no_consent_ask_manager':
    '営業のお電話に同意されていません。おかけになる前に、マネージャーに確認してください。',
  'before.ready': '予約表と工場の稼働状況を手元に用意してください。',
  'script.open':
    'お世話になっております。{hasAdvisor, select, yes {{hasDealership, select, yes {{dealership}の} other {}}{advisor}と申します。} other {{hasDealership, select, yes {{dealership}} other {アフターサービス担当}}でございます。}}{hasCustomer, select, yes {{customer}でいらっしゃいますか。} other {恐れ入りますが、お名前をお伺いしてもよろしいでしょうか。}}',
  'script.nobody': 'どうなりましたか。',
  'script.other_person':
    '恐れ入りますが、{hasCustomer, select, yes {{customer}は} other {こちらのお電話番号のご本人様は}}いらっしゃいますでしょうか。ご不在でしたら、何時頃おかけ直しすればよろしいでしょうか。',
  'script.reason.booking':
    '{vehicle}のご入庫予約の件でお電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.service_question':
    '{vehicle}についてのお問い合わせの件でお電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.parts': '{vehicle}の部品の件でお電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.service_reminder':
    '{vehicle}の点検時期が近づいておりますので、ご案内のお電話をいたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.warranty_end':
    '{vehicle}の保証期間がまもなく終了いたしますので、その前の点検のご案内でお電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.seasonal':
    '{vehicle}向けの季節限定キャンペーンのご案内でお電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.accessories':
    '{origin, select, customer {お問い合わせいただきました用品・タイヤの件で} other {{vehicle}の用品・タイヤのご案内で}}お電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.campaign':
    '{vehicle}のアフターサービスの件でお電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.spontaneous':
    '{vehicle}の調子をお伺いしたく、お電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.reason.other':
    '{origin, select, customer {お問い合わせいただきました件で} other {{vehicle}の件で}}お電話いたしました。ただいまお時間よろしいでしょうか。',
  'script.needs.booking': 'どのような作業をご希望でしょうか。ほかに気になる点はございますか。',
  'script.needs.service_question': 'どのような症状でしょうか。いつ頃からお気づきになりましたか。',
  'script.needs.parts': 'どちらの部品をお探しでしょうか。取り付けもご希望でしょうか。',
  'script.needs.service_reminder':
    '前回の点検はいつ頃、何キロでお受けになりましたか。ご入庫の日程をお調べいたしましょうか。',
  'script.needs.warranty_end':
    '保証期間中に確認しておきたい点はございますか。ご入庫の日程をお調べいたしましょうか。',
  'script.needs.seasonal': 'ご利用になりますか。ほかに気になる点はございますか。',
  'script.needs.accessories': 'どのような用品・タイヤをお考えでしょうか。取り付けもご希望でしょうか。',
  'script.needs.campaign': '内容を簡単にご説明いたします。当店で作業を承ってもよろしいでしょうか。',
  'script.needs.spontaneous': 'お車はいかがでしょうか。気になる点や、点検のご予定はございますか。',
  'script.needs.other': 'どのようなご用件か、お聞かせいただけますでしょうか。',
  'script.vehicle': '対象は{vehicle}でお間違いないでしょうか。ただいまの走行距離は何キロでしょうか。',
  'script.owner': '現在もお客様がご所有で、ご自身でお乗りになっていますか。',
  'script.timing':
    '{origin, select, customer {いつ頃までにご希望でしょうか。} other {ここ数週間のうちで、ご都合はいかがでしょうか。}}',
  'script.dates':
    '{hasPreferredDates, select, yes {ご希望日は{preferredDates}と伺っております。どちらがよろしいでしょうか。} other {ご都合のよい日時をお聞かせいただけますか。}}',
  'script.other_dates':
    '申し訳ございません。その日は予約が埋まっております。ほかにご都合のよい日はございますか。午前と午後、どちらがよろしいでしょうか。',
  'script.transport':
    '当日は、店内でお待ちになりますか、お客様ご自身でお帰りになりますか、それとも代車の空きをお調べいたしましょうか。',
  'script.summary':
    'それでは、{appointment}に{dealership}でお待ちしております。{mails, select, yes {確認のメールをお送りいたします。} other {}}ありがとうございました。',
  'script.callback':
    'かしこまりました。いつ頃おかけ直しすればよろしいでしょうか。こちらのお電話番号でよろしいでしょうか。',
  'script.callback_agreed': 'かしこまりました。{callback}に改めてお電話いたします。ありがとうございました。',
  'script.third_party_later': 'ありがとうございます。{callback}に改めてお電話いたします。',
  'script.expensive': 'さようでございますか。よろしければ、まずお見積書をお送りいたしましょうか。',
  'script.estimate': 'お見積りをご用意し、{callback}にお電話でご説明いたします。ありがとうございました。',
  'script.elsewhere':
    'お知らせいただきありがとうございます。次回の点検時期にご案内いたしましょうか。それとも、今回は当店でお受けいたしましょうか。',
  'script.declined':
    'かしこまりました。お時間をいただきありがとうございました。何かございましたら、いつでもご連絡ください。',
  'script.sold':
    'お知らせいただきありがとうございます。お手放しになった時期をお伺いできますか。今後、そのお車の件でお電話することはございません。',
  'script.new_vehicle':
    'お乗り換えおめでとうございます。記録を改めます。お時間をいただきありがとうございました。',
  'script.leasing': 'かしこまりました。記録いたします。お時間をいただきありがとうございました。',
  'script.not_driver': 'ご入庫はお客様がお決めになりますか。それとも、お乗りになる方にお任せになりますか。',
  'script.owner_not_driver':
    'かしこまりました。お乗りになる方から、いつでもお電話ください。{hasPhone, select, yes {番号は{phone}でございます。} other {}}ありがとうございました。',
  'script.not_eligible':
    '申し訳ございません。お客様のお車は今回の対象ではございませんでした。お時間をいただきありがとうございました。',
  'script.later': 'いつ頃、改めてご連絡を差し上げればよろしいでしょうか。',
  'script.later_agreed': 'かしこまりました。その頃に改めてご連絡いたします。ありがとうございました。',
  'script.satisfied': 'ご質問の件はおわかりいただけましたでしょうか。ほかにご用件はございますか。',
  'script.thanks': '何よりでございます。今後ともよろしくお願いいたします。',
  'script.no_more_calls':
    'かしこまりました。すぐに記録いたします。{origin, select, customer {ご回答は書面でお送りしてもよろしいでしょうか。} other {書面でのご案内はお送りしてもよろしいでしょうか。}}',
  'script.in_writing': 'かしこまりました。書面でご連絡いたします。ありがとうございました。',
  'script.stopped': '今後お電話はいたしません。ご迷惑をおかけいたしました。ありがとうございました。',
  'script.no_answer': '連絡を記録してください。次は別の時間帯にかけます。',
  'script.busy': '連絡を記録してください。時間をおいてかけ直します。',
  'script.invalid': 'この番号にはかけられません。記録して、メールを送ってください。',
  'script.wrong_number': '番号を間違えました。大変失礼いたしました。',
  'label.right_person': 'ご本人',
  'label.someone_else': '別の方が出た',
  'label.not_known': '番号違い',
  'label.machine': '留守番電話',
  'label.nobody': '話せなかった',
  'label.no_answer': '応答なし',
  'label.busy': '話し中・電源オフ',
  'label.invalid': '無効な番号',
  'label.put_through': 'ご本人に交代',
  'label.call_later': '後でかけ直す',
  'label.go_on': 'はい、どうぞ',
  'label.no_time': '今は時間がない',
  'label.sold': '車を売却済み',
  'label.no_calls': '電話は不要',
  'label.interested': '来店を希望',
  'label.answered': '質問に回答済み',
  'label.expensive': '高いと言われた',
  'label.elsewhere': '他店を利用',
  'label.not_interested': '関心がない',
  'label.in_scope': '対象になる',
  'label.not_in_scope': '対象外',
  'label.to_check': '確認が必要',
  'label.owner_yes': 'はい',
  'label.new_vehicle': '乗り換えた',
  'label.leasing': 'リース・レンタル',
  'label.not_driver': '運転者は別の方',
  'label.suits': '都合が合う',
  'label.not_now': '今はまだ',
  'label.agreed': '日時が決まった',
  'label.no_date': '空きがない',
  'label.waits': '店内で待つ',
  'label.courtesy_car': '代車を希望',
  'label.own_way': '自分で帰る',
  'label.time_given': '日時を指定',
  'label.estimate': '見積りを希望',
  'label.comes': '予約を希望',
  'label.declines': '断られた',
  'label.next_time': '次の機会に',
  'label.decides_anyway': 'お客様が決める',
  'label.driver_decides': '運転者が決める',
  'label.moment_given': '時期を指定',
  'label.all_clear': '解決した',
  'label.in_writing': '書面を希望',
  'label.nothing_more': '一切不要',
};
