import { fillText } from './fill.ts';
import type { EditableId } from './ids.ts';
import type { FillContext, TextData } from './types.ts';

/** The letters of GSM 03.38; those of its extension cost two. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€';
const gsmUnits = (letter: string): number | null =>
  BASIC.includes(letter) ? 1 : EXTENDED.includes(letter) ? 2 : null;

export interface SmsSize {
  readonly encoding: 'gsm' | 'ucs2';
  /** Septets, or 16-bit units. */
  readonly units: number;
  /** How many messages the operator counts. */
  readonly parts: number;
  /** What fits in one: 160 or 70. */
  readonly limit: number;
}

/** How long an SMS is, as operators count. */
export function smsSize(text: string): SmsSize {
  let units = 0;
  for (const letter of text) {
    const cost = gsmUnits(letter);
    if (cost === null) return sized('ucs2', text.length, 70, 67);
    units += cost;
  }
  return sized('gsm', units, 160, 153);
}
const sized = (encoding: SmsSize['encoding'], units: number, limit: number, part: number): SmsSize => ({
  encoding,
  units,
  parts: units <= limit ? 1 : Math.ceil(units / part),
  limit,
});

/**
 * The text in letters that fit 160 to a message, where dropping an accent that GSM lacks is enough ("sábado" is
 * "sabado"); else as it is: one Japanese letter makes it 70 anyway.
 */
export function gsmText(text: string): string {
  const letters = Array.from(text.replaceAll('’', "'").replaceAll('…', '...'), (letter) => {
    if (gsmUnits(letter) !== null) return letter;
    return letter.normalize('NFD').replace(/\p{Mn}+/gu, '');
  }).join('');
  return smsSize(letters).encoding === 'gsm' ? letters : text;
}

const SHORTEST_NAME = 6;
/**
 * A template filled in as one SMS: where it would be two, the dealership's name gives way, from its end, down to
 * six letters. What is still too long stays whole: `smsSize` tells.
 */
export function fillSms(
  template: string,
  data: Partial<TextData>,
  ctx: FillContext,
  parts?: (id: EditableId) => string,
): string {
  const name = Array.from(data.dealership?.trim() ?? '');
  const said = (length: number) =>
    gsmText(
      fillText(template, { ...data, dealership: name.slice(0, length).join('').trim() || null }, ctx, parts),
    );
  for (let length = name.length; length > SHORTEST_NAME; length -= 1) {
    const text = said(length);
    if (smsSize(text).parts === 1) return text;
  }
  const short = said(SHORTEST_NAME);
  return smsSize(short).parts === 1 ? short : said(name.length);
}
