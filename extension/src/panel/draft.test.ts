import { describe, expect, it } from 'vitest';
import { draftFrom, EMPTY } from './draft.ts';

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
