import { type Dealership, type Hearing, hearing, type Notice, standIn } from '@pitlane/core';
import type { Desk } from '../../desk.ts';
import { loadPlace } from '../../store/dealerships.ts';
import type { Delivery, DeliveryKind } from '../../store/deliveries.ts';
import { identityIn } from '../../store/people.ts';
import { noticePreferencesOf } from '../../store/preferences.ts';

/** A message that is no notice waits and is handed on like this one. */
const LIKE: Partial<Record<DeliveryKind, Notice['kind']>> = {
  take_over: 'held',
  took_over: 'reassigned_away',
  channel_lost: 'held',
};

/**
 * U9, asked when a direct message is about to leave: may its person hear of it now, and if not, who or when?
 * @returns null for what goes to the channel
 */
export async function gate(desk: Desk, delivery: Delivery): Promise<Hearing | null> {
  const { personId, kind, params } = delivery;
  if (!personId) return null;
  const { dealership, teamId } = await loadPlace(desk.db, delivery.dealershipId);
  const member = dealership.members.find((m) => m.personId === personId);
  const identity = await identityIn(desk.db, teamId, personId);
  const now = desk.now();
  if (!member || !identity || identity.deactivated) return gone(delivery, dealership, now);
  const listener = {
    member,
    preferences: await noticePreferencesOf(desk.db, personId),
    zone: identity.zone ?? dealership.hours.zone,
  };
  const dueAt = typeof params['dueAt'] === 'number' ? params['dueAt'] : null;
  return hearing(LIKE[kind] ?? (kind as Notice['kind']), listener, dealership, { now, dueAt });
}

/** Nobody reads that account: what presses goes to whoever leads here, the rest has no reader. */
function gone({ kind, personId }: Delivery, dealership: Dealership, now: number): Hearing {
  const other = kind === 'bundle' ? null : standIn(dealership, now, personId ?? '');
  const presses =
    kind === 'warning' || kind === 'no_response_warning' || kind === 'missed' || kind === 'held';
  return other !== null && presses ? { kind: 'instead', personId: other } : { kind: 'nobody' };
}
