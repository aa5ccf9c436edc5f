import type { en } from './en.ts';

export const ja = {
  'command.unknown': '「{word}」というコマンドはありません。',
  'command.intro': '*リード番号で、カードと同じ操作ができます：*',
  'command.line': '`/lead {word} 412` {what}',
  'command.line_bare': '`/lead {word}` {what}',
  'command.show': 'リードを表示します',
  'command.list': '自分の対応中のリードを一覧します',
  'command.find': 'お名前・電話番号や VIN の末尾で探します',
  'command.find_text': '文字',
  'command.without_number': '番号を省くと、対応中のリードから選べます。',
  'command.list_title': '対応中のリード',
  'command.found_title': '検索結果',
  'command.choose_title': 'この番号のリードが複数あります。選んでください。',
  'command.list_empty': '対応中のリードはありません。',
  'command.found_empty': '見つかりませんでした。お名前の別の部分や電話番号の末尾でお試しください。',
  'command.list_more': 'ほかにもあります。急ぐものから表示しています。',
  'command.found_more': 'ほかにもあります。お名前や番号をさらに入力してください。',
} satisfies Record<keyof typeof en, string>;
