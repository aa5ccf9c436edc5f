// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { collect, editButtonOf, openInputsOf } from './collect.ts';
import { activeScope, openDialog } from './dom.ts';
import { asksToSignIn, complaint, saveBar } from './said.ts';

const URL = 'https://ejemplo.lightning.force.com/lightning/r/AS_Lead__c/a0X5g000001AbCdEAK/view';

/** An item as Lightning's record layout draws it. */
const item = (label: string, value: string, edit = ''): string => `
<records-record-layout-item field-label="${label}" role="listitem" class="slds-form__item">
  <div class="slds-grid slds-size_1-of-1 label-stacked" data-target-selection-name="sfdc:RecordField.AS_Lead__c.X__c">
    <div class="slds-form-element slds-hint-parent test-id__output-root slds-form-element_readonly">
      <span class="test-id__field-label-container slds-form-element__label no-utility-icon">
        <span class="test-id__field-label">${label.slice(0, 4)}…</span>
        <lightning-helptext><button>Help</button></lightning-helptext>
      </span>
      <div class="slds-form-element__control">
        <span class="test-id__field-value slds-form-element__static slds-grow">
          <slot name="outputField">${value}</slot>
        </span>
        ${edit}
      </div>
    </div>
  </div>
</records-record-layout-item>`;
const PENCIL = (label: string): string =>
  `<button class="test-id__inline-edit-trigger slds-button slds-button_icon-bare inline-edit-trigger" title="Edit ${label}">
   <svg></svg><span class="slds-assistive-text">Edit ${label}</span></button>`;
const BOX = (checked: boolean): string =>
  `<lightning-input><div class="slds-form-element"><label class="slds-checkbox__label">
   <span class="slds-form-element__label slds-assistive-text"></span></label>
   <input type="checkbox" disabled ${checked ? 'checked' : ''}></div></lightning-input>`;

beforeEach(() => {
  document.body.innerHTML = '';
});
const draw = (html: string): void => {
  document.body.innerHTML = html;
};
const page = (html: string): string => `<div class="windowViewMode-normal active lafPageHost">${html}</div>`;

describe('what Lightning draws', () => {
  it('is one field each: whole label, API name, value without its pencil and help', () => {
    draw(
      page(
        item(
          'Número de contacto',
          '<lightning-formatted-phone><a href="tel:+34600">+34 600</a></lightning-formatted-phone>',
          PENCIL('x'),
        ) +
          item('Intento 1', BOX(true), PENCIL('Intento 1')) +
          item('Notas', '<lightning-formatted-text>uno<br>dos</lightning-formatted-text>', PENCIL('x')) +
          item('Vacío', ''),
      ),
    );
    const { snapshot } = collect(document, URL);
    expect(snapshot.sections.flatMap((s) => s.fields)).toEqual([
      { label: 'Número de contacto', apiName: 'X__c', kind: 'link', value: '+34 600', editable: true },
      { label: 'Intento 1', apiName: 'X__c', kind: 'checkbox', value: null, checked: true, editable: true },
      { label: 'Notas', apiName: 'X__c', kind: 'text', value: 'uno\ndos', editable: true },
      { label: 'Vacío', apiName: 'X__c', kind: 'text', value: null, editable: false },
    ]);
    expect(snapshot.buttons).toEqual([]);
  });

  it('in an open form, date and time are one field', () => {
    draw(
      page(
        `<records-record-layout-item field-label="Cita"><lightning-input><fieldset class="slds-form-element"><legend class="slds-form-element__label">Cita</legend>
         <div class="slds-form-element"><label class="slds-form-element__label">Fecha</label><input value="03/08/2022"></div>
         <div class="slds-form-element"><label class="slds-form-element__label">Hora</label><input value="10:00"></div></fieldset></lightning-input></records-record-layout-item>`,
      ),
    );
    const { snapshot, items } = collect(document, URL);
    expect(snapshot.sections[0]?.fields).toMatchObject([{ label: 'Cita', value: '03/08/2022 10:00' }]);
    const [found] = items[0] ?? [];
    expect(found && openInputsOf(found)).toHaveLength(2);
    expect(found && editButtonOf(found)).toBeNull();
  });

  it('balloons, tours and mails being written are no forms of the record', () => {
    for (const aside of ['slds-popover slds-popover_error', 'slds-prompt', 'slds-docked-composer']) {
      draw(`${page('')}<section role="dialog" class="${aside}"><button>Close</button></section>`);
      expect(openDialog(document)).toBeNull();
    }
    draw(`${page('')}<section role="dialog" class="slds-modal"><button>Save</button></section>`);
    expect(openDialog(document)).not.toBeNull();
  });

  it.each([
    [
      'a balloon over the save bar',
      '<section role="dialog" class="slds-popover slds-popover_error"><div class="slds-popover__body"><ul class="errorsList"><li>Falta el VIN.</li></ul></div></section>',
    ],
    [
      'at the field',
      '<div class="slds-has-error"><div class="slds-form-element__help">Falta el VIN.</div></div>',
    ],
    [
      'a toast',
      '<div class="slds-notify_toast slds-theme_error"><span class="toastMessage">Falta el VIN.</span></div>',
    ],
    ['above the form', '<div class="pageLevelErrors"><ul><li>Falta el VIN.</li></ul></div>'],
  ])('a refusal is read: %s', (_, html) => {
    draw(page(html));
    expect(complaint(document)).toBe('Falta el VIN.');
  });

  it('a success is no refusal', () => {
    draw(
      page(
        '<div class="slds-notify_toast slds-theme_success"><span class="toastMessage">Guardado.</span></div>',
      ),
    );
    expect(complaint(document)).toBeNull();
  });

  it('of several console tabs the one in front is meant', () => {
    draw(`<section class="oneConsoleTab"><div class="windowViewMode-maximized lafPageHost" style="display:none">old</div>
      <div class="windowViewMode-maximized active lafPageHost" id="front">new</div></section>
      <section class="oneConsoleTab" style="display:none"><div class="windowViewMode-maximized active lafPageHost">other</div></section>`);
    expect(activeScope(document).id).toBe('front');
  });

  it('a session that ended asks to sign in', () => {
    draw(page('<p>Lead</p>'));
    expect(asksToSignIn(document)).toBe(false);
    draw('<div class="slds-modal" role="dialog"><a href="/login?x">Log in</a><button>OK</button></div>');
    expect(asksToSignIn(document)).toBe(true);
    expect(saveBar(document)).toBeNull();
  });
});
