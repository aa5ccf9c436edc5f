import type { ButtonKey } from '@pitlane/core/lexicon/match';
import type { FieldKey } from '@pitlane/core/lexicon/page-terms';
import type { Control, LeadPage, PageAction, ReadOptions, WritePlan } from '@pitlane/core/panel/index';

/** Which record is open, as the address says it. */
export interface RecordPlace {
  readonly org: string;
  /** 18 characters. */
  readonly recordId: string;
}

/** How the page is to be read, and whose it must be before anything is written. */
export interface PageOptions {
  readonly read: ReadOptions;
  /** U5: the org of the person's dealership; null: nobody is linked, any org will do. */
  readonly org: string | null;
  /** U5: the dealer's account that Salesforce must show; null: not known, none is asked for. */
  readonly account: string | null;
}

/**
 * The open lead, as the panel sees it. It reads Salesforce's page and works its controls; nothing of
 * Salesforce's DOM is added to or taken from.
 */
export interface RecordPage {
  readonly place: RecordPlace;
  /** What the page shows now; null: its fields are not there yet, or it is no lead. */
  read(): LeadPage | null;
  /**
   * `waiting`: fields are still to come; `ready`: `read()` gives the lead; `no_lead`: the record's fields are
   * there and none is one of a lead; `signed_out`: Salesforce asks to sign in.
   */
  state(): PageState;
  /** Other options, once it is known who reads; reads again. */
  use(options: PageOptions): void;
  /** Called after every change of `read()` or `state()`, at most some times a second. @returns stops it */
  onChange(listener: () => void): () => void;
  readonly writer: Writer;
  /** Draws a ring around a control and brings it into view; null takes the ring away. @returns found it */
  pointAt(target: FieldKey | ButtonKey | null): boolean;
  /** Where Salesforce's own buttons, dialogs and save bars stand, in the viewport: the panel keeps off them. */
  taken(): readonly Box[];
  close(): void;
}
export type PageState = 'waiting' | 'ready' | 'no_lead' | 'signed_out';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Works the page, or one day the API (U4). One write at a time; the same click twice is one write. */
export interface Writer {
  /** Whether it could be written now, before the click. */
  can(action: PageAction): WriteRefusal | null;
  /**
   * Writes it and says what Salesforce shows afterwards; nothing is presumed. What cannot be written is pointed
   * at. Never throws.
   */
  do(action: PageAction, on?: (progress: WriteProgress) => void): Promise<Written>;
}

export type WriteProgress =
  | { readonly at: 'working' }
  /** The dialog stands open: the person sets the box that mails the customer, and saves (U16). */
  | { readonly at: 'person'; readonly wanted: boolean | null }
  | { readonly at: 'reading' };

export type Written =
  /** `page` shows it; `changed` false: it did before. */
  | { readonly ok: true; readonly page: LeadPage; readonly changed: boolean }
  | { readonly ok: false; readonly refusal: WriteRefusal };

export type WriteRefusal =
  /** U5: not the dealership's Salesforce. */
  | { readonly why: 'org' }
  /** U5: Salesforce shows another account, or none where one is asked for. */
  | { readonly why: 'account'; readonly shown: string | null }
  /** Another record or tab came in front. */
  | { readonly why: 'moved' }
  | { readonly why: 'not_ready' }
  | { readonly why: 'signed_out' }
  | { readonly why: 'busy' }
  /** The person is editing the page: saving would save that too. */
  | { readonly why: 'editing' }
  /** Cancelled in Salesforce's dialog. */
  | { readonly why: 'cancelled' }
  | { readonly why: 'plan'; readonly plan: Extract<WritePlan, { ok: false }>['why'] }
  /** Not found, or not to be edited here; `pointed`: the first of them is ringed. */
  | { readonly why: 'missing'; readonly controls: readonly Control[]; readonly pointed: boolean }
  /** Salesforce refused, in its own words; its form stays open with all that was typed. */
  | { readonly why: 'salesforce'; readonly text: string }
  /** Saved without complaint, and the page does not show it. */
  | { readonly why: 'not_stored'; readonly fields: readonly FieldKey[] }
  /** No answer in time: it may or may not have been stored. */
  | { readonly why: 'slow' };
