/**
 * A name as it is looked for: width, case and Latin accents do not matter, and hiragana finds katakana (U3, U18).
 * `store/search.ts` does the same to what is stored.
 */
export const foldName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .trim();

/** Hiragana and the katakana that they are folded to, in the same order. */
export const HIRAGANA = Array.from({ length: 0x3096 - 0x3041 + 1 }, (_, i) =>
  String.fromCharCode(0x3041 + i),
).join('');
export const KATAKANA = Array.from(HIRAGANA, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60)).join(
  '',
);
