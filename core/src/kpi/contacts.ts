import { CHANNELS, type Channel } from '../lead/types.ts';
import type { ContactCounts, Figure, KpiLead } from './types.ts';
import { leftOut, type Judge, counted, share } from './figure.ts';

const zero = (): Record<Channel, number> =>
  Object.fromEntries(CHANNELS.map((c) => [c, 0])) as Record<Channel, number>;

/** R84: type and number of contacts, the customer's own apart (U3). Tests and spam are left out. */
export function countContacts(leads: readonly KpiLead[]): ContactCounts {
  const real = leads.filter((l) => !l.excluded);
  const outbound = { ...zero(), unknown: 0 };
  const inbound = zero();
  const people = new Map<string, { outbound: number; inbound: number }>();
  for (const { contacts, unseenAttempts } of real) {
    outbound.unknown += unseenAttempts;
    for (const { direction, channel, byPersonId } of contacts) {
      (direction === 'outbound' ? outbound : inbound)[channel] += 1;
      const person = people.get(byPersonId) ?? { outbound: 0, inbound: 0 };
      person[direction] += 1;
      people.set(byPersonId, person);
    }
  }
  return {
    leads: real.length,
    outbound,
    inbound,
    outboundTotal: sum(outbound),
    inboundTotal: sum(inbound),
    byPerson: [...people]
      .map(([personId, counts]) => ({ personId, ...counts }))
      .sort((a, b) => b.outbound - a.outbound || (a.personId < b.personId ? -1 : 1)),
  };
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, n) => total + n, 0);

/** X24: our contacts for each lead that was assigned, or for each that was tried at all. */
export function contactsPerLead(leads: readonly KpiLead[], per: 'assigned' | 'attempted'): Figure {
  const judge: Judge = (lead) =>
    per === 'attempted' && lead.attempts === 0 ? leftOut('not_attempted') : counted();
  const figure = share('contacts_per_lead', leads, judge);
  const among = new Set(figure.leads.counted);
  const { outboundTotal } = countContacts(leads.filter((l) => among.has(l.id)));
  return {
    ...figure,
    unit: 'ratio',
    n: outboundTotal,
    value: figure.of === 0 ? null : outboundTotal / figure.of,
  };
}
