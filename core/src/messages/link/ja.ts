import type { en } from './en.ts';

/** Linking a browser to a person (U5). */
export const ja: Record<keyof typeof en, string> = {
  'link.code':
    'ブラウザー拡張機能用のコード：*{code}*\n5分以内に拡張機能の設定画面で入力してください。ご本人が1回だけ使えます。ほかの人に教えないでください。',
  'link.where': '拡張機能に入力するサーバーのアドレス：{url}',
  'link.linked':
    '🔗 ブラウザー「*{device}*」がPitlaneであなたとして操作できるようになりました。心当たりがない場合は連携を解除してください。',
  'link.unlink': '連携を解除',
  'link.unlinked': '連携を解除しました：「*{device}*」はあなたとして操作できません。',
  'link.gone': 'そのブラウザーはすでに連携されていません。',
  'link.code_wrong':
    'コードが違うか、使用済みか、5分を過ぎています。Slackで /lead pair と入力して新しいコードを取得してください。',
  'link.too_many':
    '試行回数が多すぎます。10分待ってから、Slackで /lead pair と入力して新しいコードを取得してください。',
  'link.unpaired':
    'このブラウザーの連携は切れています。Slackで /lead pair と入力し、もう一度連携してください。',
  'link.not_allowed': 'このSlackアカウントではお客様の情報を表示できません。責任者に確認してください。',
  'link.other_org':
    'このリードの Salesforce はこの店舗のものではありません。Pitlane には何も登録していません。',
  'link.bad_request':
    '拡張機能からの内容を理解できませんでした。拡張機能を更新して、もう一度お試しください。',
  'link.unexpected':
    'エラーが発生しました。何も変更されていません。管理者にこの番号を伝えてください：{reference}',
  'link.command': 'ブラウザー拡張機能を連携する',
};
