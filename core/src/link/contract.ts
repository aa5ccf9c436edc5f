import * as z from 'zod/mini';
import { LOCALES, type Dealership } from '../dealership/types.ts';
import { storable } from '../intake/storable.ts';
import { IncomingLead } from '../intake/types.ts';
import { LEAD_STATUSES, type Lead } from '../lead/types.ts';
import { panelAct } from './acts.ts';

/**
 * What the extension and the bot say to each other over HTTPS, both ways checked at the border. Paths stand below
 * `/panel/v1`; every call but `pair` carries `Authorization: Bearer <token>`. Instants are UTC milliseconds.
 */
export const PANEL_API = '/panel/v1';

const id = z.string().check(z.minLength(1), z.maxLength(64));
/** My Domain of a Salesforce org, as `readLightningUrl` gives it. */
const org = z.string().check(z.regex(/^[a-z0-9-]{1,80}$/));
const recordId = z.string().check(z.regex(/^[a-zA-Z0-9]{18}$/));

/** `POST pair`: the code that `/lead pair` showed. */
export const pairRequest = z.object({
  /** Eight letters and digits, typed by a person: spaces, dashes and case do not count. */
  code: z.string().check(z.maxLength(40)),
  /** The browser's name for the list of links, "Firefox on Windows". */
  device: z.string().check(z.maxLength(80)),
});

const names = z.record(z.string(), z.string());

/** One dealership of the person, with all that the rules need of it. */
export const linkedPlace = z.object({
  key: z.string(),
  /** The org of its Salesforce; null: none. */
  org: z.nullable(z.string()),
  /** The dealer's account that Salesforce must show as signed in (U5); null: not known yet. */
  account: z.nullable(z.string()),
  // The bot is trusted with the shape of what core itself wrote; what is used at once is checked.
  dealership: z.custom<Dealership>(
    (d) =>
      typeof d === 'object' && d !== null && 'id' in d && 'hours' in d && 'policy' in d && 'members' in d,
  ),
  /** Names of colleagues by person id. */
  names,
});
export type LinkedPlace = z.infer<typeof linkedPlace>;

/** `GET me` and the answer to `pair`. */
export const me = z.object({
  person: z.object({ id, name: z.string(), locale: z.enum(LOCALES) }),
  places: z.array(linkedPlace),
  /** When the link ends unless it is used. */
  expiresAt: z.int(),
});
export type Me = z.infer<typeof me>;
export const paired = z.object({ token: z.string(), me });

/** Which lead of which org is meant, by the record on the screen. */
export const leadRef = z.object({ dealershipId: id, org, recordId });
export type LeadRef = z.infer<typeof leadRef>;

/** `POST lead/open`: what the page shows; the bot mirrors it and answers with what it knows. */
export const openRequest = z.object({
  ...leadRef.shape,
  /** null: the page does not show enough of it for a new lead. */
  incoming: z.nullable(IncomingLead),
});
export type OpenRequest = z.input<typeof openRequest>;

const lead = z.custom<Lead>(
  (l) =>
    typeof l === 'object' &&
    l !== null &&
    'status' in l &&
    LEAD_STATUSES.includes(l.status as Lead['status']) &&
    'contacts' in l &&
    Array.isArray(l.contacts),
);

/** What the bot knows of a lead. */
export const knownLead = z.object({
  lead,
  /** Words of the contacts, by contact id, and the other number to call back on (U2). */
  words: z.record(
    z.string(),
    z.object({ verbatim: z.string(), answer: z.string(), callBackTo: z.optional(z.string()) }),
  ),
  /** Who said "I am calling now", other than the reader (U11). */
  callingPersonId: z.nullable(z.string()),
  /** U1: what the form of a closing held that Salesforce has yet to take, to fill it there again. */
  closing: z.optional(z.object({ vin: z.nullable(z.string()), managementNotes: z.string() })),
  /** Other open leads of this customer: number, and whose they are. */
  others: z.array(z.object({ number: z.int(), personId: z.string() })),
});
export type KnownLead = z.infer<typeof knownLead>;
/** null: the bot has never seen this record. */
export const opened = z.object({ known: z.nullable(knownLead) });

/** `POST lead/act`. `incoming` lets the bot meet a lead that it does not know yet. */
export const actRequest = z.object({
  ...leadRef.shape,
  /** The same id is the same deed, however often it is sent. */
  actId: id,
  act: panelAct,
  incoming: z.nullable(IncomingLead),
});
export type ActRequest = z.input<typeof actRequest>;
export const acted = z.union([
  z.object({ ok: z.literal(true), changed: z.boolean(), known: knownLead }),
  z.object({
    ok: z.literal(false),
    /**
     * One of REJECTION_CODES; `unknown_lead`: neither the bot nor the page told enough. A newer bot may know more of
     * them: its words are shown all the same.
     */
    code: z.string(),
    field: z.nullable(z.string()),
    /** In the person's language. */
    text: z.string(),
    known: z.nullable(knownLead),
  }),
]);
export type Acted = z.infer<typeof acted>;

/** `POST leads`: *Send these leads to Pitlane* (U1). At most 200 at once. */
export const leadsRequest = z.object({
  dealershipId: id,
  leads: z.array(IncomingLead).check(z.maxLength(200)),
});
export type LeadsRequest = z.input<typeof leadsRequest>;
export const leadsTaken = z.object({
  received: z.int(),
  mirrored: z.int(),
  unchanged: z.int(),
  quarantined: z.int(),
});
export type LeadsTaken = z.infer<typeof leadsTaken>;

/** `POST leads/known`: number, owner and due time of the leads of a list view, by record id. */
export const listRequest = z.object({
  dealershipId: id,
  org,
  recordIds: z.array(recordId).check(z.maxLength(200)),
});
export type ListRequest = z.infer<typeof listRequest>;
export const listKnown = z.object({ leads: z.record(z.string(), lead) });

/** `POST find`: number, name, end of phone or VIN, as a person types it (U3). */
export const findRequest = z.object({
  text: z.string().check(storable(), z.minLength(1), z.maxLength(80)),
});
export const found = z.object({
  leads: z.array(
    z.object({
      number: z.int(),
      dealershipId: id,
      name: z.string(),
      model: z.nullable(z.string()),
      status: z.enum(LEAD_STATUSES),
      /** The record's page; null: not in Salesforce. */
      url: z.nullable(z.string()),
    }),
  ),
});
export type Found = z.infer<typeof found>;

/** What the bot refuses with; a newer one may know more. */
export type RefusalCode =
  | 'bad_request'
  | 'unpaired'
  | 'not_allowed'
  | 'other_org'
  | 'too_many'
  | 'code_wrong'
  | 'unexpected';

/** Any refusal: what is wrong, and what to do, in the person's language; unknown ones with a reference. */
export const refusal = z.object({
  /** A {@link RefusalCode}, or one that only a newer bot knows. */
  error: z.string(),
  text: z.string(),
  reference: z.optional(z.string()),
});
export type Refusal = z.infer<typeof refusal>;
