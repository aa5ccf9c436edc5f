import { api, LightningElement } from 'lwc';
import { ask, session, tell, words } from 'org/api';

/** A lead: head with actions, path, fields in sections, history. All fields are edited at once, as Lightning does. */
export default class RecordPage extends LightningElement {
  @api recordId;
  view = null;
  missing = null;
  editing = false;
  saving = false;
  errors = [];
  dialog = null;
  dialogErrors = [];
  #draft = {};

  connectedCallback() {
    void this.load();
  }
  /** When the fields came, for who measures what comes after them. */
  renderedCallback() {
    if (this.view !== null && !this.#drawn) performance.mark('record-drawn', { detail: this.recordId });
    this.#drawn = this.view !== null;
  }
  #drawn = false;
  get words() {
    return words();
  }
  get selected() {
    return this.editing ? 'slds-p-bottom_xx-large' : '';
  }
  get sections() {
    return this.view.sections;
  }

  async load() {
    try {
      this.view = await ask(`/ui/record/${this.recordId}`);
    } catch ({ errors }) {
      this.missing = errors?.[0]?.message ?? null;
    }
  }

  handleEdit() {
    this.errors = [];
    this.#draft = {};
    this.editing = true;
  }
  handleCancel() {
    this.editing = false;
  }
  handleChange({ detail }) {
    this.#draft[detail.apiName] = detail.value;
  }
  async handleSave() {
    if (this.saving) return;
    this.saving = true;
    this.errors = [];
    try {
      await ask(`/ui/record/${this.recordId}`, {
        fields: this.#draft,
        lastModified: this.view.lastModified,
      });
      await this.load();
      this.editing = false;
      tell('toast', { variant: 'success', message: words().saved });
    } catch ({ errors }) {
      this.errors = errors ?? [];
    } finally {
      this.saving = false;
    }
  }

  handleAction({ detail }) {
    this.dialogErrors = [];
    this.dialog = this.view.actions.find(({ name }) => name === detail.name) ?? null;
  }
  handleDialogClose() {
    this.dialog = null;
  }
  async handleDialogSave({ detail }) {
    if (this.saving) return;
    this.saving = true;
    this.dialogErrors = [];
    try {
      await ask(`/ui/record/${this.recordId}/action/${this.dialog.name}`, detail);
      this.dialog = null;
      tell('toast', { variant: 'success', message: words().saved });
      await this.load();
    } catch ({ errors }) {
      this.dialogErrors = errors ?? [];
    } finally {
      this.saving = false;
    }
  }
  get historyBeside() {
    return session().settings.app !== 'console';
  }
}
