import type { en } from './en.ts';

export const ja: Record<keyof typeof en, string> = {
  'call.others': '⚠️ {name}が今このお客様に電話しています。',
  'call.how': '結果',
  'call.reached': 'つながった…',
  'call.call_back_at': '折り返し希望…',
  'call.no_answer_voicemail': '不在・留守電',
  'call.no_answer': '応答なし',
  'call.busy_or_off': '話中・電源オフ',
  'call.wrong_number': '番号違い',
  'call.logged': '{at}に記録しました：{outcome}',
  'call.undo_until': '{at}まで取り消せます。',
  'call.undone': '取り消しました。リードは元の状態です。',
  'call.undo_what': '直前の操作は{at}まで取り消せます。',
  'call.calling': '📞 {name}が電話中（{at}まで）',
  'call.handover_note': '引き継ぎメモ',
  'call.handover_hint': 'リードに保存され、販売店のメンバーだけが読めます。',
};
