import { HOUR } from './time.ts';
import type { Locale } from '@pitlane/core/dealership/types';
import type { FieldKey } from '@pitlane/core/lexicon/terms';
import type { ActionName, FieldValue, OrgError, OrgRecord, OrgResult } from './contract.ts';
import { apiName, FIELDS, picklistValue } from './fields.ts';
import { Ids } from './ids.ts';
import { check, FINAL, type Refusal, type Values } from './rules.ts';
import { errorIn } from './words.ts';

/** One line of a record's history (R68): values as they are stored. */
export interface HistoryRow {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly what: 'created' | 'assigned' | FieldKey;
  /** The dealer's account, not a person (R13). */
  readonly user: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface StoreDump {
  readonly records: readonly (Values & { readonly Id: string })[];
  readonly history: Readonly<Record<string, readonly HistoryRow[]>>;
}

/** The dealer that a lead is assigned to, by its account. */
export const DEALER = 'Dealer__c';
const isSeenBy = (record: OrgRecord, user: string): boolean =>
  record[DEALER] === undefined || record[DEALER] === null || record[DEALER] === user;

export interface Who {
  readonly user: string;
  /** Of the words of a refusal. */
  readonly locale: Locale;
}

/** SLA 1 and 2 of the manual, as Salesforce's boxes tick themselves: within a day, and within ten. */
const FIRST_ATTEMPT_WITHIN = 24 * HOUR;
const MANAGED_WITHIN = 10 * 24 * HOUR;
const TRACKED: readonly FieldKey[] = [
  'contact.status',
  'request.appointment_at',
  'request.recontact_at',
  'vehicle.vin',
  'qualification.attempt_1',
  'qualification.attempt_2',
  'qualification.attempt_3',
  'qualification.attempt_4',
  'qualification.attempt_5',
  'qualification.close_reason',
];
const iso = (at: number): string => new Date(at).toISOString();

/** The one record store behind the org's pages, its control API and, later, REST and SOQL. */
export class OrgStore {
  readonly #now: () => number;
  readonly #records = new Map<string, Values & { readonly Id: string }>();
  readonly #history = new Map<string, HistoryRow[]>();
  readonly #ids = new Ids('a0X');
  readonly #rows = new Ids('017');
  #stamp = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  now(): number {
    return this.#now();
  }

  clear(): void {
    this.#records.clear();
    this.#history.clear();
  }

  /** All of it as plain data, to be kept between two starts. */
  dump(): StoreDump {
    return { records: [...this.#records.values()], history: Object.fromEntries(this.#history) };
  }

  load({ records, history }: StoreDump): void {
    this.clear();
    for (const record of records) this.#records.set(record.Id, record);
    for (const [id, rows] of Object.entries(history)) this.#history.set(id, [...rows]);
    // Ids go on after the last one that was given.
    this.#ids.skip(records.length + 1);
    this.#rows.skip(Object.values(history).reduce((n, rows) => n + rows.length, 1));
  }

  /** As headquarters' own process does: past the dealer's rules. `CreatedDate` may be given. */
  insert(fields: Values, user = 'Headquarters'): OrgRecord {
    const Id = typeof fields['Id'] === 'string' ? fields['Id'] : this.#ids.make();
    const created =
      typeof fields['CreatedDate'] === 'string' ? Date.parse(fields['CreatedDate']) : this.#now();
    const empty = Object.fromEntries(
      FIELDS.map(({ apiName: name, type }) => [name, type === 'boolean' ? false : null]),
    );
    const record = {
      ...empty,
      [apiName('contact.status')]: picklistValue('status.assigned_to_dealer'),
      ...fields,
      Id,
      CreatedDate: iso(created),
      ...this.#stamped(user),
    };
    this.#records.set(Id, record);
    if (!this.#history.has(Id)) {
      this.#row(Id, { at: created, what: 'created', user, before: null, after: null });
      this.#row(Id, { at: created, what: 'assigned', user, before: null, after: iso(created) });
    }
    return record;
  }

  get(id: string): OrgRecord | null {
    return this.#records.get(id) ?? null;
  }
  /** Salesforce shows a dealer's account that dealer's leads; one without a dealer is everybody's. */
  visible(id: string, user: string): OrgRecord | null {
    const record = this.get(id);
    return record !== null && isSeenBy(record, user) ? record : null;
  }
  seenBy(user: string): readonly OrgRecord[] {
    return this.all().filter((record) => isSeenBy(record, user));
  }
  all(): readonly OrgRecord[] {
    return [...this.#records.values()];
  }
  /** Newest first. */
  history(id: string): readonly HistoryRow[] {
    return (this.#history.get(id) ?? []).toReversed();
  }

  /** A save of the page. @param lastModified what the page had read; null: no check, as the API's plain PATCH */
  update(id: string, changes: Values, lastModified: string | null, who: Who): OrgResult<OrgRecord> {
    const before = this.#records.get(id);
    if (before === undefined)
      return this.#refused([{ errorCode: 'NOT_FOUND', word: 'not_found', fields: [] }], who);
    if (lastModified !== null && lastModified !== before['LastModifiedDate']) {
      return this.#refused([{ errorCode: 'CONFLICT', word: 'conflict', fields: [] }], who);
    }
    const refusals = check(before, changes, null, this.#now());
    return refusals.length > 0
      ? this.#refused(refusals, who)
      : { ok: true, value: this.#write(before, changes, who.user) };
  }

  /** What an action button does (R40–R46). */
  act(id: string, action: ActionName, fields: Values, who: Who): OrgResult<OrgRecord> {
    const before = this.#records.get(id);
    if (before === undefined)
      return this.#refused([{ errorCode: 'NOT_FOUND', word: 'not_found', fields: [] }], who);
    const refusals = check(before, fields, action, this.#now());
    if (refusals.length > 0) return this.#refused(refusals, who);
    const changes = { ...fields, ...effectOf(action) };
    return { ok: true, value: this.#write(before, changes, who.user) };
  }

  /** R47: recontacts whose time has come open their child leads. @returns those that were opened */
  tick(): readonly OrgRecord[] {
    const due = this.all().filter((record) => {
      const at = record[apiName('request.recontact_at')];
      const waits = record[apiName('qualification.close_reason')] === picklistValue('reason.recontact');
      const opened = this.all().some((other) => other[apiName('contact.master_lead')] === record.Id);
      return waits && !opened && typeof at === 'string' && Date.parse(at) <= this.#now();
    });
    return due.map((master) =>
      this.insert({
        ...inherited(master),
        [DEALER]: master[DEALER] ?? null,
        [apiName('contact.recontacted')]: true,
        [apiName('contact.master_lead')]: master.Id,
      }),
    );
  }

  #write(before: Values & { readonly Id: string }, changes: Values, user: string): OrgRecord {
    const now = this.#now();
    const automatic = automaticOf(before, changes, now);
    const after: OrgRecord = {
      ...before,
      ...changes,
      ...automatic,
      Id: before.Id,
      ...this.#stamped(user),
    };
    for (const key of TRACKED) {
      const name = apiName(key);
      const [old = null, value = null] = [before[name], after[name]];
      if (old !== value) this.#row(before.Id, { at: now, what: key, user, before: old, after: value });
    }
    this.#records.set(before.Id, after);
    return after;
  }

  #stamped(user: string) {
    // Two changes of one millisecond must not look like one.
    this.#stamp = Math.max(this.#now(), this.#stamp + 1);
    const at = iso(this.#stamp);
    return { LastModifiedDate: at, SystemModstamp: at, LastModifiedById: user };
  }

  #row(id: string, row: Omit<HistoryRow, 'id'>): void {
    const rows = this.#history.get(id) ?? [];
    rows.push({ ...row, id: this.#rows.make() });
    this.#history.set(id, rows);
  }

  #refused(
    refusals: readonly Refusal[],
    { locale }: Who,
  ): { readonly ok: false; readonly errors: readonly OrgError[] } {
    return {
      ok: false,
      errors: refusals.map(({ errorCode, word, fields }) => ({
        errorCode,
        fields,
        message: errorIn(word, locale),
      })),
    };
  }
}

/** R40, R42, R43, R46. */
function effectOf(action: ActionName): Values {
  const status = apiName('contact.status');
  switch (action) {
    case 'make_appointment':
      return { [status]: picklistValue('status.appointment_made') };
    case 'close_sale':
      return { [status]: picklistValue('status.closed_sale') };
    case 'close_no_sale':
      return { [status]: picklistValue('status.closed_no_sale') };
    case 'recontact':
      return {
        [status]: picklistValue('status.closed_no_sale'),
        [apiName('qualification.close_reason')]: picklistValue('reason.recontact'),
      };
  }
}

/** What Salesforce fills in by itself at a save (R60, R61, the SLA boxes). */
function automaticOf(before: Values, changes: Values, now: number): Values {
  const filled: Record<string, FieldValue> = {};
  const created = Date.parse(String(before['CreatedDate']));
  for (const no of [1, 2, 3, 4, 5] as const) {
    const box = apiName(`qualification.attempt_${no}`);
    if (changes[box] !== true || before[box] === true) continue;
    filled[apiName(`qualification.attempt_${no}_at`)] = iso(now);
    if (no > 1) continue;
    filled[apiName('qualification.first_attempt_at')] = iso(now);
    filled[apiName('qualification.first_attempt_sla')] = now - created <= FIRST_ATTEMPT_WITHIN;
  }
  const status = changes[apiName('contact.status')];
  if (status !== undefined && FINAL.has(status)) {
    filled[apiName('qualification.management_at')] = iso(now);
    filled[apiName('qualification.management_sla')] = now - created <= MANAGED_WITHIN;
  }
  return filled;
}

/** What a recontact's child keeps of its master: the customer and the car, none of what was done. */
function inherited(master: OrgRecord): Values {
  const kept = FIELDS.filter(({ section, key }) => {
    if (key === 'request.appointment_at' || key === 'request.recontact_at') return false;
    if (key === 'contact.status' || key === 'contact.recontacted' || key === 'contact.master_lead')
      return false;
    return section !== 'qualification';
  });
  return Object.fromEntries(kept.map(({ apiName: name }) => [name, master[name] ?? null]));
}
