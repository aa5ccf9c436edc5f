import type { Desk } from '../../desk.ts';
import { type Delivery, markEnded } from '../../store/deliveries.ts';
import { bundle, giveTo, holdBack, readyWith } from '../../store/waiting.ts';
import type { Message } from '../client.ts';
import { gate } from './gate.ts';
import { render } from './render.ts';

/** Why it does not leave as it is; `bundled`: it leaves in that message. */
type Instead =
  | { readonly result: 'waits' | 'handed_on' | 'dropped' }
  | { readonly result: 'bundled'; readonly bundleId: string };

/**
 * A direct message about to leave: waits while its person is off work, goes to somebody who is there, or takes
 * along whatever else is ready for the same person (U9: one ping, not ten).
 * @returns null when it may leave as it is
 */
export async function beforePost(desk: Desk, delivery: Delivery): Promise<Instead | null> {
  const { db } = desk;
  const heard = await gate(desk, delivery);
  if (heard === null) return null;
  switch (heard.kind) {
    case 'wait':
      await holdBack(db, delivery.id, heard.until);
      return { result: 'waits' };
    case 'instead':
      await giveTo(db, delivery, heard.personId);
      return { result: 'handed_on' };
    case 'nobody':
      await markEnded(db, delivery.id, 'dropped', null);
      return { result: 'dropped' };
    case 'now':
      return delivery.leadId === null ? null : together(desk, delivery);
  }
}

/** @returns null when nothing else is ready */
async function together(desk: Desk, delivery: Delivery): Promise<Instead | null> {
  const ready = await readyWith(desk.db, delivery, desk.now());
  const along: Delivery[] = [];
  // Each for itself: one may have to wait, go to somebody else, or be overtaken.
  for (const other of ready) if (await goesAlong(desk, other)) along.push(other);
  if (along.length === 0) return null;
  const bundleId = desk.newId();
  await bundle(desk.db, bundleId, [delivery, ...along]);
  return { result: 'bundled', bundleId };
}

async function goesAlong(desk: Desk, other: Delivery): Promise<boolean> {
  let message: Message | null;
  try {
    message = await render(desk, other);
  } catch (error) {
    // Its own job tells of it; this message leaves without it.
    const said = error instanceof Error ? error.message : undefined;
    desk.log.warn({ deliveryId: other.id, leadId: other.leadId, message: said }, 'does not go along');
    return false;
  }
  if (message) return (await gate(desk, other))?.kind === 'now';
  await markEnded(desk.db, other.id, 'dropped', null);
  return false;
}
