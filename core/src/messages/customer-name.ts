import type { Locale } from '../dealership/types.ts';
import { t } from './t.ts';

/** The name fields of a lead (R65). `leadName` is one field and is never split (U18). */
export interface NameParts {
  readonly leadName: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const COMPANY = /株式会社|有限会社|合同会社|合名会社|合資会社|法人|\(株\)|\(有\)|㈱|㈲/u;
const HONORIFIC = /[\s\u3000]*(?:様|さま|さん|先生|殿|御中)$/u;

/**
 * How the team names a customer (U18). In Japanese: 姓 名 様, a company 御中, a Latin name in its given order and
 * 様; in the other languages the name as the customer writes it, a Japanese one in its own order. A single
 * field is never split, and an honorific that is already there is not doubled.
 */
export function customerName(name: NameParts, locale: Locale): string {
  const plain = inOrder(name);
  if (locale !== 'ja' || plain === '') return plain;
  const bare = bareName(name);
  return t('ja', isCompany(bare) ? 'name.company' : 'name.customer', { name: bare });
}

/** The name in its own order, without an honorific; empty where none is known. */
export const bareName = (name: NameParts): string => inOrder(name).replace(HONORIFIC, '');

/** Whether a name shows that it is a Japanese company's (御中). */
export const isCompany = (name: string): boolean =>
  COMPANY.test(name.normalize('NFKC')) || COMPANY.test(name);

/** Family name first where the name is written in Japanese, given name first elsewhere. */
function inOrder({ leadName, firstName, lastName }: NameParts): string {
  const given = firstName?.trim() ?? '';
  const family = lastName?.trim() ?? '';
  if (given === '' || family === '') return (leadName.trim() || `${family}${given}`).trim();
  return CJK.test(family) || CJK.test(given) ? `${family} ${given}` : `${given} ${family}`;
}
