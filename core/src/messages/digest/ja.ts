import type { en } from './en.ts';

export const ja = {
  'digest.title': '{dealership}・{date}',
  'digest.summary':
    '{count, plural, other {未連絡のリード # 件}}・{late, plural, =0 {} other {期限切れ # 件 · }}{today, plural, =0 {本日期限はありません} other {本日期限 # 件}}',
  'digest.late': '期限切れ',
  'digest.today': '本日',
  'digest.person': '*{name}*・{count, plural, other {# 件}}',
  'digest.held': '割り当て待ち',
  'digest.appointments': '本日のご予約',
  'digest.more': '{count, plural, other {ほか # 件}}',
  'digest.rest': 'ほか {people, plural, other {# 人}}の {leads, plural, other {# 件}}：`/lead list`',
  'digest.quiet': '最初のご連絡を待っているリードはありません。',
} satisfies Record<keyof typeof en, string>;
