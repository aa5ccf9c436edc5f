import { api, LightningElement } from 'lwc';
import { session } from 'org/api';

const INPUT_TYPES = {
  string: 'text',
  reference: 'text',
  email: 'text',
  phone: 'tel',
  double: 'number',
  date: 'date',
  datetime: 'datetime',
  boolean: 'checkbox',
};

/** An input of a field's type; an error of the org stands below it. */
export default class InputField extends LightningElement {
  @api field;

  renderedCallback() {
    const input = this.template.querySelector('.field');
    if (!input?.setCustomValidity) return;
    const { error } = this.field;
    if ((error ?? '') === (this.told ?? '')) return;
    this.told = error;
    input.setCustomValidity(error ?? '');
    input.reportValidity();
  }
  get isLong() {
    return this.field.type === 'textarea';
  }
  get isBox() {
    return this.field.type === 'boolean';
  }
  get isChoice() {
    return this.field.type === 'picklist';
  }
  get isPlain() {
    return !this.isLong && !this.isBox && !this.isChoice;
  }
  get type() {
    return INPUT_TYPES[this.field.type];
  }
  get zone() {
    return session().settings.zone;
  }
  handleChange(event) {
    const { detail } = event;
    const typed = this.isBox ? detail.checked : detail.value;
    const empty = typed === '' || typed === undefined;
    const value = empty ? null : this.type === 'number' ? Number(typed) : typed;
    this.dispatchEvent(
      new CustomEvent('fieldchange', {
        detail: { apiName: this.field.apiName, value },
        bubbles: true,
        composed: true,
      }),
    );
  }
}
