import { matchField } from '@pitlane/core/lexicon/match';
import type { PageSnapshot, SnapshotField } from '@pitlane/core/panel/index';
import {
  above,
  activeScope,
  below,
  DIALOG,
  find,
  findAll,
  findFirst,
  isVisible,
  lineOf,
  wordsOf,
} from './dom.ts';

/** What stands on the page, and the elements behind it, for the writer. */
export interface Collected {
  readonly snapshot: PageSnapshot;
  readonly scope: HTMLElement;
  /** Items of the record's form, in the order of `snapshot.sections[s].fields[f]`. */
  readonly items: readonly (readonly HTMLElement[])[];
  /** In the order of `snapshot.buttons`. */
  readonly buttons: readonly HTMLElement[];
}

const NAMED = '[data-target-selection-name^="sfdc:RecordField."]';
export const ITEM = `records-record-layout-item, ${NAMED}, .slds-form-element`;
const SECTION_TITLE =
  '.test-id__section-header-title, .slds-section__title, .section-header-title, records-record-layout-section h3';
const LABEL = '.test-id__field-label, .slds-form-element__label, label, legend, dt';
const VALUE =
  '.test-id__field-value, .slds-form-element__static, slot[name="outputField"], .slds-form-element__control, dd';
export const INPUT = 'input, textarea, select, button[role="combobox"]';
const EDIT = 'button.inline-edit-trigger, button[class*="inline-edit"], button[class*="inlineEdit"]';
const PARTS = [NAMED, LABEL, VALUE, INPUT, EDIT].join(', ');
const PRESSABLE = 'button, a[role="button"], a.forceActionLink, [role="menuitem"]';
const OURS = '[data-pitlane]';

/** Reads the open record off the page, as it stands: fields, ticks, history, buttons (U4). */
export function collect(doc: Document, address: string): Collected {
  const scope = activeScope(doc);
  const sections: { label: string | null; fields: SnapshotField[] }[] = [{ label: null, fields: [] }];
  const items: HTMLElement[][] = [[]];
  const buttons: HTMLElement[] = [];
  const tables: HTMLElement[] = [];
  const inside = new Set<Element>();
  for (const el of below(scope, (e) => e.matches(`${DIALOG}, ${OURS}`))) {
    if (!(el instanceof HTMLElement)) continue;
    if (el.matches('table, [role="grid"]')) tables.push(el);
    else if (el.matches(SECTION_TITLE)) {
      const label = lineOf(el);
      // A title within a title: the element around it was taken already.
      if (label === '' || (items.at(-1)?.length === 0 && sections.at(-1)?.label === label)) continue;
      sections.push({ label, fields: [] });
      items.push([]);
    } else if (el.matches(ITEM) && !within(el, inside) && above(el, 'table') === null) {
      const field = fieldOf(el);
      if (field === null) continue;
      inside.add(el);
      sections.at(-1)?.fields.push(field);
      items.at(-1)?.push(el);
    } else if (el.matches(PRESSABLE) && !within(el, inside) && isVisible(el)) {
      if (nameOfButton(el) !== '') buttons.push(el);
    }
  }
  const history = tables.flatMap((table) => rowsOf(table));
  return {
    scope,
    items,
    buttons,
    snapshot: {
      url: address,
      recordId: null,
      org: null,
      title: titleOf(scope),
      sections,
      history,
      buttons: buttons.map(nameOfButton),
      user: userOf(doc),
    },
  };
}

function within(el: Element, taken: ReadonlySet<Element>): boolean {
  for (let at = above(el, ITEM); at !== null; ) {
    if (taken.has(at)) return true;
    const parent = at.parentElement ?? hostOf(at);
    at = parent === null ? null : above(parent, ITEM);
  }
  return false;
}
const hostOf = (el: Element): Element | null => {
  const root = el.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** One field; null: something else in the form's clothes. */
function fieldOf(item: HTMLElement): SnapshotField | null {
  // One way through it for all that is looked for: a page has many of these, and is looked at often.
  const parts = findAll(item, PARTS);
  const part = (selector: string) => parts.find((el) => el.matches(selector)) ?? null;
  const label = labelOf(item, part(LABEL));
  if (label === '') return null;
  const named = item.matches(NAMED) ? item : (part(NAMED) ?? above(item, NAMED));
  const apiName =
    named?.dataset['targetSelectionName']?.split('.').at(-1) ?? item.getAttribute('data-field-api-name');
  const base = {
    label,
    apiName: apiName ?? null,
    editable: part(EDIT) !== null || parts.some((el) => el.matches(INPUT) && isOpen(el)),
  };
  const box = part('input[type="checkbox"]');
  if (box instanceof HTMLInputElement)
    return { ...base, kind: 'checkbox', value: null, checked: box.checked };
  if (part(INPUT) !== null) return { ...base, kind: 'text', value: valueOfInputs(item) };
  const shown = part(VALUE);
  const link = find(shown ?? item, 'a[href]');
  const value = link === null ? (shown === null ? '' : wordsWithoutButtons(shown)) : lineOf(link);
  return { ...base, kind: link === null ? 'text' : 'link', value: value === '' ? null : value };
}

/** The whole label where the page keeps it; a drawn one may be cut. */
export function labelOf(item: HTMLElement, label = find(item, LABEL)): string {
  const kept = item.getAttribute('field-label') ?? '';
  if (kept.trim() !== '') return kept.trim();
  if (label === null) return '';
  const title = find(label, '[title]')?.title ?? label.title;
  return (title.trim() === '' ? lineOf(label) : title).trim();
}

/** Date and time are two inputs of one field. */
function valueOfInputs(item: HTMLElement): string | null {
  const text = findAll(item, INPUT)
    .map((el) => ('value' in el && el.tagName !== 'BUTTON' ? String(el.value) : lineOf(el)).trim())
    .filter((part) => part !== '')
    .join(' ');
  return text === '' ? null : text;
}

/** A value beside its own pencil. */
function wordsWithoutButtons(el: HTMLElement): string {
  const inner = find(el, '[class*="formatted"], lightning-formatted-text') ?? null;
  if (inner !== null && find(el, 'button') !== null) return wordsOf(inner);
  return find(el, 'button') === null ? wordsOf(el) : wordsOf(find(el, 'span, slot') ?? el);
}

/** The pencil. */
export const editButtonOf = (item: HTMLElement): HTMLElement | null => find(item, EDIT);
export const openInputsOf = (item: HTMLElement): HTMLElement[] =>
  findAll(item, INPUT).filter((el) => isOpen(el));
const isOpen = (el: HTMLElement): boolean => !('disabled' in el && el.disabled === true) && !readOnly(el);
const readOnly = (el: HTMLElement): boolean =>
  'readOnly' in el && el.readOnly === true && el.getAttribute('role') !== 'combobox';

/** An icon alone has its name in a title. */
export function nameOfButton(el: HTMLElement): string {
  const words = lineOf(el);
  return (words === '' ? (el.getAttribute('aria-label') ?? el.title) : words).trim();
}

function titleOf(scope: HTMLElement): string | null {
  const el = findFirst(scope, TITLE);
  const text = el === null ? '' : lineOf(el);
  return text === '' ? null : text;
}

const TITLE = [
  'slot[name="primaryField"], .slds-page-header__title lightning-formatted-text',
  '.slds-page-header__title',
  'h1',
];

/** The account in the corner of the page: everybody's (U5). */
export function userOf(doc: Document): string | null {
  const all = findAll(doc.body, USER.join(', '));
  for (const selector of USER) {
    const el = all.find((candidate) => candidate.matches(selector));
    if (el === undefined) continue;
    const name = el.dataset['userName'] ?? (el.title || el.getAttribute('alt') || lineOf(el));
    if (name.trim() !== '') return name.trim();
  }
  return null;
}
const USER = [
  '[data-user-name]',
  '.branding-userProfile-button img[title], .userProfile img[title]',
  '.branding-userProfile-button img[alt], .userProfile img[alt]',
  '.branding-userProfile-button',
];

/** Rows of a table that is a history: at least its date and its field have names that we know. */
function rowsOf(table: HTMLElement): Readonly<Record<string, string>>[] {
  const heads = findAll(table, 'th, [role="columnheader"]').filter(
    (th) => th.getAttribute('scope') !== 'row',
  );
  const labels = heads.map(headOf);
  const known = labels.filter((label) => matchField(label, { section: 'history' }).keys.length > 0);
  if (known.length < 2) return [];
  return findAll(table, 'tbody tr, [role="row"]').flatMap((row) => {
    const cells = findAll(row, 'td, th, [role="gridcell"]');
    if (cells.every((cell) => heads.includes(cell))) return [];
    const at = cells.length - labels.length;
    return [
      Object.fromEntries(
        labels.flatMap((label, i) => {
          const cell = cells[i + at];
          return label === '' || cell === undefined ? [] : [[label, lineOf(cell)] as const];
        }),
      ),
    ];
  });
}

/** A header's whole name; what is drawn may be cut. */
export function headOf(th: HTMLElement): string {
  const title = th.getAttribute('aria-label') ?? find(th, '[title]')?.title ?? '';
  return (title.trim() === '' ? lineOf(th) : title).trim();
}
