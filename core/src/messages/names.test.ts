import { describe, expect, it } from 'vitest';
import { customerName } from './customer-name.ts';
import { staffName } from './names.ts';
import { allSubcommandWords, nearestSubcommand, subcommandOf } from './subcommands.ts';

describe('customerName', () => {
  it.each([
    ['ja', { leadName: '佐藤 花子', firstName: '花子', lastName: '佐藤' }, '佐藤 花子 様'],
    ['ja', { leadName: '佐藤花子', firstName: null, lastName: null }, '佐藤花子 様'],
    ['ja', { leadName: 'Marco Rossi', firstName: 'Marco', lastName: 'Rossi' }, 'Marco Rossi 様'],
    ['ja', { leadName: '株式会社山川商事', firstName: null, lastName: null }, '株式会社山川商事 御中'],
    ['ja', { leadName: '㈱山川商事', firstName: null, lastName: null }, '㈱山川商事 御中'],
    ['ja', { leadName: '佐藤花子様', firstName: null, lastName: null }, '佐藤花子 様'],
    ['es', { leadName: 'Ana Gómez Ruiz', firstName: 'Ana', lastName: 'Gómez Ruiz' }, 'Ana Gómez Ruiz'],
    ['fr', { leadName: '佐藤花子', firstName: '花子', lastName: '佐藤' }, '佐藤 花子'],
    ['en', { leadName: 'van der Berg', firstName: null, lastName: 'van der Berg' }, 'van der Berg'],
  ] as const)('writes %s %o as %s [U18]', (locale, name, wanted) => {
    expect(customerName(name, locale)).toBe(wanted);
  });

  it('calls colleagues さん in Japanese only [U18]', () => {
    expect(staffName('田中 健', 'ja')).toBe('田中 健さん');
    expect(staffName('Marta Ruiz', 'es')).toBe('Marta Ruiz');
  });
});

describe('subcommands', () => {
  it.each([
    ['attempt', 'attempt'],
    ['INTENTO', 'attempt'],
    ['rendez-vous', 'appointment'],
    ['ＮｏＥｓＭÍＯ', 'notmine'],
    ['予約', 'appointment'],
    ['ヘルプ', 'help'],
    ['ﾒﾓ', 'note'],
    ['réattribuer', 'assign'],
    ['cerrar', 'show'],
    ['clôturer', 'show'],
    ['bananas', null],
  ])('understands %s as %s in any language [U10]', (word, sub) => {
    expect(subcommandOf(word)).toBe(sub);
  });

  it.each([
    ['intneto', 'es', 'intento'],
    ['INTENT', 'es', 'intento'],
    ['atempt', 'en', 'attempt'],
    ['appo', 'en', 'appointment'],
    ['tentatve', 'fr', 'tentative'],
    ['citta', 'es', 'cita'],
    ['再度連洛', 'ja', '再度連絡'],
    ['ｉｎｔｅｎｔｏｏ', 'es', 'intento'],
    ['bananas', 'en', undefined],
  ] as const)('takes %s in %s for a slip of %s [U10, U17]', (typed, locale, meant) => {
    expect(nearestSubcommand(typed, locale)?.word).toBe(meant);
  });

  it('takes nothing and very long words for no command', () => {
    expect(nearestSubcommand('', 'en')).toBeNull();
    expect(nearestSubcommand('x'.repeat(5000), 'it')).toBeNull();
  });

  it('gives no word two meanings', () => {
    const meanings = new Map<string, Set<string>>();
    for (const { word, sub } of allSubcommandWords())
      meanings.set(word, (meanings.get(word) ?? new Set()).add(sub));
    expect([...meanings].filter(([, subs]) => subs.size > 1)).toEqual([]);
  });
});
