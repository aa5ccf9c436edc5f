import { normalisePhone } from '../lexicon/phone.ts';
import { checkVin } from '../lexicon/vin.ts';

/** What a message says of a customer; null: nothing that is certain. */
export interface ContactFound {
  readonly name: string | null;
  /** As written, the first that can be dialled in the market. */
  readonly phone: string | null;
  readonly email: string | null;
  /** Upper case, the first that could be one. */
  readonly vin: string | null;
  /** The message without Slack's marks, as a person reads it. */
  readonly text: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
// Seven digits at least; what a phone is and what a date or price is, `normalisePhone` tells.
const PHONE = /(?:\+|\(|(?<![\p{L}\p{N}]))[\d(][\d ()./-]{5,}\d(?![\p{L}\p{N}])/gu;
const VIN = /(?<![\p{L}\p{N}])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\p{N}])/giu;
const NAME =
  /^[ \t*_]*(?:name|customer|nombre|cliente|nom|client|nome|お名前|氏名|名前|お客様)[ \t*_]*[:：][ \t*_]*(\S[^\n]{0,120}?)[ \t*_]*$/imu;

/**
 * Reads a Slack message that tells of a customer. Only what is plainly there: a person looks at it before it is
 * saved. Full-width digits and letters are read as their usual ones. @param market ISO 3166-1 alpha-2
 */
export function readMessage(mrkdwn: string, market: string): ContactFound {
  const text = withoutMarks(mrkdwn);
  const plain = text.normalize('NFKC');
  const email = EMAIL.exec(plain)?.[0] ?? null;
  const vin = (plain.match(VIN) ?? []).find((v) => /\d/.test(v) && /[a-z]/i.test(v) && checkVin(v).ok);
  const rest = plain.replaceAll(VIN, ' ').replaceAll(new RegExp(EMAIL, 'gu'), ' ');
  const phone = (rest.match(PHONE) ?? []).map((p) => p.trim()).find((p) => normalisePhone(p, market).valid);
  return {
    name: NAME.exec(plain)?.[1]?.trim() ?? null,
    phone: phone ?? null,
    email,
    vin: vin?.toUpperCase() ?? null,
    text,
  };
}

/** `<tel:+34…|612 …>` → `612 …`; people, channels and groups are not the customer's words. */
const withoutMarks = (mrkdwn: string): string =>
  mrkdwn
    .replace(/<[@#!][^>]*>/g, '')
    .replace(
      /<(?:mailto:|tel:)?([^|>]+)(?:\|([^>]*))?>/g,
      (_, target: string, label?: string) => label || target,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
