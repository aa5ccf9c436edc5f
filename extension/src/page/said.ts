import { find, findAll, isVisible, lineOf, openDialog, wordsOf } from './dom.ts';

/** What Salesforce says when it refuses: at the field, above the form, or in a toast. */
const ERRORS = [
  '.slds-has-error .slds-form-element__help',
  '[role="dialog"] .slds-theme_error',
  '.pageLevelErrors li',
  '.slds-notify_alert.slds-theme_error',
  '.forceFormPageError',
  '.slds-popover_error .slds-popover__body',
  '.errorsList li',
  '.fieldLevelErrors a',
  '.slds-notify_toast.slds-theme_error .toastMessage',
  '.slds-notify_toast.slds-theme_error',
  '.slds-notify_toast[data-variant="error"]',
].join(', ');

/** Its words, each once; null: it complains of nothing. */
export function complaint(doc: Document): string | null {
  const found = findAll(doc.body, ERRORS).filter((el) => isVisible(el));
  // The words of the innermost element, without those of what lies around it.
  const texts = found
    .filter((el) => !found.some((other) => other !== el && el.contains(other)))
    .map((el) => wordsOf(el))
    .filter((text) => text !== '');
  return texts.length === 0 ? null : [...new Set(texts)].join('\n');
}

const SIGN_IN =
  'form[action*="login"], input[type="password"], a[href*="/login"], a[href*="secur/logout"], [data-session-ended]';

/** Salesforce has ended the session: it shows its sign-in, or a dialog that leads there. */
export function asksToSignIn(doc: Document): boolean {
  const dialog = openDialog(doc);
  if (dialog !== null && find(dialog, SIGN_IN) !== null) return true;
  const password = doc.querySelector('input[type="password"]');
  return password !== null && isVisible(password) && doc.querySelector('form[action*="login"]') !== null;
}

/** A save bar of the page: something is being edited. */
export function saveBar(doc: Document): HTMLElement | null {
  const bars = findAll(doc.body, SAVE_BAR).filter((el) => isVisible(el) && find(el, 'button') !== null);
  return bars.at(-1) ?? null;
}
const SAVE_BAR = '.footer-full-width, records-form-footer, .slds-docked-form-footer, .forceRecordEditActions';

export const nameOf = (el: Element): string => lineOf(el);
