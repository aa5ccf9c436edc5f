import type { Desk } from '../desk.ts';
import type { Tx } from '../store/client.ts';
import { want } from '../store/deliveries.ts';
import { placesOf } from '../store/dealerships.ts';
import type { Link } from '../store/panel-links.ts';

/** The owner is told of every browser that can act for them, in the transaction that lets it. */
export async function wantLinked(tx: Tx, desk: Desk, link: Link): Promise<void> {
  const [place] = await placesOf(tx, link.teamId, link.personId);
  if (!place) return;
  await want(tx, {
    id: desk.newId(),
    key: `linked:${link.id}`,
    dealershipId: place.dealership.id,
    kind: 'linked',
    personId: link.personId,
    params: { linkId: link.id, device: link.device },
    queue: `slack:${link.personId}`,
    priority: 0,
  });
}
