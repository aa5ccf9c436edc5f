import type { Locale, Origin } from '../dealership/types.ts';
import type { EpochMs, LocalDate, Zone } from '../time/types.ts';
import type { NameParts } from '../messages/customer-name.ts';
import type { Phase, ScriptEnd, StepId } from './graph.ts';
import type { LabelId } from './labels.ts';
import type { About, CustomerTextKind, Words } from './ids.ts';
import type { QualificationQuestion } from '../lead/qualification.ts';

export interface TextCustomer {
  readonly name: NameParts;
  /** Only where it is known; a name tells nobody's. */
  readonly title: 'mr' | 'ms' | null;
  /** U18: ふりがな, a field of ours. */
  readonly reading: string | null;
}

/** A moment, or a day without a time ("本日中"). */
export type When = { readonly at: EpochMs } | { readonly date: LocalDate };

/** All that a text may say. null: not known, and the text says something else. */
export interface TextData {
  readonly customer: TextCustomer | null;
  readonly dealership: string | null;
  readonly advisor: string | null;
  readonly vehicle: string | null;
  readonly campaign: string | null;
  readonly appointment: When | null;
  readonly callback: When | null;
  /** The dealership's, as it is to be dialled. */
  readonly phone: string | null;
  readonly leadNumber: number | null;
  /** R70; days that are over by now are not offered. */
  readonly preferredDates: readonly LocalDate[];
  readonly origin: Origin;
  readonly about: About;
  /** X19: whether the customer will be mailed about the appointment; null: unknown. */
  readonly mails: boolean | null;
  /** X50: the appointment was moved. */
  readonly moved: boolean;
}

/** Where and when a text is filled in. */
export interface FillContext {
  readonly words: Words;
  /** The dealership's zone. */
  readonly zone: Zone;
  readonly now: EpochMs;
  /** "tomorrow" and 様 for what is said now; left out: the date, and 御中, for what is read later. */
  readonly relative?: boolean;
}

/** A choice of the script: the button and the step it leads to. */
export interface ScriptBranch {
  readonly id: LabelId;
  readonly label: string;
  readonly to: StepId;
  /** The answer it gives to the step's `asks`; null: none. */
  readonly answer: boolean | null;
}
export interface ScriptStep {
  readonly id: StepId;
  readonly kind: 'say' | 'ask' | 'note';
  readonly phase: Phase;
  /** `say` and `ask` in the customer's language, `note` in the advisor's. */
  readonly text: string;
  /** R55: the question that the answer settles. */
  readonly asks: QualificationQuestion | null;
  readonly branches: readonly ScriptBranch[];
  /** What to record; null: the call goes on. */
  readonly end: ScriptEnd | null;
}
/** A whole call, to be followed step by step from `start` (R20, R91). */
export interface Script {
  readonly id: About;
  /** For the advisor, before the call. */
  readonly before: readonly string[];
  readonly start: StepId;
  readonly steps: readonly ScriptStep[];
}

/** R90–R93, in one language. A script has steps, the others a body; a subject only e-mails. */
export interface CustomerText {
  readonly kind: CustomerTextKind;
  readonly locale: Locale;
  readonly subject: string | null;
  readonly body: string | null;
  readonly script: Script | null;
  readonly sms: { readonly encoding: 'gsm' | 'ucs2'; readonly units: number; readonly parts: number } | null;
}
