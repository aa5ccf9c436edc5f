import { IntlMessageFormat } from 'intl-messageformat';
import { bareName, isCompany } from '../messages/customer-name.ts';
import { localParts } from '../time/local.ts';
import type { EditableId, TextId } from './ids.ts';
import type { FillContext, TextCustomer, TextData } from './types.ts';
import { preferredDays, whenText } from './when.ts';

/** What a template may name. Each is plain text, known or replaced by a decent wording. */
export const PLACEHOLDERS = [
  'customer',
  'dealership',
  'advisor',
  'vehicle',
  'campaign',
  'appointment',
  'callback',
  'phone',
  'leadNumber',
  'preferredDates',
  'reading',
  'topic',
  'greeting',
  'signature',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What a template may choose by (`{origin, select, customer {…} other {…}}`), and the values there are. */
export const SELECTORS = {
  origin: ['customer', 'hq', 'spontaneous'],
  title: ['mr', 'ms', 'none'],
  daytime: ['morning', 'midday', 'afternoon', 'evening'],
  mails: ['yes', 'no', 'unknown'],
  moved: ['yes', 'no'],
  hasCustomer: ['yes', 'no'],
  hasAdvisor: ['yes', 'no'],
  hasDealership: ['yes', 'no'],
  hasVehicle: ['yes', 'no'],
  hasCampaign: ['yes', 'no'],
  hasAppointment: ['yes', 'no'],
  hasCallback: ['yes', 'no'],
  hasPhone: ['yes', 'no'],
  hasLeadNumber: ['yes', 'no'],
  hasPreferredDates: ['yes', 'no'],
  hasReading: ['yes', 'no'],
} as const;

/** What is not said is not known. */
export const NO_DATA: TextData = {
  customer: null,
  dealership: null,
  advisor: null,
  vehicle: null,
  campaign: null,
  appointment: null,
  callback: null,
  phone: null,
  leadNumber: null,
  preferredDates: [],
  origin: 'customer',
  about: 'other',
  mails: null,
  moved: false,
};

/** Marks words of ours in place of a value, so that they can begin a sentence; never in a value, never shown. */
const OURS = '\uE000';
const begin = (text: string): string =>
  text
    .replaceAll(/(?<=^|\n|[.!?] )\uE000(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase())
    .replaceAll(OURS, '')
    // A name that ends in a full stop ("S.L.") needs no second one at the end of the sentence.
    .replaceAll(/(?<!\.)\.\.(?!\.)/g, '.');

const LONGEST_VALUE = 160;
/** One line without control or direction characters: nothing in a value can start a header or turn the text. */
function plain(value: string | null): string {
  const line = (value ?? '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Co}]/gu, '')
    .trim();
  const letters = Array.from(line);
  return letters.length > LONGEST_VALUE ? `${letters.slice(0, LONGEST_VALUE - 1).join('')}…` : line;
}

/**
 * U18: in Japanese 様, in writing to a company 御中, which nobody says; elsewhere a title only where it is known, with
 * the family name.
 */
function spokenName(customer: TextCustomer | null, { words, relative = false }: FillContext): string {
  if (customer === null) return '';
  const name = plain(bareName(customer.name));
  if (name === '') return '';
  const { texts, locale } = words;
  const company = isCompany(name);
  if (company || customer.title === null || locale === 'ja')
    return texts[company && !relative ? 'form.name_company' : 'form.name_customer'].replace(
      '{name}',
      () => name,
    );
  const family = plain(customer.name.firstName) === '' ? '' : plain(customer.name.lastName);
  return texts[`form.name_${customer.title}`].replace('{name}', () => family || name);
}

const compiled = new Map<string, IntlMessageFormat>();
const format = (template: string, locale: string, values: Readonly<Record<string, string>>): string => {
  const key = `${locale} ${template}`;
  let ready = compiled.get(key);
  if (!ready) {
    // Dealerships edit templates: old versions must not stay for ever.
    if (compiled.size >= 2000) compiled.clear();
    ready = new IntlMessageFormat(template, locale, undefined, { ignoreTag: true });
    compiled.set(key, ready);
  }
  return String(ready.format(values));
};

const daytimeOf = (minute: number): (typeof SELECTORS.daytime)[number] => {
  if (minute < 12 * 60) return 'morning';
  if (minute < 14 * 60) return 'midday';
  return minute < 18 * 60 ? 'afternoon' : 'evening';
};
const KNOWN = [
  ['customer', 'hasCustomer'],
  ['advisor', 'hasAdvisor'],
  ['dealership', 'hasDealership'],
  ['vehicle', 'hasVehicle'],
  ['campaign', 'hasCampaign'],
  ['appointment', 'hasAppointment'],
  ['callback', 'hasCallback'],
  ['phone', 'hasPhone'],
  ['leadNumber', 'hasLeadNumber'],
  ['preferredDates', 'hasPreferredDates'],
  ['reading', 'hasReading'],
] as const;

/**
 * A template with what is known filled in: dates in the dealership's zone and the text's language, names as U18
 * writes them. What is not known gets a decent wording ("your car"), so that no text ever shows a gap. Values are
 * plain text: braces, tags and line breaks in them do nothing.
 * @param parts the greeting, signature and topic to use, e.g. a dealership's own; ours where left out
 * @throws SyntaxError or Error when the template is not one that `templateProblems` accepts
 */
export function fillText(
  template: string,
  given: Partial<TextData>,
  ctx: FillContext,
  parts: (id: EditableId) => string = (id) => ctx.words.texts[id],
): string {
  const data = { ...NO_DATA, ...given };
  const { texts, locale } = ctx.words;
  const title =
    data.customer !== null && !isCompany(bareName(data.customer.name)) ? data.customer.title : null;
  const values: Record<string, string> = {
    dealership: plain(data.dealership),
    advisor: plain(data.advisor),
    customer: spokenName(data.customer, ctx),
    vehicle: plain(data.vehicle),
    campaign: plain(data.campaign),
    appointment: data.appointment === null ? '' : whenText(data.appointment, ctx),
    callback: data.callback === null ? '' : whenText(data.callback, ctx),
    phone: plain(data.phone),
    leadNumber: data.leadNumber === null ? '' : `#${data.leadNumber}`,
    preferredDates: preferredDays(data.preferredDates, ctx) ?? '',
    reading: plain(data.customer?.reading ?? null),
    origin: data.origin,
    mails: data.mails === null ? 'unknown' : yesNo(data.mails),
    moved: yesNo(data.moved),
    daytime: daytimeOf(localParts(ctx.zone, ctx.now).minute),
  };
  for (const [name, has] of KNOWN) values[has] = yesNo(values[name] !== '');
  values['title'] = (values['hasCustomer'] === 'yes' && title) || 'none';
  for (const name of Object.keys(values)) values[name] ||= OURS + texts[`none.${name}` as TextId];
  for (const name of ['greeting', 'signature'] as const)
    values[name] = template.includes(`{${name}}`) ? format(parts(name), locale, values) : '';
  values['topic'] = format(parts(`topic.${data.about}`), locale, values);
  return begin(format(template, locale, values)).trim();
}
const yesNo = (value: boolean): 'yes' | 'no' => (value ? 'yes' : 'no');
