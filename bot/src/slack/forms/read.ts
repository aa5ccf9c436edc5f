import {
  CHANNELS,
  CLOSE_REASONS,
  type Command,
  type EpochMs,
  type FormField,
  NOT_MINE_REASONS,
  OUTCOMES,
  type Rejection,
  toEpoch,
  type Zone,
} from '@pitlane/core';
import * as z from 'zod';

/** `view.state.values` as Slack sends it: block → action → the element's state. */
export type Values = Record<string, Record<string, unknown>>;

export interface ReadContext {
  readonly zone: Zone;
  readonly now: EpochMs;
  /** Id of the contact, intent or note that this form makes: the same form sent twice makes one. */
  readonly id: string;
  /** R48: the lead was closed by *recontact*, so that the same form changes the date. */
  readonly changesRecontact: boolean;
}
/** A command without its actor, or the refusal at its field. */
type Wish = { [K in Command['type']]: Omit<Extract<Command, { type: K }>, 'by'> }[Command['type']];
export type Read =
  | { readonly ok: true; readonly wish: Wish }
  | { readonly ok: false; readonly rejection: Rejection };

const state = z.looseObject({
  value: z.string().nullish(),
  selected_date: z.iso.date().nullish(),
  selected_time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_options: z.array(z.looseObject({ value: z.string() })).nullish(),
});

/** Each block holds one element. Slack's client is not trusted with what it sends: each field is parsed, each choice is one that was offered. */
class Form {
  readonly #values: Values;
  constructor(values: Values) {
    this.#values = values;
  }
  #field(block: string) {
    return state.parse(Object.values(this.#values[block] ?? {})[0] ?? {});
  }
  text(block: string): string {
    return (this.#field(block).value ?? '').trim();
  }
  date(block: string): string | null {
    return this.#field(block).selected_date ?? null;
  }
  choice<T extends string>(block: string, offered: readonly T[]): T | null {
    const chosen = this.#field(block).selected_option?.value;
    return offered.find((o) => o === chosen) ?? null;
  }
  any(block: string): string | null {
    return this.#field(block).selected_option?.value ?? null;
  }
  ticked(block: string): readonly string[] {
    return (this.#field(block).selected_options ?? []).map((o) => o.value);
  }
  /** Date and time of two fields as an instant in the zone; null when one of them is empty. */
  instant(block: string, zone: Zone): EpochMs | null {
    const date = this.#field(block).selected_date;
    const time = this.#field(`${block}_time`).selected_time;
    return date && time ? toEpoch(zone, date, time) : null;
  }
}

const refuse = (code: Rejection['code'], field: FormField): Read => ({
  ok: false,
  rejection: { code, field, params: {} },
});
const wish = (w: Wish): Read => ({ ok: true, wish: w });

/**
 * What a submitted form wishes.
 * @param form the part of the callback id after `lead.`
 * @throws when the form is none of ours (a bug, or a view of an older version)
 */
export function readForm(form: string, values: Values, context: ReadContext): Read {
  const f = new Form(values);
  const { zone, id } = context;
  switch (form) {
    case 'take':
      return wish({ type: 'take', confirmed: true });
    case 'assign': {
      const personId = f.any('person');
      return personId ? wish({ type: 'assign', personId }) : refuse('person_unknown', 'person');
    }
    case 'attempt':
      return attempt(f, context);
    case 'appointment': {
      const mails = f.any('mails');
      const mailsCustomer = mails === 'yes' ? true : mails === 'no' ? false : null;
      return wish({ type: 'make_appointment', intentId: id, at: f.instant('at', zone), mailsCustomer });
    }
    case 'sale':
      return wish({
        type: 'close_sale',
        intentId: id,
        vin: f.text('vin') || null,
        managementNotes: f.text('notes'),
      });
    case 'nosale':
      return wish({
        type: 'close_no_sale',
        intentId: id,
        reason: f.choice('reason', CLOSE_REASONS),
        ownershipEnd: f.date('ownership_end'),
        managementNotes: f.text('notes'),
      });
    case 'recontact': {
      const recontactAt = f.instant('recontact_at', zone);
      const day = f.date('recontact_at');
      return wish({
        type: context.changesRecontact ? 'change_recontact' : 'recontact',
        intentId: id,
        recontactAt,
        // R105: a day without an hour is when the dealership opens that day.
        ...(recontactAt === null && day !== null ? { recontactOn: day } : {}),
      });
    }
    case 'notmine': {
      const reason = f.choice('reason', NOT_MINE_REASONS);
      return reason ? wish({ type: 'not_mine', reason }) : refuse('reason_missing', 'reason');
    }
    case 'askhelp': {
      const asks = f.any('person');
      return asks
        ? wish({ type: 'note', noteId: id, text: f.text('text'), asks })
        : refuse('person_unknown', 'person');
    }
    case 'handover': {
      const personId = f.any('person');
      return personId
        ? wish({ type: 'hand_over', personId, noteId: id, note: f.text('text') })
        : refuse('person_unknown', 'person');
    }
    case 'note':
      return wish({ type: 'note', noteId: id, text: f.text('text') });
    default:
      throw new Error(`unknown form ${form.slice(0, 40)}`);
  }
}

function attempt(f: Form, { zone, id, now }: ReadContext): Read {
  const outcome = f.choice('outcome', OUTCOMES);
  const channel = f.choice('channel', CHANNELS);
  const direction = f.choice('direction', ['outbound', 'inbound'] as const);
  if (!outcome) return refuse('reason_missing', 'outcome');
  if (!channel || !direction) return refuse('reason_missing', 'channel');
  const at = f.instant('at', zone);
  if (at === null) return refuse('time_missing', 'at');
  // U2: a promise that was typed is not dropped for another outcome.
  if (outcome !== 'call_back_at' && f.date('call_back_at') !== null)
    return refuse('call_back_unasked', 'call_back_at');
  const extras = f.ticked('extras');
  const unanswered = outcome === 'no_answer' || outcome === 'busy_or_off';
  return wish({
    type: 'log_contact',
    contactId: id,
    direction,
    channel,
    outcome,
    // The form shows minutes: the present minute is now.
    at: Math.floor(now / 60_000) === Math.floor(at / 60_000) ? now : at,
    callBackAt: f.instant('call_back_at', zone),
    callBackTo: f.text('call_back_to'),
    voicemail:
      direction === 'outbound' && channel === 'phone' && unanswered ? extras.includes('voicemail') : null,
    tick: extras.includes('tick'),
    verbatim: f.text('verbatim'),
    answer: f.text('answer'),
  });
}
