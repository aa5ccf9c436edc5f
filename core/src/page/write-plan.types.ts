import type { CloseReason } from '../lead/types.ts';
import type { ButtonKey } from '../lexicon/match.ts';
import type { FieldKey } from '../lexicon/page-terms.ts';
import type { WrittenDate } from '../lexicon/write-date.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';

/** What is to be done on the page, with all its form asked for (R40–R46, R48, R60). */
export type PageAction =
  /** `no` null: the next free box. */
  | { readonly kind: 'attempt'; readonly no: 1 | 2 | 3 | 4 | 5 | null }
  | { readonly kind: 'appointment'; readonly at: EpochMs; readonly mailsCustomer: boolean | null }
  | { readonly kind: 'close_sale'; readonly vin: string | null; readonly managementNotes: string }
  | {
      readonly kind: 'close_no_sale';
      readonly reason: Exclude<CloseReason, 'recontact'>;
      readonly ownershipEnd: LocalDate | null;
      readonly managementNotes: string;
    }
  | { readonly kind: 'recontact'; readonly at: EpochMs }
  | { readonly kind: 'change_recontact'; readonly at: EpochMs };

/**
 * A control to look for: by its API name, else by any of its labels in the page's language and in English, the
 * one the page shows first. In a pop-up it is known only once that is open: `seen` is null.
 */
export interface Control {
  readonly key: FieldKey | ButtonKey;
  readonly labels: readonly string[];
  readonly apiName: string | null;
  readonly seen: boolean | null;
}

export type WriteStep =
  /** An action button, or the page's save. */
  | { readonly do: 'press'; readonly control: Control }
  /** Opens the field for editing (double click). */
  | { readonly do: 'edit'; readonly control: Control }
  | { readonly do: 'tick'; readonly control: Control }
  | { readonly do: 'fill'; readonly control: Control; readonly text: string }
  | { readonly do: 'fill_date'; readonly control: Control; readonly written: WrittenDate }
  /** One of a list, by any of its names. */
  | { readonly do: 'choose'; readonly control: Control; readonly options: readonly string[] }
  /** The sources print no name for the box that mails the customer: the person sets it (X19, U16). */
  | { readonly do: 'leave_mails_to_person'; readonly wanted: boolean | null };

/** What the page must show afterwards. */
export interface Expected {
  readonly key: FieldKey;
  /** null: any value at all. */
  readonly value: string | number | true | null;
}

export type WritePlan =
  | {
      readonly ok: true;
      /** None: the page shows it already. */
      readonly steps: readonly WriteStep[];
      readonly expects: readonly Expected[];
      /** Not found on the page, or not to be edited there: point at them instead of starting (U4). */
      readonly missing: readonly Control[];
    }
  | { readonly ok: false; readonly why: 'final' | 'not_closed' | 'no_free_box' | 'vin' };
