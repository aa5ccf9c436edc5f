import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadTable } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { readLeadFile } from './read.ts';

const MADRID = { locale: 'es', zone: 'Europe/Madrid', country: 'ES' } as const;

describe('files that cannot be read', () => {
  const only = (result: ReadTable) => {
    expect(result.leads).toEqual([]);
    expect(result.problems).toHaveLength(1);
    return result.problems[0];
  };

  it.each([
    ['an empty file', '', 'empty_file'],
    ['blank lines', '\r\n ,\r\n', 'empty_file'],
    ['a binary file', 'a\u0000b', 'binary_file'],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1', 'wrong_format'],
    ['a web page named .xls', '<html><table>', 'wrong_format'],
    ['a PDF', '%PDF-1.7', 'wrong_format'],
    ['a damaged workbook', 'PK\u0003\u0004 nothing', 'unreadable'],
  ])('%s', async (_, text, code) => {
    const result = await readLeadFile(Buffer.from(text, 'latin1'), '/some/where/leads.csv', MADRID);
    expect(only(result)).toMatchObject({ severity: 'error', code, params: { file: 'leads.csv' } });
  });

  it('names the row of a quotation mark that never closes', async () => {
    const text =
      'Nombre del cliente potencial posventa,Fecha de creación,Estado\nA,25/07/2022 9:00,"Cita\nB,x,y\n';
    const result = await readLeadFile(Buffer.from(text), 'leads.csv', MADRID);
    expect(only(result)).toMatchObject({ code: 'unclosed_quote', row: 2 });
  });

  it('a file that is not there, or a folder', async () => {
    for (const name of ['none.csv', '.']) {
      expect(only(await readLeadFile(join(import.meta.dirname, name), undefined, MADRID))?.code).toBe(
        'not_found',
      );
    }
  });

  it('a file larger than the limit, from disk or memory; one at the limit is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leads-'));
    try {
      const path = join(folder, 'leads.csv');
      const bytes = Buffer.alloc(1000, ' ');
      await writeFile(path, bytes);
      for (const source of [path, bytes]) {
        const over = await readLeadFile(source, 'leads.csv', { ...MADRID, limit: 999 });
        expect(only(over)?.code).toBe('too_large');
        const at = await readLeadFile(source, 'leads.csv', { ...MADRID, limit: 1000 });
        expect(only(at)?.code).toBe('empty_file');
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('a workbook that would unpack to more than memory should hold', async () => {
    // A directory of one entry that claims 4 GB.
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(0xffff_ffff, 24);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(4, 16);
    const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), entry, end]);
    expect(only(await readLeadFile(bytes, 'leads.xlsx', MADRID))?.code).toBe('too_large');
  });
});
