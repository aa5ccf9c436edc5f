import { api, LightningElement } from 'lwc';
import { words } from 'org/api';

/** What an address shows: a record, a list, or something that is no business of ours. */
export default class Frame extends LightningElement {
  static renderMode = 'light';
  @api address;

  get words() {
    return words();
  }
  get recordId() {
    const [, object, id] = /^\/lightning\/r\/([^/]+)\/([^/]+)\/view/.exec(this.address) ?? [];
    return object === globalThis.org.object ? id : null;
  }
  get isAccount() {
    return this.address.startsWith('/lightning/r/Account/');
  }
  get isList() {
    return this.address.startsWith('/lightning/o/');
  }
  get isHome() {
    return !this.recordId && !this.isList && !this.isAccount;
  }
  get filter() {
    return new URLSearchParams(this.address.split('?')[1] ?? '').get('filterName') ?? 'all';
  }
  /** Labels that a lead has too, on a record that is none. */
  get account() {
    return globalThis.org.account;
  }
}
