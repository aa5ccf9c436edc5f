import { normaliseLabel, normaliseName } from '../lexicon/normalise.ts';
import type { IncomingLead } from './types.ts';

/**
 * What identifies a lead whose source gives no id: normalised lead name, minute of creation, campaign. Two
 * leads with the same one may still be two: the store then asks a person. It holds the customer's name, so it
 * lives only where it can be erased.
 */
export function fingerprintOf(lead: Pick<IncomingLead, 'leadName' | 'createdAt' | 'campaign'>): string {
  const minute = Math.floor(lead.createdAt / 60_000);
  return [normaliseName(lead.leadName), minute, normaliseLabel(lead.campaign ?? '')].join('|');
}

/**
 * A Salesforce record id in its 18-character form. Reports show 15 characters in which upper and lower case
 * differ; the last three repeat the case, so that both name the same record. Anything else stays as it is.
 */
export function recordId(text: string): string {
  const id = text.trim();
  if (!/^[a-zA-Z0-9]{15}$/.test(id)) return id;
  const tail = [0, 5, 10].map((start) => {
    const bits = [0, 1, 2, 3, 4].reduce(
      (sum, i) => sum + (/[A-Z]/.test(id.charAt(start + i)) ? 2 ** i : 0),
      0,
    );
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[bits] ?? '';
  });
  return id + tail.join('');
}
