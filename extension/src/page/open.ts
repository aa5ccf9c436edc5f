import type { ButtonKey } from '@pitlane/core/lexicon/match';
import type { FieldKey } from '@pitlane/core/lexicon/page-terms';
import { readLeadPage, readLightningUrl, type LeadPage, type PageSnapshot } from '@pitlane/core/panel/index';
import { pageAddress } from '../shared/address.ts';
import { seam } from '../shared/seam.ts';
import { collect, type Collected } from './collect.ts';
import { findAll, isVisible, openDialog } from './dom.ts';
import { ring } from './ring.ts';
import { asksToSignIn, saveBar } from './said.ts';
import type { Box, PageOptions, PageState, RecordPage, RecordPlace } from './types.ts';
import { watch } from './watch.ts';
import { pageWriter } from './write.ts';

/** A record that shows this many fields and none of a lead is something else, in ms after its last change. */
const FIELDS_OF_A_RECORD = 4;
const SETTLED = 4000;

/** Reads the open record and keeps reading it until it is closed. */
export function openRecord(place: RecordPlace, options: PageOptions, doc: Document = document): RecordPage {
  return new OpenRecord(place, options, doc);
}

class OpenRecord implements RecordPage {
  readonly place: RecordPlace;
  readonly writer;
  #options: PageOptions;
  #doc: Document;
  #collected: Collected | null = null;
  #page: LeadPage | null = null;
  #last: { readonly words: string; readonly page: LeadPage } | null = null;
  #state: PageState = 'waiting';
  #said = '';
  #listeners = new Set<() => void>();
  #stop: () => void;
  #unring: (() => void) | null = null;
  #settling: ReturnType<typeof setTimeout> | null = null;

  constructor(place: RecordPlace, options: PageOptions, doc: Document) {
    this.place = place;
    this.#options = options;
    this.#doc = doc;
    this.writer = pageWriter({
      doc,
      place,
      options: () => this.#options,
      look: () => this.#look(),
      isInFront: () => this.#isInFront(),
      pointAt: (target) => this.pointAt(target),
    });
    this.#look();
    this.#stop = watch(
      doc,
      () => this.#state === 'waiting',
      () => this.#look(),
    );
  }

  read = (): LeadPage | null => this.#page;
  state = (): PageState => this.#state;

  use(options: PageOptions): void {
    this.#options = options;
    this.#said = '';
    this.#look();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#stop();
    this.#unring?.();
    if (this.#settling !== null) clearTimeout(this.#settling);
    this.#listeners.clear();
  }

  pointAt(target: FieldKey | ButtonKey | null): boolean {
    this.#unring?.();
    this.#unring = null;
    const el = target === null ? null : this.#elementOf(target);
    if (el !== null) this.#unring = ring(el);
    return el !== null;
  }

  taken(): readonly Box[] {
    const parts = findAll(this.#doc.body, KEEP_FREE).filter((el) => isVisible(el));
    const dialog = openDialog(this.#doc);
    // A Lightning dialog and its container lie over the whole window; what is seen of them is their parts.
    const seen = dialog === null ? [] : findAll(dialog, DIALOG_PARTS).filter((el) => isVisible(el));
    const drawn = dialog === null || seen.length > 0 ? seen : [dialog];
    return [...parts, ...drawn].flatMap((el) => {
      const { left, top, right, bottom } = el.getBoundingClientRect();
      return right > left && bottom > top ? [{ left, top, right, bottom }] : [];
    });
  }

  #elementOf(target: FieldKey | ButtonKey): HTMLElement | null {
    if (this.#collected === null || this.#page === null) return null;
    const { items, buttons, snapshot } = this.#collected;
    const { places, buttons: known } = this.#page;
    const at = places[target as FieldKey];
    if (at !== undefined) return items[at.section]?.[at.field] ?? null;
    const words = known[target as ButtonKey];
    return words === undefined ? null : (buttons[snapshot.buttons.indexOf(words)] ?? null);
  }

  #isInFront(): boolean {
    const at = readLightningUrl(pageAddress(this.#doc.location.href));
    return at?.kind === 'record' && at.recordId === this.place.recordId;
  }

  /** Reads the page once; tells when anything of it is other than before. */
  #look(): { readonly collected: Collected; readonly page: LeadPage } | null {
    // A page that comes in front has its address first; what is still drawn is the last one's.
    if (!this.#isInFront()) return null;
    const collected = collect(this.#doc, pageAddress(this.#doc.location.href));
    const page = this.#reading(collected.snapshot);
    const lead = isLead(page);
    this.#collected = collected;
    const signedOut = asksToSignIn(this.#doc);
    const fields = collected.snapshot.sections.reduce((n, { fields: all }) => n + all.length, 0);
    if (!lead && !signedOut && fields >= FIELDS_OF_A_RECORD) this.#settle();
    else if (this.#settling !== null) {
      clearTimeout(this.#settling);
      this.#settling = null;
    }
    // Lightning empties a page while it draws it again, and an open form shows what is not saved yet: what was
    // read stands until something else is there.
    if (lead && (this.#page === null || saveBar(this.#doc) === null)) this.#page = page;
    const state: PageState = signedOut
      ? 'signed_out'
      : lead || this.#page !== null
        ? 'ready'
        : this.#state === 'no_lead'
          ? 'no_lead'
          : 'waiting';
    this.#tell(state, JSON.stringify([this.#page, state]));
    return lead ? { collected, page } : null;
  }

  /** Most changes of a page are none of its record. */
  #reading(snapshot: PageSnapshot): LeadPage {
    const words = JSON.stringify([snapshot, this.#options.read]);
    if (this.#last?.words !== words) this.#last = { words, page: readLeadPage(snapshot, this.#options.read) };
    return this.#last.page;
  }

  #settle(): void {
    if (this.#page !== null || this.#state === 'no_lead') return;
    this.#settling ??= setTimeout(() => {
      this.#settling = null;
      (seam().others ??= new Set()).add(this.place.recordId.slice(0, 3));
      this.#tell('no_lead', 'no_lead');
    }, SETTLED);
  }

  #tell(state: PageState, said: string): void {
    this.#state = state;
    if (said === this.#said) return;
    this.#said = said;
    for (const listener of this.#listeners) listener();
  }
}

/** Labels such as "Phone" stand on many records; a status with these others on a lead's only. */
function isLead({ places }: LeadPage): boolean {
  const keys = Object.keys(places);
  if (keys.some((key) => key.startsWith('qualification.attempt_'))) return true;
  return places['contact.status'] !== undefined && keys.length >= 6;
}

/** Salesforce's own buttons, heads and save bars. */
const KEEP_FREE =
  '.slds-global-header, .slds-page-header, .slds-button-group-list, .actionBarPlugin, .slds-docked-form-footer, .footer-full-width, records-form-footer, .slds-notify_toast';
const DIALOG_PARTS = '.slds-modal__header, .slds-modal__content, .slds-modal__footer';
