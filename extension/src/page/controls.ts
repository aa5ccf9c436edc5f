import { normaliseLabel } from '@pitlane/core/lexicon/normalise';
import type { Control, WriteStep } from '@pitlane/core/panel/index';
import { INPUT, ITEM, labelOf, nameOfButton, openInputsOf } from './collect.ts';
import { above, find, findAll, isVisible, lineOf } from './dom.ts';

type Fill = Extract<WriteStep, { do: 'fill_date' | 'fill' | 'choose' | 'tick' }>;

const same = (control: Control): ((text: string) => boolean) => {
  const names = new Set(control.labels.map(normaliseLabel));
  return (text) => names.has(normaliseLabel(text));
};

/** A field below a root: by its API name, else by any of its labels. Several by one label: the first in sight. */
export function itemOf(root: HTMLElement, control: Control): HTMLElement | null {
  const items = findAll(root, ITEM).filter((item) => isVisible(item));
  const isIt = same(control);
  const byName = items.find((item) => control.apiName !== null && apiNameOf(item) === control.apiName);
  return byName ?? items.find((item) => isIt(labelOf(item))) ?? null;
}
const apiNameOf = (item: HTMLElement): string | undefined =>
  (item.dataset['targetSelectionName'] ?? item.dataset['fieldApiName'])?.split('.').at(-1);

/** A button by its words. A save button has others in some orgs: the main one of its bar, then. */
export function buttonOf(root: HTMLElement, control: Control): HTMLElement | null {
  const all = findAll(root, 'button, a[role="button"], [role="menuitem"], a.forceActionLink').filter(
    (el) => isVisible(el) && !('disabled' in el && el.disabled === true),
  );
  const isIt = same(control);
  const named = all.find((el) => isIt(nameOfButton(el)));
  if (named !== undefined || control.key !== 'button.save') return named ?? null;
  const main = all.filter((el) => el.matches('[name="SaveEdit"], [type="submit"], .slds-button_brand'));
  return main.find((el) => el.matches('[name="SaveEdit"], [type="submit"]')) ?? main.at(-1) ?? null;
}

/** The arrow behind which a record's page keeps the actions that it has no room for; null: none. */
export function moreActions(root: HTMLElement): HTMLElement | null {
  const menus = findAll(root, 'button[aria-haspopup="true"], button[aria-haspopup="menu"]');
  return menus.find((el) => isVisible(el) && above(el, ACTIONS) !== null) ?? null;
}
const ACTIONS = '.slds-page-header, .slds-button-group, .slds-button-group-list, .actionsContainer';

/** Sets a field as typing or picking does. @returns whether the page has a control for it */
export async function work(
  item: HTMLElement,
  step: Fill,
  shown: (look: () => HTMLElement | null) => Promise<HTMLElement | null>,
): Promise<boolean> {
  switch (step.do) {
    case 'tick': {
      const box = find(item, 'input[type="checkbox"]');
      if (!(box instanceof HTMLInputElement) || box.disabled) return false;
      if (!box.checked) box.click();
      return true;
    }
    case 'fill': {
      const input = openInputsOf(item)[0];
      return input !== undefined && type(input, step.text);
    }
    case 'fill_date': {
      const [date, time] = openInputsOf(item).filter((el) => el.tagName === 'INPUT');
      const { date: day, time: hour } = step.written;
      if (date === undefined) return false;
      if (time === undefined) return type(date, hour === null ? day : `${day} ${hour}`);
      type(date, day);
      return hour === null || type(time, hour);
    }
    case 'choose':
      return choose(item, step.options, shown);
  }
}

/** Types a text: the component's own events tell it, as those of a keyboard would. */
function type(el: HTMLElement, text: string): boolean {
  if (!(el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement)) return false;
  el.focus();
  el.value = text;
  el.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
  el.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  el.blur();
  return true;
}

async function choose(
  item: HTMLElement,
  options: readonly string[],
  shown: (look: () => HTMLElement | null) => Promise<HTMLElement | null>,
): Promise<boolean> {
  const names = new Set(options.map(normaliseLabel));
  const isIt = (el: Element): boolean =>
    // What is drawn: an option's words may stand in a shadow root of its own.
    names.has(normaliseLabel(lineOf(el))) ||
    names.has(normaliseLabel(el.textContent)) ||
    names.has(normaliseLabel(el.getAttribute('data-label') ?? ''));
  const list = find(item, 'select');
  if (list instanceof HTMLSelectElement) {
    const option = [...list.options].find(isIt);
    if (option === undefined) return false;
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    return true;
  }
  const radio = findAll(item, 'input[type="radio"]').find((el) => {
    const label = el instanceof HTMLInputElement ? (el.labels?.[0] ?? el.closest('label')) : null;
    return label !== null && isIt(label);
  });
  if (radio !== undefined) {
    radio.click();
    return true;
  }
  const opener = find(item, '[role="combobox"]') ?? find(item, INPUT);
  if (opener === null) return false;
  opener.click();
  const option = await shown(
    () => findAll(item.ownerDocument.body, '[role="option"]').find((el) => isVisible(el) && isIt(el)) ?? null,
  );
  if (option === null) return false;
  option.click();
  return true;
}

/** The boxes of a dialog that nobody has a name for (X19). */
export const unnamedBoxes = (dialog: HTMLElement): readonly HTMLElement[] =>
  findAll(dialog, 'input[type="checkbox"], input[type="radio"]').filter((el) => above(el, 'table') === null);
