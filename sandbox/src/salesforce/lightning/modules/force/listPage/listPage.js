import { api, LightningElement } from 'lwc';
import { ask, go, session, words } from 'org/api';

export default class ListPage extends LightningElement {
  @api filter;
  list = null;
  #sort = null;

  connectedCallback() {
    void this.load();
  }
  get words() {
    return words();
  }
  async load() {
    const sort = this.#sort === null ? '' : `&sort=${this.#sort.by}&down=${this.#sort.down ? 1 : 0}`;
    this.list = await ask(`/ui/list?filterName=${encodeURIComponent(this.filter)}${sort}`).catch(() => null);
  }
  get columns() {
    return this.list.columns.map(({ apiName, label }) => ({
      label,
      fieldName: apiName === 'Name' ? 'href' : apiName,
      sortable: true,
      hideDefaultActions: true,
      ...(apiName === 'Name'
        ? { type: 'url', typeAttributes: { label: { fieldName: 'Name' }, target: '_self' } }
        : {}),
    }));
  }
  get rows() {
    return this.list.rows.map(({ id, href, cells }) => ({ id, href, ...cells }));
  }
  get sortedBy() {
    return this.list.sort.by === 'Name' ? 'href' : this.list.sort.by;
  }
  get direction() {
    return this.list.sort.down ? 'desc' : 'asc';
  }
  get count() {
    return `${this.list.rows.length} ${words().items}`;
  }
  handleSort({ detail }) {
    this.#sort = {
      by: detail.fieldName === 'href' ? 'Name' : detail.fieldName,
      down: detail.sortDirection === 'desc',
    };
    void this.load();
  }
  pick({ detail }) {
    go(`${session().list.split('?')[0]}?filterName=${detail.value}`);
  }
}
