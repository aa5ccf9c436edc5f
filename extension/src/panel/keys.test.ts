import { describe, expect, it } from 'vitest';
import { actionOf, codeFor, isFocusKey, keyName, KEYS, type Pressed } from './keys.ts';

const press = (code: string, over: Partial<Pressed> = {}): Pressed => ({
  code,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  ...over,
});
const PLAIN = { keys: {} };

describe('shortcuts', () => {
  it('go by the place of a key: on AZERTY, where the digits need Shift, and on JIS alike [U15]', () => {
    // AZERTY types "&" there, and Shift types the digit: the code is the same.
    expect(actionOf(press('Digit1'), false, PLAIN)).toBe('reached');
    expect(actionOf(press('Digit3', { shiftKey: true }), false, PLAIN)).toBe('no_answer');
    // Keys that JIS alone has mean nothing here.
    expect(actionOf(press('IntlYen'), false, PLAIN)).toBeNull();
  });

  it('are silent while somebody types or composes, and with other keys held [U15]', () => {
    expect(actionOf(press('Digit1'), true, PLAIN)).toBeNull();
    expect(actionOf(press('Digit1', { isComposing: true }), false, PLAIN)).toBeNull();
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'repeat'] as const)
      expect(actionOf(press('Digit1', { [held]: true }), false, PLAIN)).toBeNull();
  });

  it('can be changed [U15]', () => {
    const own = { keys: { reached: 'KeyR' } };
    expect(actionOf(press('KeyR'), false, own)).toBe('reached');
    expect(actionOf(press('Digit1'), false, own)).toBeNull();
    expect(keyName(codeFor('reached', own))).toBe('R');
  });

  it('has a different key for each action', () => {
    expect(new Set(Object.values(KEYS)).size).toBe(Object.keys(KEYS).length);
  });

  it('goes to the panel with Alt and Shift held, and not while composing', () => {
    expect(isFocusKey(press('KeyP', { altKey: true, shiftKey: true }), PLAIN)).toBe(true);
    expect(isFocusKey(press('KeyP', { altKey: true }), PLAIN)).toBe(false);
    expect(isFocusKey(press('KeyP', { altKey: true, shiftKey: true, isComposing: true }), PLAIN)).toBe(false);
  });
});
