import { findHeader, type Locale } from '@pitlane/core';
import readExcelFile, { type CellValue } from 'read-excel-file/node';
import { FileProblem } from './problem.ts';
import { unpackedSize } from './zip.ts';

/** Most that a workbook may unpack to, bytes: a packed bomb must not fill the memory. */
const UNPACKED_LIMIT = 300 * 1024 * 1024;

/** The rows of a workbook's first sheet that has a lead header, else of its first sheet, as texts. */
export async function readXlsx(bytes: Uint8Array, locale: Locale): Promise<string[][]> {
  const size = unpackedSize(bytes);
  if (size === null) throw new FileProblem('unreadable', {});
  if (size > UNPACKED_LIMIT) throw new FileProblem('too_large', { limit: UNPACKED_LIMIT / 1024 / 1024 });
  let sheets: { data: (CellValue | null)[][] }[];
  try {
    sheets = await readExcelFile(Buffer.from(bytes));
  } catch (error) {
    throw new FileProblem('unreadable', {}, { cause: error });
  }
  const tables = sheets.map(({ data }) => data.map((row) => row.map(text)));
  return tables.find((rows) => findHeader(rows, locale) !== null) ?? tables[0] ?? [];
}

/** A cell as text. Workbooks hold wall times without a zone: they are written year first, as they stand. */
function text(cell: CellValue | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  // Excel counts in days: 9:12 comes as a fraction some milliseconds off.
  const wall = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  const [date = '', time = ''] = wall.slice(0, 19).split('T');
  return time === '00:00:00' ? date : `${date} ${time}`;
}
