import type { en } from './en.ts';

export const ja = {
  'problem.title': 'できません',
  'problem.unknown':
    'システムで問題が起き、保存されていない可能性があります。リードを確認してから、もう一度お試しください。繰り返す場合は、この番号を管理者にお知らせください：*{reference}*',
  'problem.kept': '入力した内容は下のフォームに残っています。メモにコピーできます。',
  'problem.stale':
    'このボタンは古いメッセージのものです。`/lead list` と入力すると、現在のリードが表示されます。',
  'problem.expired': 'フォームを時間内に開けませんでした。もう一度ボタンを押してください。',
  'problem.guest':
    'ゲストおよび他の組織の方は、お客様の情報を開けません。アフターセールスマネージャーに、Slackの正式なアカウントを依頼してください。',
  'problem.no_such_number': '#{number} のリードは見つかりません。',
} satisfies Record<keyof typeof en, string>;
