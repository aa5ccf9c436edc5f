import { api, LightningElement } from 'lwc';
import { words } from 'org/api';

/** The bar below a form that is being edited, with what the org refused. */
export default class FormFooter extends LightningElement {
  @api errors = [];
  @api saving = false;
  get words() {
    return words();
  }
  get complaints() {
    return (this.errors ?? []).filter(({ message }) => message).map(({ message }, i) => ({ message, id: i }));
  }
  get complains() {
    return this.complaints.length > 0;
  }
  save() {
    this.dispatchEvent(new CustomEvent('save'));
  }
  cancel() {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
