import type {
  ActRequest,
  Acted,
  Found,
  KnownLead,
  LeadRef,
  LeadsRequest,
  LeadsTaken,
  LinkedPlace,
  ListRequest,
  OpenRequest,
} from '@pitlane/core/link/index';
import type { Lead, Locale } from '@pitlane/core/panel/index';

/**
 * What page scripts, the options page and the service worker say to each other. Page scripts are our own code,
 * so these types are the contract between them; what comes from the bot or out of storage is parsed by the
 * service worker before it gets here.
 */
export type Ask =
  /** Runs a language and a part in the asking tab: the panel of a record, or what a list view gets. */
  | { readonly type: 'panel.load'; readonly language: Locale; readonly part: 'panel' | 'list' }
  | { readonly type: 'status' }
  /** `unasked`: the panel looks again by itself, which is no sign that anybody is here (U5). */
  | { readonly type: 'lead.open'; readonly request: OpenRequest; readonly unasked?: true }
  /** `personId`: who the page says is logging; for anybody else it is refused (U5). */
  | { readonly type: 'lead.act'; readonly personId: string; readonly request: ActRequest }
  | { readonly type: 'leads.send'; readonly request: LeadsRequest }
  | { readonly type: 'leads.known'; readonly request: ListRequest }
  | { readonly type: 'lead.find'; readonly text: string }
  | { readonly type: 'draft.get'; readonly lead: LeadRef }
  /** null: forget it. `logged`: what it held was logged here, so that other tabs do not log it once more (U15). */
  | {
      readonly type: 'draft.set';
      readonly lead: LeadRef;
      readonly draft: unknown;
      readonly logged?: true;
    }
  | { readonly type: 'settings.set'; readonly settings: Partial<Settings> }
  /** U5: another person of this browser from now on. */
  | { readonly type: 'person.use'; readonly personId: string }
  /** U5: after 30 idle minutes on a shared computer. */
  | { readonly type: 'unlock'; readonly pin: string }
  | { readonly type: 'options.open' }
  /** R12: whether the record of the asking tab is seen to be no lead. */
  | { readonly type: 'page.no_lead'; readonly noLead: boolean }
  /** Only the options page asks these. */
  | {
      readonly type: 'link.make';
      readonly server: string;
      readonly code: string;
      readonly pin: string | null;
    }
  | { readonly type: 'link.end'; readonly personId: string }
  | { readonly type: 'hosts' }
  /** The browser granted or took back a host: look again. */
  | { readonly type: 'hosts.changed' }
  /** A refused deed was read. */
  | { readonly type: 'refused.forget'; readonly actId: string }
  /** It is to be sent once more. */
  | { readonly type: 'refused.again'; readonly actId: string };

export interface Settings {
  readonly panel: { readonly side: 'left' | 'right'; readonly top: number; readonly collapsed: boolean };
  readonly theme: 'auto' | 'light' | 'dark';
  /** Language of the panel; null: the person's, else the browser's. Customer texts go by the customer. */
  readonly language: Locale | null;
  /** Ask for a PIN after 30 idle minutes. */
  readonly shared: boolean;
  /** Physical key codes by action (U15). */
  readonly keys: Readonly<Record<string, string>>;
}

export interface Refused {
  readonly actId: string;
  readonly lead: LeadRef;
  readonly text: string;
  /** Whether it can be sent once more. */
  readonly again: boolean;
}

/** U5: why nobody acts now. `choose`: people are linked, and none of them said that it is they. */
export type Nobody = 'unlinked' | 'choose' | 'locked';

/** Who logs, and whether the bot can be asked. */
export interface Status {
  readonly link:
    | { readonly state: 'unlinked' }
    | { readonly state: 'choose' }
    /** Nothing is logged until the PIN is typed; `pin` false: there is none, and a new link sets one. */
    | { readonly state: 'locked'; readonly personId: string; readonly name: string; readonly pin: boolean }
    | { readonly state: 'linked' | 'offline'; readonly personId: string; readonly name: string };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Dealerships of whoever acts or may: a draft is kept by them while nobody does, too. */
  readonly places: readonly LinkedPlace[];
  readonly locale: Locale;
  readonly settings: Settings;
  /** Deeds that wait for the bot. */
  readonly queued: number;
  /** Deeds that waited and that the bot then refused, with its words: the person decides. */
  readonly refused: readonly Refused[];
  /** Address of the bot, where one is linked or the administrator named one. */
  readonly server: string | null;
}

export type Opened =
  | { readonly state: 'known'; readonly known: KnownLead }
  | { readonly state: 'unknown' }
  /** No link, or the bot does not answer: the page alone counts. */
  | {
      readonly state: 'alone';
      readonly why: Nobody | 'offline' | 'refused';
      readonly text: string | null;
    };

export type Done =
  | { readonly state: 'answered'; readonly answer: Acted }
  /** Kept, and sent once the bot answers. */
  | { readonly state: 'queued' }
  /** Not kept: nobody acts or somebody else does, the link ended, or storage is full; `text` says what to do. */
  | {
      readonly state: 'failed';
      readonly why: Nobody | 'somebody_else' | 'unpaired' | 'storage' | 'refused';
      readonly text: string;
    };

interface Answers {
  'panel.load': { readonly ok: boolean };
  status: Status;
  'lead.open': Opened;
  'lead.act': Done;
  'leads.send': { readonly taken: LeadsTaken } | { readonly failed: string };
  'leads.known': { readonly leads: Readonly<Record<string, Lead>> };
  'lead.find': { readonly found: Found['leads'] } | { readonly failed: string };
  'draft.get': { readonly draft: unknown };
  'draft.set': { readonly ok: boolean };
  'settings.set': Status;
  'person.use': Status;
  unlock: Status;
  'options.open': { readonly ok: boolean };
  'page.no_lead': { readonly ok: boolean };
  'link.make': { readonly status: Status } | { readonly failed: string };
  'link.end': Status;
  hosts: { readonly granted: readonly string[] };
  'hosts.changed': { readonly granted: readonly string[] };
  'refused.forget': Status;
  'refused.again': Status;
}
export type Answer<A extends Ask> = Answers[A['type']];

/** What the service worker tells open pages: something changed, ask again. */
export type Told = { readonly type: 'changed'; readonly what: 'status' | 'lead' | 'draft' };
