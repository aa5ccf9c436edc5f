import { aDealership, aLead, TUESDAY_10 } from '@pitlane/core/lead/testing';
import { RECORD } from '@pitlane/core/page/testing';
import type { ActRequest, Refusal } from '@pitlane/core/link/index';

type Values = Record<string, unknown>;
/** What the browser keeps: over a restart, until it is closed, and by an administrator's order. */
export const kept = { local: {} as Values, session: {} as Values, managed: {} as Values };
export const forget = () => Object.assign(kept, { local: {}, session: {}, managed: {} });

const area = (name: keyof typeof kept) => ({
  get: async (key: string | null) =>
    name === 'managed' || key === null ? kept[name] : { [key]: kept[name][key] },
  set: async (items: Values) => void Object.assign(kept[name], structuredClone(items)),
  remove: async (key: string) => void delete kept[name][key],
});

/** As much of `browser` as the service worker's rooms use. */
export const madeBrowser = {
  i18n: { getUILanguage: () => 'es' },
  alarms: { create: async () => undefined, clear: async () => true },
  storage: { local: area('local'), session: area('session'), managed: area('managed') },
};

export const SERVER = 'https://pitlane.example.com';
const PIN = { salt: 'c2FsdA==', key: 'none', wrong: 0 };

/** Links of people by name, the first one acting. */
export function link(
  people: readonly string[],
  o: { shared?: boolean; pins?: readonly string[] } = {},
): void {
  kept.local = {
    links: people.map((id) => ({
      server: SERVER,
      token: `token-${id}`,
      pin: o.pins?.includes(id) ? PIN : null,
      me: {
        person: { id, name: id, locale: 'es' },
        places: [
          { key: 'x', org: 'ejemplo', account: null, dealership: aDealership({ id: 'd1' }), names: {} },
        ],
        expiresAt: 9e15,
      },
    })),
    active: people[0] ?? null,
    settings: {
      panel: { side: 'right', top: 96, collapsed: false },
      theme: 'auto',
      language: null,
      shared: o.shared ?? false,
      keys: {},
    },
  };
}

/** A deed on a lead; `recordId` ends in the letter. */
export const deed = (actId: string, record = 'K'): ActRequest => ({
  dealershipId: 'd1',
  org: 'ejemplo',
  recordId: RECORD.slice(0, -1) + record,
  actId,
  act: {
    type: 'log_contact',
    contactId: `contact-${actId}`,
    direction: 'outbound',
    channel: 'phone',
    outcome: 'reached',
    at: TUESDAY_10,
    callBackAt: null,
    voicemail: null,
    tick: true,
    verbatim: 'El ruido',
    answer: '',
  },
  incoming: null,
});

export const taken = {
  ok: true,
  changed: true,
  known: { lead: aLead(), words: {}, callingPersonId: null, others: [] },
};
export const refusing = (status: number, error: Refusal['error']): Response =>
  Response.json({ error, text: error }, { status });

export interface Call {
  readonly token: string;
  readonly path: string;
  readonly actId: string;
}
/** The bot as `fetch`. @returns the calls that it got */
export function bot(answer: (call: Call) => Response | null): {
  readonly calls: Call[];
  fetch: typeof fetch;
} {
  const calls: Call[] = [];
  return {
    calls,
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as { actId?: string }) : {};
      const call = {
        token: headers.get('authorization')?.replace('Bearer ', '') ?? '',
        path: new Request(url).url.split('/panel/v1/')[1] ?? '',
        actId: body.actId ?? '',
      };
      calls.push(call);
      const response = answer(call);
      if (response === null) throw new TypeError('no way there');
      return response;
    },
  };
}
