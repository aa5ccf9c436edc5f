const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * The form in which labels are compared: NFKC, straight apostrophes, collapsed spaces (none at all in
 * Japanese, where the screens put them at random), lower case, the manual's layout noise デイラー repaired;
 * without the marks that pages add (`*` of required fields, a closing colon or full stop) and without the
 * dots of a cut label (see `isCut`).
 */
export function normaliseLabel(label: string): string {
  let text = label
    // Before NFKC, which would turn the acute accent used as an apostrophe into a space and a mark.
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4\u2032]/g, "'")
    .normalize('NFKC')
    // Zero-width marks that browsers copy along.
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  if (CJK.test(text)) text = text.replaceAll(' ', '').replace(/デ[イィ]ー?ラー/g, 'ディーラー');
  return text.replace(/^\*\s*/, '').replace(/[\s.:*]+$/, '');
}

/** Whether the screen cut the label ("Días des..."): such a label is matched by its beginning. */
export function isCut(label: string): boolean {
  return /(\.{3}|…)\s*$/.test(label);
}

/**
 * Full-width digits and Latin letters, signs and spaces as ASCII (U10), without the marks that nobody sees (direction,
 * zero width) and that come along when a number is copied. Other characters stay.
 */
export function normaliseDigits(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}

/**
 * A name in the form in which two are the same person's (U11, lead identity): NFKC, collapsed spaces, lower
 * case, without the Japanese form of address. Never shown.
 */
export function normaliseName(name: string): string {
  const text = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const bare = text.replace(/\s?(様|さま|さん|御中)$/, '');
  return bare === '' ? text : bare;
}
