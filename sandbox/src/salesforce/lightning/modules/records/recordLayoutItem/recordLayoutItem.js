import { api, LightningElement } from 'lwc';
import { session, words } from 'org/api';

/** Characters of a label on a screen that is too narrow for it. */
const CUT = 14;

export default class RecordLayoutItem extends LightningElement {
  @api field;

  renderedCallback() {
    // A narrow screen's page keeps the whole label in a title only.
    if (!session().settings.cutLabels) this.setAttribute('field-label', this.field.label);
  }
  get selectionName() {
    const { settings } = session();
    return settings.apiNames ? `sfdc:RecordField.${globalThis.org.object}.${this.field.apiName}` : undefined;
  }
  get label() {
    const { label } = this.field;
    return session().settings.cutLabels && label.length > CUT ? `${label.slice(0, CUT)}...` : label;
  }
  get pencil() {
    return words().edit_field.replace('{field}', this.field.label);
  }
  get elementClass() {
    return this.field.input
      ? 'slds-form-element slds-form-element_edit slds-hint-parent is-stacked'
      : 'slds-form-element slds-form-element_readonly slds-hint-parent test-id__output-root is-stacked';
  }
  edit() {
    this.dispatchEvent(new CustomEvent('edit', { bubbles: true, composed: true }));
  }
}
