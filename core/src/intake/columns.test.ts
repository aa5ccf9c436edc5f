import { describe, expect, it } from 'vitest';
import { en } from '../messages/import/en.ts';
import { es } from '../messages/import/es.ts';
import { fr } from '../messages/import/fr.ts';
import { it as italian } from '../messages/import/it.ts';
import { ja } from '../messages/import/ja.ts';
import { findHeader } from './columns.ts';
import { IMPORT_PROBLEMS } from './types.ts';

const HEADER = ['Nombre del cliente potencial posventa', 'Fecha de creación', 'Estado'];
const ROW = ['Clara Ficticia', '25/07/2022 9:07', 'Asignado a Concesionario'];

describe('finding the header', () => {
  it('is the line that knows most labels, behind title and filters', () => {
    const rows = [['Aftersales Leads'], ['Filtrado por: Estado'], [], ['Estado', 'Fuente'], HEADER, ROW];
    expect(findHeader(rows, 'es')).toBe(4);
  });

  it('is not looked for beyond the first lines, nor in one lucky label', () => {
    const deep = [...Array.from({ length: 20 }, () => ['x']), HEADER];
    expect(findHeader(deep, 'es')).toBeNull();
    expect(findHeader([['Estado', 'Importe']], 'es')).toBeNull();
  });
});

it('every problem has its words in all five languages, with the same parameters', () => {
  const keys = IMPORT_PROBLEMS.map((code) => `import.${code}`).sort();
  const params = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const words of [en, es, fr, ja, italian]) {
    expect(Object.keys(words).sort()).toEqual(keys);
    for (const [key, text] of Object.entries(words)) {
      expect(params(text), `${key}`).toEqual(params(en[key as keyof typeof en]));
    }
  }
});
