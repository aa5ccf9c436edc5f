import type { Dealership } from '../dealership/types.ts';
import type { Load } from '../lead/commands.ts';
import { effectiveAppointment, isFinal, pendingCallback } from '../lead/state.ts';
import type { Lead } from '../lead/types.ts';
import type { EpochMs } from '../time/types.ts';
import { type BulkGiven, planBulk } from './bulk.ts';

/** What somebody leaves behind (U13). A lead stands in one list only: the one that binds most. */
export interface Handover {
  readonly callbacks: readonly Lead[];
  readonly appointments: readonly Lead[];
  readonly open: readonly Lead[];
}

/** U13: a person's promised calls, coming appointments and other open leads, each by what is next. */
export function handoverOf(personId: string, leads: readonly Lead[], now: EpochMs): Handover {
  const own = leads.filter((l) => l.responsible.personId === personId && !l.responsible.held && !isFinal(l));
  const callbacks = own.filter((l) => pendingCallback(l) !== null);
  const coming = (l: Lead) => (effectiveAppointment(l)?.at ?? 0) > now;
  const appointments = own.filter((l) => !callbacks.includes(l) && coming(l));
  const open = own.filter((l) => !callbacks.includes(l) && !appointments.includes(l));
  const by = (at: (l: Lead) => number) => (a: Lead, b: Lead) => at(a) - at(b) || a.number - b.number;
  return {
    callbacks: callbacks.toSorted(by((l) => pendingCallback(l)?.callBackAt ?? 0)),
    appointments: appointments.toSorted(by((l) => effectiveAppointment(l)?.at ?? 0)),
    open: open.toSorted(by((l) => l.assignedToDealerAt)),
  };
}

/**
 * U13: who gets what somebody leaves: one person, or by rule with that person left out. Each is then handed over
 * by its own command, with the note. Nothing moves back by itself.
 */
export function planHandover(
  leads: readonly Lead[],
  from: string,
  to: { readonly personId: string } | 'rule',
  ctx: { readonly dealership: Dealership; readonly now: EpochMs; readonly load: Load },
): readonly BulkGiven[] {
  if (to !== 'rule')
    return leads
      .filter((l) => !isFinal(l))
      .map((l) => ({ leadId: l.id, personId: to.personId, because: [] }));
  const without = leads.map((l) => ({
    ...l,
    gaveBack: [...l.gaveBack, { personId: from, reason: 'other' as const }],
  }));
  return planBulk(without, { kind: 'rule' }, ctx);
}

/** U13: leads that this person handed over and that are still open at somebody else's: theirs again if they ask. */
export const handBackOf = (personId: string, leads: readonly Lead[]): readonly Lead[] =>
  leads.filter(
    (l) =>
      !isFinal(l) &&
      l.responsible.personId !== personId &&
      l.explanation.how === 'handed_over' &&
      l.explanation.because.some((b) => b.params['fromPersonId'] === personId),
  );
