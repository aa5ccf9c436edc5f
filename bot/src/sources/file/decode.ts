import type { Locale } from '@pitlane/core';
import iconv from 'iconv-lite';
import { FileProblem } from './problem.ts';

/** Formats that people pick by mistake, by how their files begin. Salesforce's own ".xls" is a web page. */
const FOREIGN: readonly (readonly [string, RegExp])[] = [
  ['XLS', /^ÐÏ.à/],
  ['PDF', /^%PDF-/],
  ['RTF', /^\{\\rtf/],
  ['HTML', /^\s*<(!doctype html|html|head|meta|table)/i],
  ['XML', /^\s*<\?(xml|adf)/i],
];

/**
 * The texts that the bytes of a CSV can be, most likely first: by its byte order mark; else strict UTF-8; else
 * the encoding that Excel uses where the dealership is, and then the other one. Throws a FileProblem for what
 * is no text.
 */
export function decodeCandidates(bytes: Uint8Array, locale: Locale): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begin = buffer
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '');
  const foreign = FOREIGN.find(([, mark]) => mark.test(begin));
  if (foreign !== undefined) throw new FileProblem('wrong_format', { format: foreign[0] });
  // Excel's "Unicode text" is UTF-16 with tabs.
  if (begin.startsWith('\xff\xfe')) return [iconv.decode(buffer, 'utf16le')];
  if (begin.startsWith('\xfe\xff')) return [iconv.decode(buffer, 'utf16be')];
  if (buffer.includes(0)) throw new FileProblem('binary_file', {});
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(buffer)];
  } catch {
    const order = locale === 'ja' ? ['shift_jis', 'windows-1252'] : ['windows-1252', 'shift_jis'];
    return order.map((encoding) => iconv.decode(buffer, encoding));
  }
}
