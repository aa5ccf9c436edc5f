import { api, LightningElement } from 'lwc';

/** The related list of changes. */
export default class History extends LightningElement {
  @api history;
  get columns() {
    return this.history.columns.map((label, i) => ({
      label,
      fieldName: `c${i}`,
      wrapText: true,
      hideDefaultActions: true,
    }));
  }
  get rows() {
    return this.history.rows.map(({ id, cells }) => ({
      id,
      ...Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell])),
    }));
  }
}
