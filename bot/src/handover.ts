import { handBackOf, type Lead, planHandover } from '@pitlane/core';
import type { Desk } from './desk.ts';
import { handle } from './handle.ts';
import type { Place } from './store/dealerships.ts';
import { loadOf, openLeads } from './store/leads.ts';

/** What became of the leads that somebody leaves. */
export interface HandedOver {
  /** How many each person got. */
  readonly given: ReadonlyMap<string, number>;
  /** How many stay: closed meanwhile, or nobody could take them. */
  readonly stays: number;
}

/**
 * U13: hands a person's open leads to one colleague or by the rule, each by its own command with the note. The same
 * wish sent twice is carried out once.
 * @param o.wishId what makes it the same wish
 */
export async function handOverAll(
  desk: Desk,
  place: Place,
  o: {
    readonly from: string;
    readonly to: { readonly personId: string } | 'rule';
    readonly note: string;
    readonly byPersonId: string;
    readonly wishId: string;
  },
): Promise<HandedOver> {
  const { dealership } = place;
  const leads = await leadsOf(desk, dealership.id, o.from);
  const now = desk.now();
  const load = await loadOf(desk.db, dealership, now);
  const given = new Map<string, number>();
  let stays = 0;
  for (const { leadId, personId } of planHandover(leads, o.from, o.to, { dealership, now, load })) {
    if (personId === null || personId === o.from) {
      stays++;
      continue;
    }
    const result = await handle(desk, {
      dealershipId: dealership.id,
      leadId,
      commandId: `handover:${o.wishId}`,
      together: true,
      command: {
        type: 'hand_over',
        by: { kind: 'person', personId: o.byPersonId },
        personId,
        noteId: `${o.wishId}:${leadId}`,
        note: o.note,
      },
    });
    if (result.ok) given.set(personId, (given.get(personId) ?? 0) + 1);
    else stays++;
  }
  return { given, stays };
}

/** Everything open that is this person's; what is held for them is not theirs to hand over. */
export async function leadsOf(desk: Desk, dealershipId: string, personId: string): Promise<Lead[]> {
  const leads = await openLeads(desk.db, { dealershipId, ownerId: personId }, 2000);
  return leads.filter((l) => l.responsible.held === null);
}

/** U13: what this person handed over and can ask back; empty while nobody asks. */
export async function toTakeBack(desk: Desk, place: Place, personId: string): Promise<readonly Lead[]> {
  return handBackOf(personId, await openLeads(desk.db, { dealershipId: place.dealership.id }, 2000));
}

/** *Take back*: each by its own command. @returns how many are theirs again */
export async function takeBack(desk: Desk, place: Place, personId: string): Promise<number> {
  let back = 0;
  for (const lead of await toTakeBack(desk, place, personId)) {
    const result = await handle(desk, {
      dealershipId: place.dealership.id,
      leadId: lead.id,
      commandId: `take_back:${lead.responsible.since}:${personId}`,
      together: true,
      command: { type: 'take', by: { kind: 'person', personId }, confirmed: true },
    });
    if (result.ok && result.changed) back++;
  }
  return back;
}
