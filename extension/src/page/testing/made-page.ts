import type { PageSnapshot, SnapshotField } from '@pitlane/core/panel/index';

/**
 * A record page as Lightning draws it, made from plain data, for tests: sections, items with labels and pencils,
 * action buttons, a history. `native` puts each part in a shadow root of its own.
 */
export interface Made {
  readonly doc: Document;
  readonly frame: HTMLElement;
  /** What was saved, in order: label → value. */
  readonly saves: Record<string, string | boolean>[];
  /** Each save is answered by this: words of a refusal, or null. */
  answer: (values: Record<string, string | boolean>) => string | null;
  /** Draws the record again. */
  set(label: string, value: string | boolean, section?: number): void;
}

export interface MadeOptions {
  readonly native?: boolean;
  readonly console?: boolean;
  readonly saveWord?: string;
}

export function madePage(snapshot: PageSnapshot, options: MadeOptions = {}, doc: Document = document): Made {
  doc.body.innerHTML = '';
  doc.documentElement.querySelectorAll('[data-pitlane]').forEach((el) => el.remove());
  const values = snapshot.sections.map(({ fields }) => fields.map((f) => ({ ...f })));
  const made: Made = {
    doc,
    frame: frameIn(doc, options.console === true),
    saves: [],
    answer: () => null,
    set: (label, value, section) => {
      for (const [s, fields] of values.entries()) {
        if (section !== undefined && s !== section) continue;
        for (const field of fields) if (field.label === label) setField(field, value);
      }
      draw();
    },
  };
  const setField = (field: Mutable, value: string | boolean): void => {
    if (typeof value === 'boolean') field.checked = value;
    else field.value = value;
  };
  const user = el(doc, 'button', 'branding-userProfile-button');
  user.append(attr(el(doc, 'img'), { title: snapshot.user ?? '' }));
  if (snapshot.user !== null) doc.body.prepend(user);

  function draw(editing = false): void {
    made.frame.innerHTML = '';
    made.frame.append(attr(el(doc, 'h1', 'slds-page-header__title', snapshot.title ?? ''), {}));
    const actions = el(doc, 'div');
    for (const word of snapshot.buttons) actions.append(el(doc, 'button', 'slds-button', word));
    made.frame.append(actions);
    for (const [s, section] of snapshot.sections.entries()) {
      const host = el(doc, 'div', 'section');
      const root = options.native === true ? host.attachShadow({ mode: 'open' }) : host;
      if (section.label !== null) {
        const h3 = el(doc, 'h3');
        h3.append(el(doc, 'span', 'test-id__section-header-title', section.label));
        root.append(h3);
      }
      for (const field of values[s] ?? []) root.append(itemFor(field, editing));
      made.frame.append(host);
    }
    if (editing) made.frame.append(saveBarFor());
    made.frame.append(historyOf(doc, snapshot.history));
  }

  function itemFor(field: Mutable, editing: boolean): HTMLElement {
    const item = attr(el(doc, 'records-record-layout-item'), {});
    const inner = el(doc, 'div');
    if (field.apiName !== null) inner.dataset['targetSelectionName'] = `sfdc:RecordField.${field.apiName}`;
    inner.append(el(doc, 'span', 'test-id__field-label', field.label));
    const value = el(doc, 'div', 'test-id__field-value');
    if (field.kind === 'checkbox') {
      const box = attr(el(doc, 'input'), { type: 'checkbox' }) as HTMLInputElement;
      box.checked = field.checked === true;
      box.disabled = !editing || !field.editable;
      value.append(box);
    } else if (editing && field.editable) {
      const input = attr(el(doc, 'input'), { type: 'text' }) as HTMLInputElement;
      input.value = field.value ?? '';
      value.append(input);
    } else value.append(el(doc, 'lightning-formatted-text', '', field.value ?? ''));
    inner.append(value);
    if (field.editable && !editing) {
      const pencil = el(doc, 'button', 'inline-edit-trigger', 'Edit');
      pencil.addEventListener('click', () => draw(true));
      inner.append(pencil);
    }
    item.append(inner);
    return item;
  }

  function saveBarFor(): HTMLElement {
    const bar = el(doc, 'div', 'footer-full-width');
    const save = attr(el(doc, 'button', 'slds-button_brand', options.saveWord ?? 'Save'), {
      name: 'SaveEdit',
    });
    save.addEventListener('click', () => {
      const typed: Record<string, string | boolean> = {};
      const items = [...allItems(made.frame)];
      let i = 0;
      for (const fields of values) {
        for (const field of fields) {
          const input = items[i++]?.querySelector('input');
          if (input instanceof HTMLInputElement && !input.disabled)
            typed[field.label] = input.type === 'checkbox' ? input.checked : input.value;
        }
      }
      const refusal = made.answer(typed);
      made.saves.push(typed);
      if (refusal !== null) {
        const errors = el(doc, 'div', 'pageLevelErrors');
        const list = el(doc, 'ul');
        list.append(el(doc, 'li', '', refusal));
        errors.append(list);
        bar.append(errors);
        return;
      }
      for (const fields of values) {
        for (const field of fields) {
          const value = typed[field.label];
          if (value !== undefined && field.editable) setField(field, value);
        }
      }
      draw();
    });
    bar.append(save);
    return bar;
  }
  draw();
  return made;
}

type Mutable = { -readonly [K in keyof SnapshotField]: SnapshotField[K] };

function* allItems(root: ParentNode): Generator<Element> {
  for (const child of root.children) {
    if (child.tagName === 'RECORDS-RECORD-LAYOUT-ITEM') yield child;
    else yield* allItems(child.shadowRoot ?? child);
  }
}

function frameIn(doc: Document, console: boolean): HTMLElement {
  const hidden = el(doc, 'div', console ? 'windowViewMode-maximized lafPageHost' : 'windowViewMode-normal');
  hidden.hidden = true;
  hidden.append(el(doc, 'span', 'test-id__section-header-title', 'Old tab'));
  const frame = el(
    doc,
    'div',
    console ? 'windowViewMode-maximized active lafPageHost' : 'windowViewMode-normal active',
  );
  const around = console ? el(doc, 'section', 'oneConsoleTab') : doc.body;
  around.append(hidden, frame);
  if (console) doc.body.append(around);
  return frame;
}

function historyOf(doc: Document, rows: PageSnapshot['history']): HTMLElement {
  const table = el(doc, 'table');
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = el(doc, 'tr');
  for (const label of labels) head.append(el(doc, 'th', '', label));
  const body = el(doc, 'tbody');
  for (const row of rows) {
    const tr = el(doc, 'tr');
    for (const label of labels) tr.append(el(doc, 'td', '', row[label] ?? ''));
    body.append(tr);
  }
  const thead = el(doc, 'thead');
  thead.append(head);
  table.append(thead, body);
  return table;
}

export function el(doc: Document, tag: string, className = '', text = ''): HTMLElement {
  const made = doc.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
const attr = (on: HTMLElement, attributes: Record<string, string>): HTMLElement => {
  for (const [name, value] of Object.entries(attributes)) on.setAttribute(name, value);
  return on;
};
