import { type EpochMs, isUrgent, type Lead, type Notice, roundOf } from '@pitlane/core';
import { wantCard } from './campaign-drop.ts';
import type { Desk } from './desk.ts';
import { refreshDigest } from './jobs/digest.ts';
import type { Tx } from './store/client.ts';
import type { Place } from './store/dealerships.ts';
import { PRIORITY, refreshNotices, want } from './store/deliveries.ts';
import { noticePreferencesOf } from './store/preferences.ts';

/** Only time brings these: the tick lets them go together when it has looked at every lead. */
const BY_TIME: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>([
  'warning',
  'missed',
  'no_response',
  'no_response_warning',
]);

/**
 * Wants, in the caller's transaction, every message that a change of this lead asks for: the card in its
 * newest form (or its campaign's summary), one notice to each person concerned within their budget (U9), and
 * what was posted before brought up to date.
 * @param together one of many leads in one go: its notices wait for the next tick, which lets them leave as one
 */
export async function announce(
  tx: Tx,
  desk: Desk,
  place: Place,
  lead: Lead,
  notices: readonly Notice[],
  version: number,
  together = false,
): Promise<void> {
  await wantCard(tx, desk, place, lead);
  const keys: string[] = [];
  for (const notice of notices) {
    const key = `${notice.kind}:${lead.id}:${notice.personId}:${version}`;
    keys.push(key);
    await wantNotice(tx, desk, place, lead, notice, { key, together });
  }
  await refreshNotices(tx, lead.id, keys);
  await refreshDigest(tx, desk, place);
}

async function wantNotice(
  tx: Tx,
  desk: Desk,
  place: Place,
  lead: Lead,
  notice: Notice,
  { key, together }: { readonly key: string; readonly together: boolean },
): Promise<void> {
  const { dealership } = place;
  const { kind, personId, ...params } = notice;
  const now = desk.now();
  const at = roundOf(kind, factsOf(notice, lead), await noticePreferencesOf(tx, personId), dealership, now);
  if (at === null) return;
  const waits = at > now || together || BY_TIME.has(kind);
  const urgent = isUrgent(lead.facts.origin, dealership);
  await want(tx, {
    id: desk.newId(),
    key,
    dealershipId: dealership.id,
    leadId: lead.id,
    kind,
    personId,
    params,
    queue: `slack:${personId}`,
    priority: (urgent ? PRIORITY.customer : PRIORITY[lead.facts.origin]) - 1,
    ...(waits ? { notBefore: new Date(at) } : {}),
  });
}

function factsOf(notice: Notice, { facts: { origin } }: Lead) {
  const dueAt: EpochMs | null = 'dueAt' in notice ? notice.dueAt : null;
  return {
    origin,
    dueAt,
    ...(notice.kind === 'warning' ? { what: notice.what } : {}),
    ...(notice.kind === 'assigned' && origin === 'hq' && !notice.bundled ? { byHand: true } : {}),
  };
}
