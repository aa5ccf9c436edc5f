import { normaliseLabel } from '../lexicon/normalise.ts';

// How Salesforce's screens in the five languages name the languages that customers choose.
const NAMES: Readonly<Record<string, string>> = {
  en: 'english inglés anglais 英語 inglese',
  es: 'spanish español espagnol スペイン語 spagnolo castellano',
  fr: 'french francés français フランス語 francese',
  ja: 'japanese japonés japonais 日本語 giapponese',
  it: 'italian italiano italien イタリア語',
  de: 'german alemán allemand ドイツ語 tedesco deutsch',
  pt: 'portuguese portugués portugais ポルトガル語 portoghese português',
  nl: 'dutch neerlandés holandés néerlandais オランダ語 olandese nederlands',
  zh: 'chinese chino chinois 中国語 cinese 中文',
  ko: 'korean coreano coréen 韓国語 한국어',
  ru: 'russian ruso russe ロシア語 russo русский',
  ar: 'arabic árabe arabe アラビア語 arabo',
  ca: 'catalan catalán català catalano',
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
);

/** ISO 639-1 code of a language given by name or by code (`es`, `es_ES`, `es-419`); null: unknown. */
export function languageCode(text: string): string | null {
  const plain = normaliseLabel(text);
  const named = BY_NAME.get(plain.replace(/ ?\(.*\)$/, ''));
  if (named !== undefined) return named;
  return /^([a-z]{2})([-_][a-z0-9]{2,4})?$/.exec(plain)?.[1] ?? null;
}
