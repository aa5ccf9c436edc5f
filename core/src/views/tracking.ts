import type { Authority, Locale, Policy } from '../dealership/types.ts';
import { label } from '../lexicon/label.ts';
import type { Contact, Lead } from '../lead/types.ts';
import { t } from '../messages/t.ts';
import { localDateOf, localTimeOf } from '../time/index.ts';
import type { EpochMs, Zone } from '../time/types.ts';

/** What was said in a contact, kept apart from the lead so that it can be erased. */
export interface ContactWords {
  readonly verbatim: string;
  readonly answer: string;
  /** U2: another number that the customer asked to be called on, as typed. */
  readonly callBackTo?: string;
}

/** R33, R109: one contact with a customer. */
export interface TrackingRow {
  readonly leadId: string;
  readonly number: number;
  readonly contactId: string;
  /** When it really was, and when it was recorded (X51). */
  readonly at: EpochMs;
  readonly recordedAt: EpochMs;
  readonly personId: string;
  readonly channel: Contact['channel'];
  readonly direction: Contact['direction'];
  readonly outcome: Contact['outcome'];
  readonly verbatim: string;
  /** X44: the customer's own words or a summary; null: nothing was noted, or it was not said which. */
  readonly kind: 'verbatim' | 'summary' | null;
  readonly answer: string;
}

/** X43: on every lead, or only where there is no Salesforce. */
export const trackingTableOffered = (
  { trackingTable }: Pick<Policy, 'trackingTable'>,
  authority: Authority,
): boolean => trackingTable === 'always' || authority === 'pitlane';

/**
 * The contact tracking table (R32, R33, R94), by the contacts' real time. What was erased is empty, its contact
 * stays.
 * @param words by contact id
 */
export function trackingRows(
  leads: readonly Lead[],
  words: ReadonlyMap<string, ContactWords>,
): readonly TrackingRow[] {
  return leads
    .flatMap(({ id: leadId, number, contacts }) =>
      contacts.map((c) => {
        const { verbatim = '', answer = '' } = words.get(c.id) ?? {};
        return {
          leadId,
          number,
          contactId: c.id,
          at: c.at,
          recordedAt: c.recordedAt,
          personId: c.byPersonId,
          channel: c.channel,
          direction: c.direction,
          outcome: c.outcome,
          verbatim,
          kind: verbatim === '' ? null : (c.said ?? null),
          answer,
        };
      }),
    )
    .sort((a, b) => a.at - b.at || a.recordedAt - b.recordedAt || a.number - b.number);
}

export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The table in a language, ready for a file: times as `YYYY-MM-DD HH:MM` in the dealership's zone, which the
 * headings name. Cells are plain text: whoever writes CSV or XLSX defuses formulas.
 * @param nameOf a colleague's name by id
 */
export function trackingTable(
  rows: readonly TrackingRow[],
  { locale, zone, nameOf }: { locale: Locale; zone: Zone; nameOf: (personId: string) => string },
): Table {
  const clock = (at: EpochMs) => `${localDateOf(zone, at)} ${localTimeOf(zone, at)}`;
  return {
    title: label('standard.doc_tracking_table', locale),
    headings: [
      t(locale, 'views.column.number'),
      t(locale, 'views.track.when', { zone }),
      t(locale, 'views.track.recorded', { zone }),
      t(locale, 'views.column.person'),
      t(locale, 'views.track.channel'),
      t(locale, 'views.track.direction'),
      t(locale, 'views.track.outcome'),
      t(locale, 'views.track.verbatim'),
      t(locale, 'views.track.kind'),
      t(locale, 'views.track.answer'),
    ],
    rows: rows.map((r) => [
      `#${r.number}`,
      clock(r.at),
      clock(r.recordedAt),
      nameOf(r.personId),
      t(locale, `channel.${r.channel}`),
      t(locale, `direction.${r.direction}`),
      t(locale, `outcome.${r.outcome}`),
      r.verbatim,
      r.kind === null ? '' : t(locale, `views.said.${r.kind}`),
      r.answer,
    ]),
  };
}
