import { describe, expect, it } from 'vitest';
import { draftFrom, EMPTY, restOf } from './draft.ts';

describe('what is left of a draft after a deed', () => {
  const logged = {
    ...EMPTY,
    verbatim: 'El ruido',
    answer: 'Ya',
    dialledAt: 1,
    fields: { 'callback.date': '2026-09-02' },
  };

  it('is nothing where nothing came since [U15]', () => {
    expect(restOf(logged, logged, true)).toBeNull();
  });

  it('is what was typed since it began [U15]', () => {
    const now = {
      ...logged,
      verbatim: 'El ruido al frenar',
      answer: 'El viernes',
      fields: { ...logged.fields, 'sale.vin': 'ZAM' },
    };
    expect(restOf(now, logged, true)).toEqual({
      ...EMPTY,
      verbatim: 'al frenar',
      answer: 'El viernes',
      fields: { 'sale.vin': 'ZAM' },
    });
  });

  it('is also the words where nobody keeps them: an unlinked panel [U15]', () => {
    expect(restOf(logged, logged, false)).toEqual({ ...EMPTY, verbatim: 'El ruido', answer: 'Ya' });
  });
});

describe('a kept draft', () => {
  it('comes back as it was [U15]', () => {
    const draft = {
      ...EMPTY,
      verbatim: 'Mañana a las cinco',
      said: 'verbatim',
      dialledAt: 1,
      path: ['reason'],
      open: 'sale',
      fields: { 'sale.vin': 'ZAM' },
    };
    expect(draftFrom(structuredClone(draft))).toEqual(draft);
  });

  it.each([
    null,
    7,
    'x',
    [],
    { verbatim: 5, open: 'elsewhere', path: 'no', fields: { a: 1 }, dialledAt: 'x' },
  ])('is empty where it cannot be understood: %j', (kept) => expect(draftFrom(kept)).toEqual(EMPTY));
});
