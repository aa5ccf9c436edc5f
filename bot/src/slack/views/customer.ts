import { customerName, type Locale, pendingCallback, t, toDial } from '@pitlane/core';
import type { ModalInput, Rendered } from './model.ts';
import { escapeMrkdwn, section } from './text.ts';
import { tagOf } from './when.ts';

/** The customer's name as the team writes it (U18), for mrkdwn; says so where the data was erased. */
export const nameOf = ({ customer, locale }: Pick<ModalInput, 'customer' | 'locale'>): string =>
  customer ? escapeMrkdwn(customerName(customer, locale), 200) : t(locale, 'name.erased');

/**
 * Every known number as a link that dials on a phone (U10), first the one that a call was promised on (U2); one that
 * cannot be dialled says so.
 */
export function phoneLines({ customer, locale, model }: ModalInput): string[] {
  if (!customer) return [];
  const promised = customer.texts.get(pendingCallback(model.lead)?.id ?? '')?.callBackTo;
  const numbers = toDial([promised, customer.phone, customer.phoneOther], model.dealership.market);
  if (numbers.length === 0) return [t(locale, 'form.no_phone')];
  return numbers.map(({ e164, shown }, i) => {
    const number = escapeMrkdwn(shown, 60).replaceAll('|', ' ');
    if (e164 === null) return t(locale, 'form.phone_invalid', { phone: number });
    const key = promised && i === 0 ? 'form.phone_call_back' : 'form.phone';
    return t(locale, key, { phone: `<tel:${e164}|${number}>` });
  });
}

/** U6: name and numbers on top of a direct message, where the dealership's policy allows it. */
export const withCustomer = (message: Rendered, input: ModalInput): Rendered => ({
  text: message.text,
  blocks: [section([`*${nameOf(input)}*`, ...phoneLines(input)], 'lead:customer'), ...message.blocks],
});

const EMAIL = /^[\w.!#$%&'*+/=?^`{}~-]+@[\w-]+(?:\.[\w-]+)+$/u;

export function emailLine({ customer, locale }: ModalInput): string | null {
  if (!customer?.email) return null;
  const shown = escapeMrkdwn(customer.email, 200);
  // `&` is an entity by now; such an address is shown without a link.
  return t(locale, 'form.email', { email: EMAIL.test(shown) ? `<mailto:${shown}|${shown}>` : shown });
}

/** `es` as the reader calls it: "Spanish". */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(tagOf(locale), { type: 'language' }).of(code) ?? code;
  } catch {
    return escapeMrkdwn(code, 20);
  }
}
