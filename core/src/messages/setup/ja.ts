import type { en } from './en.ts';

export const ja = {
  'setup.yaml': 'YAML として正しくありません。この行と前の行の字下げ、コロン、引用符を確認してください。',
  'setup.too_large': 'ファイルが {limit, number} 文字を超えています。店舗ごとに分けてください。',
  'setup.key_twice': '「{key}」が二度書かれています。一つにしてください。',
  'setup.missing': '「{key}」がありません。',
  'setup.wrong_type':
    '{expected, select, string {文字で書いてください。} number {数値で書いてください。} int {整数で書いてください。} boolean {yes か no で書いてください。} array {一覧で書いてください。} object {項目名と値で書いてください。} other {この値はここでは使えません。}}',
  'setup.unknown_key':
    '「{key}」はここでは使えません。{suggestion, select, none {使えるのは {known} です。} other {「{suggestion}」のことでしょうか。}}',
  'setup.not_one_of': '次のいずれかを書いてください：{options}',
  'setup.malformed': '「{value}」は使えません。{example} のように書いてください。',
  'setup.too_low': '数値が小さすぎます。最小は {limit, number} です。',
  'setup.too_high': '数値が大きすぎます。最大は {limit, number} です。',
  'setup.empty': '空です。内容を書くか、項目を消してください。',
  'setup.twice': '一覧に {value} が二度あります。一つにしてください。',
  'setup.bad_zone': '「{value}」はタイムゾーンではありません。Asia/Tokyo のような名前を書いてください。',
  'setup.bad_url':
    '「{value}」は Salesforce のアドレスではありません。https://example.my.salesforce.com のように書いてください。',
  'setup.bad_day':
    '「{value}」は曜日ではありません。{days} を使い、mon-fri や「sat, sun」のように書いてください。',
  'setup.bad_time_range':
    '「{value}」は時間帯ではありません。09:00-18:00 のように、休みなら closed と書いてください。',
  'setup.time_order':
    '{value} は終わりが始まりより前です。日をまたぐときは、24:00 までと 00:00 からの二日に分けてください。',
  'setup.overlapping_hours': '{a} と {b} が重なっています。一つにまとめるか、ずらしてください。',
  'setup.day_twice': '{day} が二度書かれています。一行にしてください。',
  'setup.no_hours': '営業する日がありません。少なくとも一日の営業時間を書いてください。',
  'setup.bad_date': '「{value}」は日付ではありません。2026-12-24 のように書いてください。',
  'setup.date_order': '{from}～{to} は終わりが始まりより前です。',
  'setup.no_such_region':
    '「{value}」の祝日が見つかりません。{example} のような国か地域を書くか、add に日付を書いてください。',
  'setup.name_twice': '{name} という名前の人が二人います。区別できるように書き足してください。',
  'setup.slack_user_twice':
    'Slack ユーザー {user} は、すでに「{person}」のものです。一つのアカウントは一人だけです。',
  'setup.person_differs':
    '「{person}」は、このファイルの別の場所では「{value}」です。同じにするか、別の人なら別のキーにしてください。',
  'setup.no_person_name': '「{person}」の名前がありません。name を書いてください。',
  'setup.no_person_slack':
    '「{person}」の、チーム {team} での Slack ユーザーがありません。U012AB3CD のように slack を書いてください。',
  'setup.unknown_person':
    '「{person}」はこの店舗にいません。{suggestion, select, none {いるのは {known} です。} other {「{suggestion}」のことでしょうか。}}',
  'setup.person_left': '「{person}」は {date} に退職しています。在籍している人を書いてください。',
  'setup.row_twice': '行の id「{id}」はすでに使われています。別の id にしてください。',
  'setup.row_needs_target':
    '各行には「to」に一人または一覧を書きます。最後の行には「otherwise」だけを書き、条件は付けません。',
  'setup.no_otherwise': 'ほかの行に当てはまらないリードのために、最後の行「otherwise」が必要です。',
  'setup.otherwise_twice': '「otherwise」が二度あります。最後の一つだけにしてください。',
  'setup.otherwise_not_last':
    '「otherwise」はすべてのリードに当てはまるため、後の行は使われません。最後に移してください。',
  'setup.no_manager':
    'manager の役割の人がいません。ほかに担当できる人がいないリードを受け持つ人が必要です。',
  'setup.channel_twice':
    'チャンネル {channel} は、すでに「{other}」のものです。店舗ごとに別のチャンネルが必要です。',
  'setup.no_alternate': 'マネージャーの代理がいません。ほかの人に alternate の役割を付けてください。',
  'setup.no_account':
    '「{other}」も同じ Salesforce を使っています。account に、Salesforce の右上に表示される名前を指定してください。指定がないと、Pitlane は両者を区別できません。',
  'setup.no_rule': 'ルールがまだありません。すべてのリードがマネージャーの確認待ちになります。',
  'setup.holidays_to_review':
    '{region} の公開の一覧から祝日を {count, number} 日取り込みました。地域の休みが抜けていることがあります。確認してください：{list}',
} as const satisfies Record<keyof typeof en, string>;
