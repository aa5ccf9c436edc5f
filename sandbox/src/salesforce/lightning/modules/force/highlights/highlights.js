import { api, LightningElement } from 'lwc';
import { words } from 'org/api';

/** Buttons that have room; the others stand behind the arrow. */
const ROOM = 3;

export default class Highlights extends LightningElement {
  @api view;
  get words() {
    return words();
  }
  get shown() {
    return this.view.actions.slice(0, ROOM);
  }
  get behind() {
    return this.view.actions.slice(ROOM);
  }
  act(event) {
    this.tell(event.currentTarget.dataset.name);
  }
  pick(event) {
    if (event.detail.value === 'edit') this.dispatchEvent(new CustomEvent('edit'));
    else this.tell(event.detail.value);
  }
  tell(name) {
    this.dispatchEvent(new CustomEvent('action', { detail: { name } }));
  }
}
