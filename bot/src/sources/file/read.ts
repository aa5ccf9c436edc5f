import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  findHeader,
  readTable,
  type ImportProblemCode,
  type ReadTable,
  type ReadTableOptions,
} from '@pitlane/core';
import { FileProblem } from './problem.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

export interface ReadFileOptions extends Omit<ReadTableOptions, 'headerRow'> {
  /** Largest file, bytes. */
  readonly limit?: number;
}
/** 20 MB: some 60,000 rows of a full report. */
export const FILE_LIMIT = 20 * 1024 * 1024;

/**
 * Reads an exported lead file, CSV or XLSX, from a path or from memory. Whatever is wrong with the file comes
 * back as a problem of the result, in words of the catalogue (`import.<code>`); it throws only for bugs.
 *
 * @param name how to name the file to people; with a path its last part is used if left out.
 */
export async function readLeadFile(
  source: string | Uint8Array,
  name: string | undefined,
  options: ReadFileOptions,
): Promise<ReadTable> {
  const file = basename(name ?? (typeof source === 'string' ? source : 'file'));
  try {
    const bytes = await load(source, options.limit ?? FILE_LIMIT);
    const { limit: _, ...table } = options;
    const rows =
      bytes[0] === 0x50 && bytes[1] === 0x4b
        ? await readXlsx(bytes, table.locale)
        : readCsv(bytes, table.locale);
    const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
    if (first < 0) return failed('empty_file', { file });
    const at = findHeader(rows, table.locale) ?? first;
    return readTable(rows[at] ?? [], rows.slice(at + 1), { ...table, headerRow: at + 1 });
  } catch (error) {
    if (error instanceof FileProblem) return failed(error.code, { ...error.params, file });
    throw error;
  }
}

async function load(source: string | Uint8Array, limit: number): Promise<Uint8Array> {
  const tooLarge = new FileProblem('too_large', { limit: Math.round(limit / 1024 / 1024) });
  if (typeof source !== 'string') {
    if (source.byteLength > limit) throw tooLarge;
    return checked(source);
  }
  let bytes: Uint8Array;
  try {
    // Asked first, so that a huge file is not read at all.
    const { size } = await stat(source);
    if (size > limit) throw tooLarge;
    bytes = await readFile(source);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('not_found', {}, { cause: error });
  }
  return checked(bytes);
}

function checked(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength === 0) throw new FileProblem('empty_file', {});
  return bytes;
}

function failed(code: ImportProblemCode, params: Readonly<Record<string, string | number>>): ReadTable {
  const row = typeof params['row'] === 'number' ? params['row'] : null;
  return {
    locale: null,
    leads: [],
    problems: [{ severity: 'error', code, row, params }],
    skipped: { empty: [], footer: [], duplicate: [] },
  };
}
