import type { Settings } from '../shared/messages.ts';

/**
 * U15: shortcuts by the place of a key and not by its letter, so that they are the same on AZERTY and JIS.
 * All but `focus` work only while the focus is in the panel and not in a field.
 */
export const KEYS = {
  reached: 'Digit1',
  call_back_at: 'Digit2',
  no_answer: 'Digit3',
  busy_or_off: 'Digit4',
  wrong_number: 'Digit5',
  invalid_number: 'Digit6',
  message_sent: 'Digit7',
  inbound: 'Digit8',
  yes: 'KeyV',
  no: 'KeyN',
  dial: 'KeyD',
  back: 'Backspace',
  /** With Alt and Shift, anywhere on the page: into the panel, and back to where one was. */
  focus: 'KeyP',
} as const;
export type KeyAction = keyof typeof KEYS;

export const codeFor = (action: KeyAction, { keys }: Pick<Settings, 'keys'>): string =>
  keys[action] ?? KEYS[action];

/** What is printed on the key of most keyboards. */
export const keyName = (code: string): string => code.replace(/^(Digit|Key|Numpad)/, '');

/** What of a keyboard event is looked at. */
export type Pressed = Pick<
  KeyboardEvent,
  'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'repeat' | 'isComposing'
>;

/** The action of a key in the panel; null: none, or it is typing (IME included). */
export function actionOf(
  event: Pressed,
  typing: boolean,
  settings: Pick<Settings, 'keys'>,
): KeyAction | null {
  if (typing || event.isComposing || event.repeat || event.altKey || event.ctrlKey || event.metaKey)
    return null;
  const actions = (Object.keys(KEYS) as KeyAction[]).filter((action) => action !== 'focus');
  return actions.find((action) => codeFor(action, settings) === event.code) ?? null;
}

/** Alt+Shift and the key of `focus`. */
export const isFocusKey = (event: Pressed, settings: Pick<Settings, 'keys'>): boolean =>
  event.altKey &&
  event.shiftKey &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.isComposing &&
  event.code === codeFor('focus', settings);

/** Whether an element takes what is typed. */
export const isField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type));
