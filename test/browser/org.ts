import { RECORD } from '@pitlane/core/page/testing';
import {
  type Org,
  type OrgSettings,
  pagePaths,
  recordOf,
  seedExample,
  startOrg,
} from '@pitlane/sandbox/salesforce/index';

/** The second lead of these orgs. */
export const OTHER = 'a0X5g000001AbCeEAK';

const MARKET = { en: 'GB', es: 'ES', fr: 'FR', it: 'IT', ja: 'JP' } as const;

/** The stand-in org with two leads: Clara, tried once, and Bruno, new. */
export interface TestOrg {
  readonly url: string;
  readonly lead: string;
  readonly list: string;
  readonly org: Org;
  /** As at the start, but for these settings; a language brings its market along. */
  set(settings?: Partial<OrgSettings>): void;
  /** What the pages saved since, by API names. */
  saves(): readonly object[];
  close(): Promise<void>;
}

/** The first build of its pages takes about 20 s. */
export async function startTestOrg(now: () => number = Date.now): Promise<TestOrg> {
  const running = await startOrg({
    now,
    settings: { lateMs: 50 },
    data: {
      fill: (store) => {
        seedExample(store);
        store.insert({
          ...recordOf({
            'request.lead_name': 'Bruno Inventado',
            'request.first_name': 'Bruno',
            'request.last_name': 'Inventado',
            'request.phone': '+34 600 000 002',
            'contact.source': 'Web',
            'contact.lead_type': 'Customer Driven',
            'contact.campaign': 'Service Reminder',
          }),
          Id: OTHER,
          CreatedDate: new Date(store.now() - 4 * 3_600_000).toISOString(),
        });
      },
    },
  });
  const { org, url } = running;
  return {
    url,
    org,
    lead: url + pagePaths.record(RECORD),
    list: url + pagePaths.list('all'),
    set: (settings = {}) => {
      org.reset();
      org.set({ ...(settings.locale === undefined ? {} : { market: MARKET[settings.locale] }), ...settings });
    },
    saves: () => org.saves.map(({ fields }) => fields),
    close: running.close,
  };
}
