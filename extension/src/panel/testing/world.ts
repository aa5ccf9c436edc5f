import { ALL_TEXTS } from '@pitlane/core/texts/all';
import { CATALOGUES } from '@pitlane/core/messages/catalogues';
import {
  aDealership,
  aMember,
  given,
  HOUR,
  person,
  SALESFORCE,
  TUESDAY_10,
} from '@pitlane/core/lead/testing';
import type { Command, Context, Lead } from '@pitlane/core/lead/commands';
import type { KnownLead, PanelAct } from '@pitlane/core/link/index';
import { aPage, type Filled, RECORD } from '@pitlane/core/page/testing';
import { leadFactsOf, customerFactsOf } from '@pitlane/core/intake/facts';
import {
  closingWaits,
  type Dealership,
  LOCALES,
  type Locale,
  type PageAction,
  readLeadPage,
  type ReadOptions,
  seenOnPage,
} from '@pitlane/core/panel/index';
import type { Box, RecordPage, WriteRefusal, Written } from '../../page/types.ts';
import type { Answer, Ask, Done, Opened, Status } from '../../shared/messages.ts';
import type { LanguagePack } from '../../shared/seam.ts';
import type { Ports } from '../ports.ts';
import { CAST, freshFields, MARKETS, ZONES } from './cast.ts';

/** Half an hour after the lead came: Tuesday 1 September 2026, 10:30 in Madrid. */
export const NOW = TUESDAY_10 + HOUR / 2;
export const PLACE = { org: 'ejemplo', recordId: RECORD } as const;

export interface WorldSpec {
  readonly locale?: Locale;
  readonly fields?: Filled;
  /** What happened before, in order. */
  readonly before?: readonly (readonly [PanelAct & { by?: string }, number])[];
  readonly link?: 'linked' | 'offline' | 'unlinked' | 'choose' | 'locked' | 'no_pin';
  /** The org or the account on the page is another dealership's (U5). */
  readonly foreign?: 'org' | 'account';
  /** The person's dealerships in the org, by their accounts; one of an account that is not known by itself. */
  readonly accounts?: Readonly<Record<string, string | null>>;
  /** Whether the bot knows the lead. */
  readonly known?: boolean;
  /** What Salesforce says to a save. */
  readonly refusal?: WriteRefusal;
  readonly policy?: Partial<Dealership['policy']>;
  readonly authority?: Dealership['authority'];
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly taken?: readonly Box[];
  readonly others?: KnownLead['others'];
  readonly callingPersonId?: string;
  readonly collapsed?: boolean;
}

const PACKS = Object.fromEntries(
  LOCALES.map((locale) => [locale, { words: CATALOGUES[locale], texts: ALL_TEXTS[locale] }]),
) as Record<Locale, LanguagePack>;

/** Everything around the panel, in memory: the page of a lead, the bot with core's own rules, a clock. */
export class World {
  readonly locale: Locale;
  readonly spec: WorldSpec;
  readonly dealership: Dealership;
  /** Every question that the panel asked. */
  readonly asked: Ask[] = [];
  /** Every write into Salesforce. */
  readonly written: PageAction[] = [];
  readonly copied: string[] = [];
  now = NOW;
  /** The account that Salesforce shows; null: none. */
  user: string | null = 'Talleres Ejemplo - 00000';
  fields: Filled;
  lead: Lead | null = null;
  link: NonNullable<WorldSpec['link']>;
  refusal: WriteRefusal | null;
  words: KnownLead['words'] = {};
  #closing: NonNullable<KnownLead['closing']> = { vin: null, managementNotes: '' };
  draft: unknown = null;
  refused: Status['refused'] = [];
  storageFull = false;
  settings: Status['settings'];
  #options: ReadOptions;
  #listeners = new Set<() => void>();
  #tellers = new Set<(told: { type: 'changed'; what: 'status' | 'lead' | 'draft' }) => void>();
  #queued = 0;
  /** Held back until `release`: a slow Salesforce. */
  hold: Promise<void> | null = null;

  constructor(spec: WorldSpec = {}) {
    this.spec = spec;
    this.locale = spec.locale ?? 'es';
    const cast = CAST[this.locale];
    this.dealership = aDealership({
      name: cast.house,
      market: MARKETS[this.locale],
      locale: this.locale,
      members: [
        aMember('marta', { name: cast.me, roles: ['service_advisor'] }),
        aMember('luis', { name: cast.them }),
      ],
      authority: spec.authority ?? 'salesforce',
      ...(spec.policy ? { policy: spec.policy } : {}),
    });
    const { hours } = this.dealership;
    this.dealership = { ...this.dealership, hours: { ...hours, zone: ZONES[this.locale] } };
    this.fields = { ...freshFields(this.locale), ...spec.fields };
    this.link = spec.link ?? 'linked';
    this.refusal = spec.refusal ?? null;
    this.settings = {
      panel: { side: 'right', top: 24, collapsed: spec.collapsed ?? false },
      theme: spec.theme ?? 'auto',
      language: null,
      shared: this.link === 'locked',
      keys: {},
    };
    this.#options = { zone: hours.zone, dealershipLocale: this.locale, market: this.dealership.market };
    if (spec.known !== false) this.#receive();
    for (const [{ by = 'marta', ...act }, at] of spec.before ?? []) this.#decide(act as PanelAct, by, at);
  }

  #receive(): void {
    const { values } = this.read().lead;
    this.lead = given(null, this.#context(TUESDAY_10)).when({
      type: 'receive',
      by: { kind: 'system' },
      leadId: 'l1',
      number: 412,
      facts: leadFactsOf(values),
      receivedAt: TUESDAY_10,
      assignedToDealerAt: TUESDAY_10,
      createdAt: TUESDAY_10,
      masterLeadId: null,
      seen: null,
    } as Command).lead;
  }

  #context(now: number): Partial<Context> {
    const { dealership } = this;
    return { now, dealership, customer: customerFactsOf(this.read().lead.values, dealership.market) };
  }

  #decide(act: PanelAct, by: string, now: number) {
    const command = { ...act, by: person(by) } as Command;
    const outcome = given(this.lead, this.#context(now)).when(command);
    if (!outcome.rejection) {
      this.lead = outcome.lead;
      // As the bot keeps them.
      for (const write of outcome.personal)
        if (write.kind === 'contact_text') this.words[write.contactId] = write;
        else if (write.kind === 'vin') this.#closing = { ...this.#closing, vin: write.vin };
        else if (write.kind === 'management_notes')
          this.#closing = { ...this.#closing, managementNotes: write.text };
    }
    return outcome;
  }

  read() {
    const shown = aPage(this.locale, { fields: this.fields, history: CREATED_TUESDAY }, this.#readIn());
    return readLeadPage({ ...shown, user: this.user }, this.#options);
  }
  #readIn = (): ReadOptions =>
    this.#options ?? {
      zone: ZONES[this.locale],
      dealershipLocale: this.locale,
      market: MARKETS[this.locale],
    };

  known(): KnownLead | null {
    if (!this.lead) return null;
    const { callingPersonId = null, others = [] } = this.spec;
    const lead = callingPersonId
      ? { ...this.lead, calling: [{ personId: callingPersonId, since: NOW - 60_000, until: NOW + HOUR }] }
      : this.lead;
    const closing = closingWaits(lead) ? { closing: this.#closing } : {};
    return { lead, words: this.words, callingPersonId, others, ...closing };
  }

  #accounts = () =>
    this.spec.accounts ?? {
      [this.dealership.id]: this.spec.foreign === 'account' ? 'Otro Taller - 99999' : null,
    };

  status(): Status {
    const { link } = this;
    const { me, them } = CAST[this.locale];
    return {
      link:
        link === 'unlinked' || link === 'choose'
          ? { state: link }
          : link === 'locked' || link === 'no_pin'
            ? { state: 'locked', personId: 'marta', name: me, pin: link === 'locked' }
            : { state: link, personId: 'marta', name: me },
      people:
        link === 'unlinked'
          ? []
          : [
              { id: 'marta', name: me },
              { id: 'luis', name: them },
            ],
      places:
        link === 'unlinked'
          ? []
          : Object.entries(this.#accounts()).map(([id, account]) => ({
              key: id,
              org: this.spec.foreign === 'org' ? 'otro' : PLACE.org,
              account,
              dealership: { ...this.dealership, id },
              names: { marta: me, luis: them },
            })),
      locale: this.locale,
      settings: this.settings,
      queued: this.#queued,
      refused: this.refused,
      server: null,
    };
  }

  readonly page: RecordPage = {
    place: PLACE,
    read: () => this.read(),
    state: () => 'ready',
    use: ({ read }) => {
      this.#options = read;
    },
    onChange: (listener) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
    writer: {
      can: () => null,
      do: (action) => this.#write(action),
    },
    pointAt: () => true,
    taken: () => this.spec.taken ?? [],
    close: () => undefined,
  };

  async #write(action: PageAction): Promise<Written> {
    this.written.push(action);
    await this.hold;
    if (this.refusal) return { ok: false, refusal: this.refusal };
    this.fields = { ...this.fields, ...this.#stored(action) };
    for (const listener of this.#listeners) listener();
    return { ok: true, page: this.read(), changed: true };
  }

  #stored(action: PageAction): Filled {
    switch (action.kind) {
      case 'attempt': {
        const no =
          ([1, 2, 3, 4, 5] as const).find((n) => this.fields[`qualification.attempt_${n}`] !== true) ?? 5;
        return {
          [`qualification.attempt_${no}`]: true,
          [`qualification.attempt_${no}_at`]: { at: this.now },
          ...(no === 1 ? { 'qualification.first_attempt_at': { at: this.now } } : {}),
        };
      }
      case 'appointment':
        return {
          'contact.status': { key: 'status.appointment_made' },
          'request.appointment_at': { at: action.at },
        };
      case 'close_sale':
        return { 'contact.status': { key: 'status.closed_sale' } };
      case 'close_no_sale':
        return {
          'contact.status': { key: 'status.closed_no_sale' },
          'qualification.close_reason': { key: `reason.${action.reason}` },
        };
      default:
        return {
          'contact.status': { key: 'status.closed_no_sale' },
          'request.recontact_at': { at: action.at },
        };
    }
  }

  readonly send = async <A extends Ask>(ask: A): Promise<Answer<A>> => {
    this.asked.push(ask);
    return (await this.#answer(ask)) as Answer<A>;
  };

  #answer(ask: Ask): unknown {
    switch (ask.type) {
      case 'person.use':
        this.link = 'linked';
        return this.status();
      case 'status':
        return this.status();
      case 'refused.again':
        return this.status();
      case 'refused.forget':
        this.refused = this.refused.filter(({ actId }) => actId !== ask.actId);
        return this.status();
      case 'unlock':
        if (ask.pin === '4711') this.link = 'linked';
        return this.status();
      case 'settings.set':
        this.settings = { ...this.settings, ...ask.settings };
        return this.status();
      case 'draft.get':
        return { draft: this.draft };
      case 'draft.set':
        if (!this.storageFull) this.draft = ask.draft;
        return { ok: !this.storageFull };
      case 'lead.open':
        return this.#nobody('alone') ?? this.#open();
      case 'lead.act':
        return this.#nobody('failed') ?? this.#act(ask.request.act);
      default:
        return { ok: true };
    }
  }

  /** As the service worker answers while nobody acts. */
  #nobody(state: 'alone' | 'failed') {
    const { link } = this.status();
    if (link.state === 'linked' || link.state === 'offline') return null;
    return { state, why: link.state, text: state === 'failed' ? link.state : null };
  }

  #open(): Opened {
    if (this.link === 'offline') return { state: 'alone', why: 'offline', text: null };
    const seen = seenOnPage(this.read(), this.now);
    if (this.lead && seen && this.written.length > 0)
      this.lead = given(this.lead, this.#context(this.now)).when({
        type: 'mirror',
        by: SALESFORCE,
        seen,
      }).lead;
    const known = this.known();
    return known ? { state: 'known', known } : { state: 'unknown' };
  }

  #act(act: PanelAct): Done {
    if (this.link === 'offline') {
      this.#queued++;
      return { state: 'queued' };
    }
    if (!this.lead) this.#receive();
    const { rejection } = this.#decide(act, 'marta', this.now);
    const known = this.known();
    if (!rejection && known) return { state: 'answered', answer: { ok: true, changed: true, known } };
    const { code, field } = rejection ?? { code: 'unknown_lead' as const, field: null };
    return { state: 'answered', answer: { ok: false, code, field, text: code, known } };
  }

  /** As another tab or Slack changes something. */
  tell(what: 'status' | 'lead' | 'draft'): void {
    for (const teller of this.#tellers) teller({ type: 'changed', what });
  }

  #ids = 0;
  readonly ports: Ports = {
    place: PLACE,
    page: this.page,
    send: this.send,
    now: () => this.now,
    newId: () => `panel-${String(++this.#ids).padStart(4, '0')}`,
    zone: 'Europe/Madrid',
    hear: (listener) => {
      this.#tellers.add(listener);
      return () => this.#tellers.delete(listener);
    },
    packs: () => PACKS,
    copy: async (text) => {
      this.copied.push(text);
      return true;
    },
  };

  /** Deeds that reached the bot, "calling" left out. */
  acts(): readonly PanelAct[] {
    return this.asked.flatMap((ask) =>
      ask.type === 'lead.act' && ask.request.act.type !== 'calling' ? [ask.request.act] : [],
    );
  }
}

const CREATED_TUESDAY = [['history.row_created', '', TUESDAY_10]] as const;
