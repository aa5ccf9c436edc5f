import { api, LightningElement } from 'lwc';

export default class RecordLayoutSection extends LightningElement {
  @api section;
  @api editing = false;
  @api errors = [];

  get fields() {
    return this.section.fields.map((field) => ({
      ...field,
      input: this.editing === true && field.editable,
      error: (this.errors ?? []).find(({ fields }) => fields.includes(field.apiName))?.message ?? null,
    }));
  }
}
