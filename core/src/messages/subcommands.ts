import type { Locale } from '../dealership/types.ts';
import type { AnyAction } from '../lead/next-step.types.ts';
import { ACTIONS, MORE_ACTIONS } from '../lead/next-step.types.ts';

/** What is asked without a lead, or only to look at one. */
const LOOKS = ['show', 'list', 'views', 'find', 'new', 'forget', 'pair', 'help'] as const;

/** What `/lead` understands: an action, or a look at leads. */
export const SUBCOMMANDS = [...ACTIONS, ...MORE_ACTIONS, ...LOOKS] as const;
export type Subcommand = AnyAction | (typeof LOOKS)[number];

/** The first word of each language is the one that help names; all are understood, whoever types them. */
const WORDS: Readonly<Record<Subcommand, Readonly<Record<Locale, readonly string[]>>>> = {
  take: {
    en: ['take', 'claim', 'mine'],
    es: ['encargo', 'tomar'],
    fr: ['prendre', 'charge'],
    ja: ['担当', '担当する'],
    it: ['prendo', 'prendi'],
  },
  assign: {
    en: ['assign', 'reassign'],
    es: ['asignar', 'reasignar'],
    fr: ['attribuer', 'réattribuer'],
    ja: ['割り当て', '割当'],
    it: ['assegna', 'riassegna'],
  },
  attempt: {
    en: ['attempt', 'call', 'log'],
    es: ['intento', 'llamada'],
    fr: ['tentative', 'appel'],
    ja: ['連絡', '記録', '電話'],
    it: ['tentativo', 'chiamata'],
  },
  appointment: {
    en: ['appointment'],
    es: ['cita'],
    fr: ['rdv', 'rendez-vous'],
    ja: ['予約'],
    it: ['appuntamento'],
  },
  sale: {
    en: ['sale'],
    es: ['venta', 'conventa'],
    fr: ['vente', 'avecvente'],
    ja: ['販売あり', '販売'],
    it: ['vendita', 'convendita'],
  },
  nosale: {
    en: ['nosale', 'no-sale'],
    es: ['sinventa'],
    fr: ['sansvente'],
    ja: ['販売なし'],
    it: ['senzavendita'],
  },
  recontact: {
    en: ['recontact'],
    es: ['recontactar', 'recontacto'],
    fr: ['recontacter'],
    ja: ['再度連絡', '再連絡', '再コンタクト'],
    it: ['ricontatta', 'ricontattare'],
  },
  notmine: {
    en: ['notmine', 'not-mine'],
    es: ['noesmio', 'noesmío'],
    fr: ['pasmoi', 'paspourmoi'],
    ja: ['担当外'],
    it: ['nonmio', 'nonèmio'],
  },
  note: { en: ['note'], es: ['nota'], fr: ['note'], ja: ['メモ', 'ノート'], it: ['nota'] },
  callback: {
    en: ['callback'],
    es: ['rellamar', 'devolver'],
    fr: ['rappeler'],
    ja: ['折り返し'],
    it: ['richiama', 'richiamare'],
  },
  inbound: {
    en: ['inbound'],
    es: ['entrante'],
    fr: ['entrant'],
    ja: ['着信', '入電'],
    it: ['entrante'],
  },
  undo: { en: ['undo'], es: ['deshacer'], fr: ['annuler'], ja: ['取り消し', '取消'], it: ['annulla'] },
  handover: {
    en: ['handover', 'hand-over'],
    es: ['traspasar'],
    fr: ['transmettre', 'passer'],
    ja: ['引き継ぎ', '引継ぎ'],
    it: ['passa', 'passare'],
  },
  calling: {
    en: ['calling', 'dial'],
    es: ['llamar'],
    fr: ['téléphoner'],
    ja: ['架電', '発信'],
    it: ['chiama', 'chiamare'],
  },
  // Who only says "close" sees the lead, with both ways to close it.
  show: {
    en: ['show', 'open', 'close'],
    es: ['ver', 'mostrar', 'cerrar'],
    fr: ['voir', 'afficher', 'fermer', 'clôturer', 'cloturer'],
    ja: ['表示', '見る', '終了', 'クローズ'],
    it: ['vedi', 'mostra', 'chiudi', 'chiudere'],
  },
  list: { en: ['list'], es: ['lista'], fr: ['liste'], ja: ['一覧', 'リスト'], it: ['lista', 'elenco'] },
  find: {
    en: ['find', 'search'],
    es: ['buscar'],
    fr: ['chercher', 'trouver'],
    ja: ['検索', '探す'],
    it: ['cerca', 'trova'],
  },
  views: { en: ['views'], es: ['vistas'], fr: ['vues'], ja: ['ビュー', '状況'], it: ['viste'] },
  new: {
    en: ['new', 'create'],
    es: ['nuevo', 'crear'],
    fr: ['nouveau', 'créer'],
    ja: ['新規', '登録'],
    it: ['nuovo', 'crea'],
  },
  pair: {
    en: ['pair', 'connect'],
    es: ['vincular'],
    fr: ['associer'],
    ja: ['連携', '接続'],
    it: ['abbina', 'collega'],
  },
  forget: {
    en: ['forget', 'erase'],
    es: ['olvidar', 'borrar'],
    fr: ['oublier', 'effacer'],
    ja: ['消去', '情報消去'],
    it: ['dimentica', 'cancella'],
  },
  help: { en: ['help', '?'], es: ['ayuda'], fr: ['aide'], ja: ['ヘルプ', '使い方'], it: ['aiuto'] },
};

/** Case, width, accents and hyphens do not matter: `ＮＯＥＳＭÍＯ` is `noesmio`. */
const fold = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('-', '')
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC');

const canonical = new Map<string, Subcommand>();
for (const sub of SUBCOMMANDS) {
  for (const words of Object.values(WORDS[sub])) for (const word of words) canonical.set(fold(word), sub);
}

/** The subcommand a typed word stands for in any of the five languages (U10), or null. */
export const subcommandOf = (word: string): Subcommand | null => canonical.get(fold(word)) ?? null;

/** How many letters may be wrong in a word of that length and it is still recognised as meant. */
const slips = (length: number) => (length < 2 ? 0 : length < 5 ? 1 : 2);

/**
 * What a mistyped word was probably meant to be (U10): the nearest word, in the reader's own language where two are
 * equally near; null when none is near. Nothing is ever done on a guess: it is offered.
 */
export function nearestSubcommand(word: string, locale: Locale): { sub: Subcommand; word: string } | null {
  const typed = fold(word).slice(0, 40);
  let best: { sub: Subcommand; word: string; rank: number } | null = null;
  for (const sub of SUBCOMMANDS) {
    for (const [language, words] of Object.entries(WORDS[sub])) {
      for (const candidate of words) {
        const meant = fold(candidate);
        const begun = typed.length >= 3 && meant.startsWith(typed);
        const wrong = begun ? 1 : distance(typed, meant);
        if (wrong > slips(Math.min(typed.length, meant.length))) continue;
        const rank = wrong * 2 + (language === locale ? 0 : 1);
        if (!best || rank < best.rank) best = { sub, word: candidate, rank };
      }
    }
  }
  return best && { sub: best.sub, word: best.word };
}

/** Letters to change, add, leave out or swap with their neighbour. */
function distance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (const [x, left] of from.entries()) {
    const row: number[] = [x + 1];
    rows.push(row);
    for (const [y, right] of to.entries()) {
      const swapped = x > 0 && y > 0 && left === to[y - 1] && right === from[x - 1];
      row.push(
        Math.min(
          at(x, y + 1) + 1,
          at(x + 1, y) + 1,
          at(x, y) + Number(left !== right),
          swapped ? at(x - 1, y - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(from.length, to.length);
}

/** The word that help prints for a subcommand in a language. */
export const subcommandWord = (sub: Subcommand, locale: Locale): string => WORDS[sub][locale][0] ?? sub;

/** All words of a language for a subcommand, the one that help prints first. */
export const subcommandWords = (sub: Subcommand, locale: Locale): readonly string[] => WORDS[sub][locale];

/** Every word with what it means, for checks that no word means two things. */
export const allSubcommandWords = (): { word: string; sub: Subcommand }[] =>
  SUBCOMMANDS.flatMap((sub) =>
    Object.values(WORDS[sub])
      .flat()
      .map((word) => ({ word: fold(word), sub })),
  );
