import { api, LightningElement } from 'lwc';

export default class Toast extends LightningElement {
  static renderMode = 'light';
  @api toast;
  get className() {
    return `slds-notify slds-notify_toast slds-theme_${this.toast.variant} forceToastMessage`;
  }
  get icon() {
    return `utility:${this.toast.variant}`;
  }
}
