import { SUBCOMMANDS, subcommandWord } from '@pitlane/core';
import { describe, expect, it } from 'vitest';
import { HELPED, helpMessage } from '../views/help.ts';
import { parseCommand } from './parse.ts';

describe('/lead, as typed', () => {
  it.each([
    ['intento 412', { kind: 'act', ask: 'attempt', number: 412 }],
    ['412 intento', { kind: 'act', ask: 'attempt', number: 412 }],
    ['　＃４１２　担当　', { kind: 'act', ask: 'take', number: 412 }],
    ['４１２', { kind: 'act', ask: 'show', number: 412 }],
    ['BUSCAR  Rossi  Marco', { kind: 'find', text: 'Rossi Marco' }],
    ['検索', { kind: 'find', text: '' }],
    ['nouveau', { kind: 'new', text: '' }],
    ['vistas', { kind: 'views' }],
    ['連携', { kind: 'pair' }],
    ['olvidar 7', { kind: 'forget', number: 7 }],
    ['traspasar', { kind: 'act', ask: 'handover', number: null }],
    ['折り返し 3', { kind: 'act', ask: 'callback', number: 3 }],
    ['entrant 3', { kind: 'act', ask: 'inbound', number: 3 }],
    ['annulla 3', { kind: 'act', ask: 'undo', number: 3 }],
    ['intneto #12', { kind: 'help', unknown: 'intneto', number: 12 }],
    ['', { kind: 'help', unknown: null }],
  ])('%s is understood [U7, U10, U17]', (text, wanted) => {
    expect(parseCommand(text)).toMatchObject(wanted);
  });
});

describe('help', () => {
  it('names every command once, in each language', () => {
    expect([...HELPED].toSorted()).toEqual([...SUBCOMMANDS].toSorted());
    const said = JSON.stringify(helpMessage('ja', null));
    for (const sub of HELPED) expect(said).toContain(`/lead ${subcommandWord(sub, 'ja')}`);
  });

  it('offers what was meant, with the number that was typed, and runs nothing [U10]', () => {
    expect(helpMessage('es', 'intneto', 412).text).toContain('¿Quería decir `/lead intento 412`?');
    expect(helpMessage('fr', 'zzz').text).not.toContain('/lead');
  });

  it('keeps each section short enough for a phone [U10]', () => {
    for (const block of helpMessage('ja', null).blocks)
      expect(JSON.stringify(block).split('\\n').length).toBeLessThan(10);
  });
});
