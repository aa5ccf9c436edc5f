import { api, LightningElement } from 'lwc';
import { words } from 'org/api';

/** What an action button opens. */
export default class ActionDialog extends LightningElement {
  @api action;
  @api errors = [];
  @api saving = false;
  #values = {};
  #mails = false;

  get words() {
    return words();
  }
  get mails() {
    return this.action.name === 'make_appointment';
  }
  get fields() {
    return this.action.fields.map((field) => ({
      ...field,
      input: true,
      error: (this.errors ?? []).find(({ fields }) => fields.includes(field.apiName))?.message ?? null,
    }));
  }
  get complaints() {
    const known = new Set(this.action.fields.map(({ apiName }) => apiName));
    return (this.errors ?? [])
      .filter(({ fields, message }) => message && !fields.some((name) => known.has(name)))
      .map(({ message }, i) => ({ message, id: i }));
  }
  handleChange({ detail }) {
    this.#values[detail.apiName] = detail.value;
  }
  handleMails({ detail }) {
    this.#mails = detail.checked;
  }
  save() {
    const detail = { fields: this.#values, ...(this.mails ? { mailsCustomer: this.#mails } : {}) };
    this.dispatchEvent(new CustomEvent('save', { detail }));
  }
  close() {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
