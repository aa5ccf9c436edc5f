import type { Locale } from '../dealership/types.ts';
import { isFinalStatus } from '../lead/state.ts';
import { variantsOf } from '../lexicon/page-label.ts';
import type { ButtonKey } from '../lexicon/match.ts';
import { PAGE_TERMS, type FieldKey, type PageKey } from '../lexicon/page-terms.ts';
import { checkVin } from '../lexicon/vin.ts';
import { writeSalesforceDate, type WrittenDate } from '../lexicon/write-date.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import { isShown } from './stored.ts';
import type { LeadPage, ReadOptions } from './types.ts';
import type { Control, Expected, PageAction, WritePlan, WriteStep } from './write-plan.types.ts';

type BoxNo = LeadPage['lead']['attempts'][number]['no'];

/**
 * Which controls to work, in order, for an action. Nothing here touches a page; the writer only finds controls
 * and reports what it could not. Doing again what the page already shows comes to nothing.
 */
export function writePlan(action: PageAction, page: LeadPage, options: ReadOptions): WritePlan {
  const plan = new Plan(page, options);
  const { status } = page.lead.values;
  const final = status !== undefined && isFinalStatus(status);
  if (action.kind === 'change_recontact') {
    return status === 'closed_no_sale' ? plan.changeRecontact(action.at) : { ok: false, why: 'not_closed' };
  }
  if (action.kind === 'close_sale' && status === 'closed_sale') return plan.done([]);
  if (action.kind === 'close_no_sale' && status === 'closed_no_sale') {
    return page.lead.values.closeReason === action.reason ? plan.done([]) : { ok: false, why: 'final' };
  }
  if (action.kind === 'recontact' && status === 'closed_no_sale' && plan.shows('recontact_at', action.at)) {
    return plan.done([]);
  }
  if (final) return { ok: false, why: 'final' };
  switch (action.kind) {
    case 'attempt':
      return plan.attempt(action.no);
    case 'appointment':
      return plan.appointment(action);
    case 'close_sale':
      return plan.closeSale(action);
    case 'close_no_sale':
      return plan.closeNoSale(action);
    case 'recontact':
      return plan.recontact(action.at);
  }
}

const tickedOn = ({ lead }: LeadPage): readonly BoxNo[] =>
  lead.attempts.filter(({ done }) => done).map(({ no }) => no);

/** The box that the next attempt ticks: after the last one, a hole before it only when nothing else is left; null: none. */
export function freeBox(page: LeadPage): BoxNo | null {
  const ticked = tickedOn(page);
  const last = Math.max(0, ...ticked);
  const free = ([1, 2, 3, 4, 5] as const).filter((no) => !ticked.includes(no));
  return free.find((n) => n > last) ?? free[0] ?? null;
}

class Plan {
  readonly #page: LeadPage;
  readonly #options: ReadOptions;
  readonly #steps: WriteStep[] = [];

  constructor(page: LeadPage, options: ReadOptions) {
    this.#page = page;
    this.#options = options;
  }

  done(expects: readonly Expected[]): WritePlan {
    const controls = this.#steps.flatMap((step) => ('control' in step ? [step.control] : []));
    const missing = new Map(controls.filter(({ seen }) => seen === false).map((c) => [c.key, c]));
    return { ok: true, steps: this.#steps, expects, missing: [...missing.values()] };
  }

  shows(field: 'appointment_at' | 'recontact_at', at: EpochMs): boolean {
    return isShown(`request.${field}`, at, this.#page);
  }

  /** R60, R61, X38: one box; Salesforce fills its date, and with the first the first attempt's. */
  attempt(wanted: 1 | 2 | 3 | 4 | 5 | null): WritePlan {
    const ticked = tickedOn(this.#page);
    const no = wanted ?? freeBox(this.#page);
    if (no === null) return { ok: false, why: 'no_free_box' };
    const expects: Expected[] = [
      { key: `qualification.attempt_${no}`, value: true },
      { key: `qualification.attempt_${no}_at`, value: null },
      ...(no === 1 ? [{ key: 'qualification.first_attempt_at', value: null } as const] : []),
    ];
    if (ticked.includes(no)) return this.done(expects);
    const control = this.#field(`qualification.attempt_${no}`);
    this.#steps.push({ do: 'edit', control }, { do: 'tick', control });
    this.#save();
    return this.done(expects);
  }

  appointment({ at, mailsCustomer }: Extract<PageAction, { kind: 'appointment' }>): WritePlan {
    const expects: Expected[] = [
      { key: 'contact.status', value: 'appointment_made' },
      { key: 'request.appointment_at', value: at },
    ];
    if (this.#page.lead.values.status === 'appointment_made' && this.shows('appointment_at', at)) {
      return this.done(expects);
    }
    this.#press('button.make_appointment');
    this.#date('request.appointment_at', at);
    this.#steps.push({ do: 'leave_mails_to_person', wanted: mailsCustomer });
    this.#save();
    return this.done(expects);
  }

  /** R42: the VIN stands on the page, the notes in the pop-up. */
  closeSale({ vin, managementNotes }: Extract<PageAction, { kind: 'close_sale' }>): WritePlan {
    const shown = this.#page.lead.values.vin ?? '';
    const check = checkVin(vin ?? shown);
    if (!check.ok) return { ok: false, why: 'vin' };
    if (checkVin(shown).vin !== check.vin) {
      const control = this.#field('vehicle.vin');
      this.#steps.push({ do: 'edit', control }, { do: 'fill', control, text: check.vin });
      this.#save();
    }
    this.#press('button.close_sale');
    this.#notes(managementNotes);
    this.#save();
    return this.done([
      { key: 'contact.status', value: 'closed_sale' },
      { key: 'vehicle.vin', value: check.vin },
    ]);
  }

  /** R43–R45: the reason, and what some reasons ask for besides. */
  closeNoSale(action: Extract<PageAction, { kind: 'close_no_sale' }>): WritePlan {
    const { reason, ownershipEnd, managementNotes } = action;
    this.#press('button.close_no_sale');
    const control = this.#inPopUp('qualification.close_reason');
    this.#steps.push({ do: 'choose', control, options: this.#words(`reason.${reason}`) });
    if (ownershipEnd !== null) this.#date('vehicle.ownership_end', ownershipEnd);
    this.#notes(managementNotes);
    this.#save();
    return this.done([
      { key: 'contact.status', value: 'closed_no_sale' },
      { key: 'qualification.close_reason', value: reason },
      ...(ownershipEnd === null ? [] : [{ key: 'vehicle.ownership_end', value: ownershipEnd } as const]),
    ]);
  }

  /** R46: the button sets status and reason itself. */
  recontact(at: EpochMs): WritePlan {
    this.#press('button.recontact');
    this.#date('request.recontact_at', at);
    this.#save();
    return this.done([
      { key: 'contact.status', value: 'closed_no_sale' },
      { key: 'request.recontact_at', value: at },
    ]);
  }

  /** R48, X21: on the page, after the closing. */
  changeRecontact(at: EpochMs): WritePlan {
    const expects = [{ key: 'request.recontact_at', value: at } as const];
    if (this.shows('recontact_at', at)) return this.done(expects);
    const control = this.#field('request.recontact_at');
    const written = this.#written(at);
    this.#steps.push({ do: 'edit', control }, { do: 'fill_date', control, written });
    this.#save();
    return this.done(expects);
  }

  #press(key: ButtonKey): void {
    const shown = this.#page.buttons[key];
    const labels = this.#words(key, shown);
    this.#steps.push({ do: 'press', control: { key, labels, apiName: null, seen: shown !== undefined } });
  }

  /** Appears only once something is edited or a pop-up is open. */
  #save(): void {
    const control = {
      key: 'button.save',
      labels: this.#words('button.save'),
      apiName: null,
      seen: null,
    } as const;
    this.#steps.push({ do: 'press', control });
  }

  #notes(text: string): void {
    if (text.trim() === '') return;
    const control = this.#inPopUp('qualification.management_notes');
    this.#steps.push({ do: 'fill', control, text: text.trim() });
  }

  #date(key: FieldKey, when: EpochMs | LocalDate): void {
    this.#steps.push({ do: 'fill_date', control: this.#inPopUp(key), written: this.#written(when) });
  }

  #written(when: EpochMs | LocalDate): WrittenDate {
    const { dealershipLocale: locale, zone, market } = this.#options;
    return writeSalesforceDate(when, { locale, zone, market });
  }

  #field(key: FieldKey): Control {
    const place = this.#page.places[key];
    const labels = this.#words(key, place?.label);
    return { key, labels, apiName: place?.apiName ?? null, seen: place?.editable === true };
  }

  #inPopUp(key: FieldKey): Control {
    return { ...this.#field(key), seen: null };
  }

  #words(key: PageKey, shown?: string): readonly string[] {
    const locales: readonly Locale[] = [this.#page.locale, 'en'];
    const all = locales.flatMap((locale) => variantsOf(PAGE_TERMS[key], locale));
    return [...new Set(shown === undefined ? all : [shown, ...all])];
  }
}
