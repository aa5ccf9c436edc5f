import { recordId } from '../intake/fingerprint.ts';

/** What an address in Salesforce Lightning shows. `org` is the My Domain, sandbox name included. */
export type LightningPlace =
  | {
      readonly kind: 'record';
      readonly org: string;
      /** API name of the object; null: the address does not say. */
      readonly object: string | null;
      /** 18 characters. */
      readonly recordId: string;
    }
  | {
      readonly kind: 'list';
      readonly org: string;
      readonly object: string;
      /** API name or id of the list view; null: the default one. */
      readonly view: string | null;
    }
  | { readonly kind: 'other'; readonly org: string };

const HOST =
  /^([a-z0-9-]+)(?:\.(?:sandbox|develop|scratch|trailblaze))?\.(?:lightning\.force|my\.salesforce)\.com$/;
const ID = '([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)';
const RECORD = new RegExp(`^/lightning/r/(?:([A-Za-z]\\w*)/)?${ID}/view/?$`);
const LIST = /^\/lightning\/o\/([A-Za-z]\w*)\/list\/?$/;
const CLASSIC = new RegExp(`^/${ID}$`);
// Links of old mails.
const ONE = new RegExp(`^#/sObject/${ID}/view`);

/**
 * Where an address leads; null: not Salesforce. In a console the path is the tab in front, whatever its
 * workspace. Never throws.
 */
export function readLightningUrl(url: string): LightningPlace | null {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return null;
  }
  const org = address.protocol === 'https:' ? HOST.exec(address.hostname)?.[1] : undefined;
  if (org === undefined) return null;
  const { pathname, hash, searchParams } = address;
  const record = RECORD.exec(pathname);
  const bare = record?.[2] ?? CLASSIC.exec(pathname)?.[1] ?? ONE.exec(hash)?.[1];
  if (bare !== undefined && isRecordId(bare)) {
    return { kind: 'record', org, object: record?.[1] ?? null, recordId: recordId(bare) };
  }
  const list = LIST.exec(pathname);
  if (list?.[1] === undefined) return { kind: 'other', org };
  return { kind: 'list', org, object: list[1], view: searchParams.get('filterName') };
}

/**
 * How an org is known, whichever of its hosts an address names: its My Domain; any other host stands for itself.
 * @throws TypeError when it is no address
 */
export const orgOf = (url: string): string => readLightningUrl(url)?.org ?? new URL(url).host;

/** Whether a text is a record id of 15 or of 18 characters; the last three of 18 must fit the rest. */
export function isRecordId(text: string): boolean {
  if (!/^(?:[a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(text)) return false;
  return text.length === 15 || recordId(text.slice(0, 15)) === text;
}

/**
 * Whether an address can be that of a lead. @param object API name of the org's lead object, once a person has
 * confirmed it; without it any record may be one, and its labels tell
 */
export function isLeadPageUrl(url: string, object: string | null = null): boolean {
  const place = readLightningUrl(url);
  if (place?.kind !== 'record') return false;
  return object === null || place.object === null || place.object === object;
}
