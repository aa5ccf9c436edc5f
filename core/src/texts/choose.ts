import { LOCALES, type Dealership, type Locale } from '../dealership/types.ts';
import type { LeadFacts } from '../lead/types.ts';
import type { EpochMs, LocalDate } from '../time/types.ts';
import { aboutOf } from './about.ts';
import { fillText } from './fill.ts';
import type { EditableId, CustomerTextKind, Words } from './ids.ts';
import { templateFor, type Overrides } from './overrides.ts';
import { buildScript } from './script.ts';
import { fillSms, smsSize } from './sms.ts';
import type { CustomerText, TextCustomer, TextData, When } from './types.ts';

/** What of a lead the texts speak of. */
export interface TextLead {
  readonly number: number;
  readonly facts: Pick<LeadFacts, 'origin' | 'nature' | 'campaign' | 'language' | 'model'>;
  readonly appointmentAt: EpochMs | null;
  /** X50: the appointment was moved. */
  readonly moved: boolean;
  /** X19; null: unknown. */
  readonly mailsCustomer: boolean | null;
  readonly callBack: When | null;
  readonly preferredDates: readonly LocalDate[];
  /** R16, R113: the consent flag "by telephone"; null: not known. */
  readonly phoneConsent: boolean | null;
}

export interface TextContext {
  readonly dealership: Pick<Dealership, 'name' | 'locale' | 'authority' | 'hours' | 'policy'>;
  /** The dealership's own number, as customers dial it; null: not known. */
  readonly phone: string | null;
  readonly advisor: { readonly name: string; readonly locale: Locale };
  readonly now: EpochMs;
  /** At least the languages that `textLocales` names. */
  readonly words: Readonly<Partial<Record<Locale, Words>>>;
  readonly overrides: Overrides;
}

/** U17: the customer's language where it is one of ours, else the dealership's; and the advisor's. */
export function textLocales(
  language: string | null,
  dealership: Pick<Dealership, 'locale'>,
  advisor: { readonly locale: Locale },
): { readonly customer: Locale; readonly advisor: Locale } {
  const wanted = language?.toLowerCase().split(/[-_]/)[0];
  return {
    customer: LOCALES.find((locale) => locale === wanted) ?? dealership.locale,
    advisor: advisor.locale,
  };
}

const OF_AN_APPOINTMENT: readonly CustomerTextKind[] = [
  'email_confirmation',
  'email_reminder',
  'sms_confirmation',
  'sms_reminder',
];
/** Said or left now, so "tomorrow" is tomorrow; the others are read later. */
const SPOKEN: readonly CustomerTextKind[] = ['call_script', 'voicemail'];

/**
 * A text for a lead (R90–R93): in the customer's language, and the same in the advisor's beside it where that is
 * another one (U17). null for an appointment's mails and messages where Salesforce sends them (U16), or where
 * there is no appointment to speak of.
 * @throws RangeError when the words of a language that `textLocales` names are not given
 */
export function textFor(
  kind: CustomerTextKind,
  lead: TextLead,
  customer: TextCustomer | null,
  ctx: TextContext,
): { readonly customer: CustomerText; readonly advisor: CustomerText | null } | null {
  const { authority } = ctx.dealership;
  if (OF_AN_APPOINTMENT.includes(kind) && (authority === 'salesforce' || lead.appointmentAt === null))
    return null;
  const locales = textLocales(lead.facts.language, ctx.dealership, ctx.advisor);
  const data = dataOf(lead, customer, ctx);
  const inLocale = (locale: Locale) => textIn(kind, locale, data, lead, ctx);
  return {
    customer: inLocale(locales.customer),
    advisor: locales.advisor === locales.customer ? null : inLocale(locales.advisor),
  };
}

function dataOf(
  lead: TextLead,
  customer: TextCustomer | null,
  { dealership, phone, advisor }: TextContext,
): TextData {
  const { facts, appointmentAt } = lead;
  return {
    customer,
    dealership: dealership.name,
    advisor: advisor.name,
    vehicle: facts.model,
    campaign: facts.campaign,
    appointment: appointmentAt === null ? null : { at: appointmentAt },
    callback: lead.callBack,
    phone,
    // The page alone knows no number of ours.
    leadNumber: lead.number > 0 ? lead.number : null,
    preferredDates: lead.preferredDates,
    origin: facts.origin,
    about: aboutOf(facts),
    mails:
      dealership.policy.customerMails === 'ask'
        ? lead.mailsCustomer
        : dealership.policy.customerMails === 'implied',
    moved: lead.moved,
  };
}

function textIn(
  kind: CustomerTextKind,
  locale: Locale,
  data: TextData,
  lead: TextLead,
  ctx: TextContext,
): CustomerText {
  const words = wordsOf(locale, ctx);
  const parts = (id: EditableId) => templateFor(id, words, ctx.overrides);
  const fill = { words, zone: ctx.dealership.hours.zone, now: ctx.now, relative: SPOKEN.includes(kind) };
  const said = (id: EditableId) => fillText(parts(id), data, fill, parts);
  const none = { kind, locale, subject: null, body: null, script: null, sms: null };
  switch (kind) {
    case 'call_script': {
      const own = wordsOf(ctx.advisor.locale, ctx);
      const ownParts = (id: EditableId) => templateFor(id, own, ctx.overrides);
      const advisor = (id: EditableId) => fillText(ownParts(id), data, { ...fill, words: own }, ownParts);
      const script = buildScript(data.about, beforeCall(lead, data, locale, ctx), {
        customer: said,
        advisor,
      });
      return { ...none, script };
    }
    case 'sms_not_reached':
    case 'sms_confirmation':
    case 'sms_reminder': {
      const body = fillSms(parts(kind), data, fill, parts);
      return { ...none, body, sms: smsSize(body) };
    }
    case 'voicemail':
    case 'message_first_contact':
    case 'message_not_reached':
      return { ...none, body: said(kind) };
    default:
      return { ...none, subject: said(`${kind}.subject`), body: said(`${kind}.body`) };
  }
}

function wordsOf(locale: Locale, { words }: TextContext): Words {
  const found = words[locale];
  if (!found) throw new RangeError(`the texts in ${locale} were not loaded`);
  return found;
}

/**
 * What to know before dialling: how a Japanese name is read (U18), a "no" to telephone marketing (R16, X45: a
 * request is answered all the same, unless the dealership says otherwise), what to have at hand (R18).
 */
function beforeCall(
  lead: TextLead,
  { customer, origin }: TextData,
  locale: Locale,
  { dealership: { policy } }: TextContext,
): readonly EditableId[] {
  const before: EditableId[] = [];
  if (customer?.reading) before.push('before.reading');
  else if (customer && locale === 'ja') before.push('before.no_reading');
  if (lead.phoneConsent === false) {
    if (origin !== 'customer') before.push('before.no_consent_campaign');
    else if (policy.consent.request === 'ask_manager') before.push('before.no_consent_ask_manager');
    else if (policy.consent.request === 'warn') before.push('before.no_consent_request');
  }
  return [...before, 'before.ready'];
}
