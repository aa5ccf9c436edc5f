import { api, LightningElement } from 'lwc';

/** A stored value as Lightning shows its type. */
export default class OutputField extends LightningElement {
  @api field;
  get isBox() {
    return this.field.type === 'boolean';
  }
  get isPhone() {
    return this.field.type === 'phone' && this.field.shown !== '';
  }
  get isEmail() {
    return this.field.type === 'email' && this.field.shown !== '';
  }
  get isLink() {
    return this.field.href !== null;
  }
  get isText() {
    return !this.isBox && !this.isPhone && !this.isEmail && !this.isLink;
  }
}
