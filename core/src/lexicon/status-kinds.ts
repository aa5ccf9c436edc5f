import type { Term } from './term.ts';

/** Kinds of statuses (R50, R51). */
export const STATUS_KIND_TERMS = {
  'status_kind.initial': { es: 'inicial', fr: 'initial', ja: '初期', en: 'initial', it: 'iniziale' },
  'status_kind.intermediate': {
    es: 'intermedio',
    fr: 'intermédiaire',
    ja: '中間',
    en: 'intermediate',
    it: 'intermedio',
  },
  'status_kind.final': {
    es: 'final',
    fr: 'final | définitif | final (définitif)',
    ja: '最終 | 終了ステータス | 最終（終了ステータス）',
    en: 'final',
    it: 'finale',
  },
} as const satisfies Record<string, Term>;
