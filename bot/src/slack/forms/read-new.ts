import { checkVin, IncomingLead, type Locale, NATURES, normalisePhone, t } from '@pitlane/core';
import type { Place } from '../../store/dealerships.ts';
import { LANGUAGES } from '../views/new-lead-modal.ts';
import type { Fields } from './fields.ts';

export type ReadNew =
  | { readonly ok: true; readonly incoming: IncomingLead }
  /** Block id → words, so that the form shows them where they belong. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

const EMAIL = /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/u;
const narrow = (text: string) => text.normalize('NFKC').trim();

/**
 * The lead of a sent form (R62): every error at its field at once.
 * @param o.id the form's own id: the same form sent twice makes one lead
 * @param o.link address of the message it was made from
 */
export function readNew(
  fields: Fields,
  { dealership }: Pick<Place, 'dealership'>,
  o: { id: string; now: number; locale: Locale; link: string | null },
): ReadNew {
  const { locale } = o;
  const errors: Record<string, string> = {};
  const leadName = fields.text('name');
  const phone = narrow(fields.text('phone'));
  const email = narrow(fields.text('email'));
  const vin = fields.text('vin') === '' ? null : checkVin(fields.text('vin'), dealership.policy.vinCheck);
  if (leadName === '') errors['name'] = t(locale, 'ways.new.name_missing');
  if (phone === '' && email === '') errors['phone'] = t(locale, 'ways.new.contact_missing');
  if (phone !== '' && !normalisePhone(phone, dealership.market).valid)
    errors['phone'] = t(locale, 'ways.new.phone_invalid');
  if (email !== '' && !EMAIL.test(email)) errors['email'] = t(locale, 'ways.new.email_invalid');
  if (vin && !vin.ok) errors['vin'] = t(locale, 'ways.new.vin_invalid', { count: String(vin.vin.length) });
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  const notes = [
    fields.text('notes'),
    o.link === null ? '' : t(dealership.locale, 'ways.new.source', { link: o.link }),
  ].filter(Boolean);
  const language = fields.oneOf('language', LANGUAGES);
  const nature = fields.oneOf('nature', NATURES);
  const model = fields.text('model');
  return {
    ok: true,
    incoming: IncomingLead.parse({
      sourceRef: { system: 'manual', org: 'slack', externalId: o.id },
      leadName,
      phones: phone === '' ? [] : [phone],
      ...(email === '' ? {} : { email }),
      ...(vin ? { vin: vin.vin } : {}),
      ...(model === '' ? {} : { model }),
      ...(language ? { language } : {}),
      ...(nature ? { nature } : {}),
      ...(notes.length > 0 ? { customerNotes: notes.join('\n\n') } : {}),
      status: 'assigned_to_dealer',
      leadType: 'spontaneous',
      createdAt: o.now,
    }),
  };
}
