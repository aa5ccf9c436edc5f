import { findHeader, headerScore, type Locale } from '@pitlane/core';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeCandidates } from './decode.ts';
import { FileProblem } from './problem.ts';

const DELIMITERS = [',', ';', '\t'] as const;
/** The header is looked for in so many first rows. */
const HEAD = 20;

/**
 * The rows of a CSV in any of the encodings and with any of the delimiters that Salesforce and Excel write.
 * Encoding and delimiter are those in which the header is known best, the likelier of two equals. Blank lines stay, so that row numbers
 * are those a spreadsheet shows.
 */
export function readCsv(bytes: Uint8Array, locale: Locale): string[][] {
  const texts = decodeCandidates(bytes, locale);
  let best: { text: string; delimiter: string; known: number } | null = null;
  for (const text of texts) {
    for (const delimiter of DELIMITERS) {
      const known = headKnown(text, delimiter, locale);
      if (known > (best?.known ?? -1)) best = { text, delimiter, known };
    }
  }
  return best === null ? [] : rowsOf(best.text, best.delimiter);
}

function headKnown(text: string, delimiter: string, locale: Locale): number {
  try {
    const rows = rowsOf(text, delimiter, HEAD);
    const at = findHeader(rows, locale, HEAD);
    return at === null ? 0 : headerScore(rows[at] ?? [], locale).known;
  } catch (error) {
    // A quotation mark may only seem open with this delimiter; the reading proper reports it.
    if (error instanceof FileProblem) return 0;
    throw error;
  }
}

function rowsOf(text: string, delimiter: string, to?: number): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      // Titles of reports hold single quotation marks.
      relax_quotes: true,
      skip_empty_lines: false,
      ...(to === undefined ? {} : { to }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
      throw new FileProblem('unclosed_quote', { row: Number(error['records'] ?? 0) + 1 }, { cause: error });
    }
    throw new FileProblem('unreadable', {}, { cause: error });
  }
}
