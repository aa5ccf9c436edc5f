import { api, LightningElement } from 'lwc';

export default class Path extends LightningElement {
  @api steps = [];
  get current() {
    return String(this.steps.findIndex(({ current }) => current));
  }
  get drawn() {
    return this.steps.map(({ label }, i) => ({ label, value: String(i) }));
  }
}
