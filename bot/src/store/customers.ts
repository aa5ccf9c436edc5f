import type { ContactWords, Context, CustomerFacts, Dealership, Lead, PersonalWrite } from '@pitlane/core';
import { checkVin, customerFactsOf, type IncomingLead, normalisePhone } from '@pitlane/core';
import type { Db, Tx } from './client.ts';
import { json } from './client.ts';
import { OPEN } from './leads.ts';

/** The erasable row: who the customer is, what they asked, which car. */
export interface StoredCustomer {
  readonly leadId: string;
  /** As received or last mirrored. */
  readonly record: IncomingLead;
  readonly managementNotes: string | null;
  readonly vin: string | null;
  readonly phoneKeys: readonly string[];
  readonly emailKey: string | null;
  readonly vinKey: string | null;
}

/** null: there is none, or it was erased. */
export async function loadCustomer(db: Db | Tx, leadId: string): Promise<StoredCustomer | null> {
  const row = await db.customer.findUnique({
    where: { leadId },
    include: { lead: { select: { erasedAt: true } } },
  });
  if (!row || row.lead.erasedAt) return null;
  const { lead: _, ...customer } = row;
  return { ...customer, record: customer.record as unknown as IncomingLead };
}

/** Keys by which the same customer is known again (U11). */
export function keysOf(incoming: IncomingLead, market: string) {
  const phoneKeys = incoming.phones.flatMap((p) => {
    const phone = normalisePhone(p, market);
    return phone.valid ? [phone.e164] : [];
  });
  const vin = incoming.vin ? checkVin(incoming.vin) : null;
  return {
    phoneKeys: [...new Set(phoneKeys)],
    emailKey: incoming.email?.trim().toLowerCase() || null,
    vinKey: vin?.ok ? vin.vin : null,
  };
}

export interface CustomerKeys {
  readonly phoneKeys: readonly string[];
  readonly emailKey: string | null;
  readonly vinKey: string | null;
}

/** U11: what a row of the same customer has: one phone, the e-mail or, where it is given, the car. Empty: nothing to go by. */
export const sameCustomer = ({ phoneKeys, emailKey, vinKey = null }: Partial<CustomerKeys>) => [
  ...(phoneKeys && phoneKeys.length > 0 ? [{ phoneKeys: { hasSome: [...phoneKeys] } }] : []),
  ...(emailKey ? [{ emailKey }] : []),
  ...(vinKey ? [{ vinKey }] : []),
];

export async function saveCustomer(
  tx: Tx,
  o: {
    leadId: string;
    dealership: Dealership;
    incoming: IncomingLead;
    fingerprint: string | null;
    /** U1: notes and VIN were typed for a closing that the source has yet to show: its own do not replace them. */
    ours?: boolean;
  },
): Promise<void> {
  const { leadId, dealership, incoming, fingerprint, ours = false } = o;
  // What was erased does not come back with a later file.
  if (await isErased(tx, leadId)) return;
  const { vinKey, ...keys } = keysOf(incoming, dealership.market);
  const { vin, managementNotes } = incoming;
  const data = {
    record: json(incoming),
    ...keys,
    ...(ours ? {} : { vinKey, ...(vin ? { vin } : {}), ...(managementNotes ? { managementNotes } : {}) }),
    ...(fingerprint ? { fingerprint } : {}),
  };
  await tx.customer.upsert({
    where: { leadId },
    create: { leadId, dealershipId: dealership.id, ...data },
    update: data,
  });
}

/** Waits for an erasure that is under way, and makes one that begins now wait: what comes after it stays out. */
async function isErased(tx: Tx, leadId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ erasedAt: Date | null }[]>`
    SELECT "erasedAt" FROM "Lead" WHERE id = ${leadId}::uuid FOR UPDATE`;
  return Boolean(row?.erasedAt);
}

/** The facts a decision may see. A lead whose personal data was erased has none. */
export function factsOf(customer: StoredCustomer | null, dealership: Dealership): CustomerFacts {
  if (!customer) {
    return {
      hasPhone: false,
      phoneValid: false,
      hasEmail: false,
      vin: 'none',
      consent: { phone: null, email: null, sms: null },
      prefers: null,
      preferredDates: [],
      forgotten: true,
    };
  }
  const { record, vin } = customer;
  return customerFactsOf({ ...record, vin: vin ?? '' }, dealership.market);
}

/** The facts of many leads of a dealership at once, for lists; one that was erased has none. */
export async function customersOf(
  db: Db,
  dealership: Dealership,
  leads: readonly Pick<Lead, 'id'>[],
): Promise<(lead: Pick<Lead, 'id'>) => CustomerFacts> {
  const rows = await db.customer.findMany({
    where: { leadId: { in: leads.map((l) => l.id) }, lead: { erasedAt: null } },
  });
  const byLead = new Map(rows.map((r) => [r.leadId, { ...r, record: r.record as unknown as IncomingLead }]));
  return ({ id }) => factsOf(byLead.get(id) ?? null, dealership);
}

const RELATED = 10;

/**
 * U11: other leads of what seems the same customer. The same phone or e-mail routes to that person; a shared
 * VIN alone only links.
 */
export async function relatives(
  db: Db | Tx,
  dealershipId: string,
  keys: CustomerKeys | null,
  exceptLeadId: string | null,
): Promise<Pick<Context, 'sameCustomer' | 'formerAdvisorId'>> {
  const either = sameCustomer(keys ?? {});
  const nobody = { sameCustomer: { routesTo: null, links: [] }, formerAdvisorId: null };
  if (!keys || either.length === 0) return nobody;
  const rows = await db.customer.findMany({
    where: { dealershipId, OR: either, ...(exceptLeadId ? { NOT: { leadId: exceptLeadId } } : {}) },
    include: { lead: { select: { number: true, ownerId: true, held: true, effective: true } } },
    orderBy: { leadId: 'desc' },
    take: RELATED,
  });
  const samePerson = (r: (typeof rows)[number]) =>
    r.phoneKeys.some((p) => keys.phoneKeys.includes(p)) ||
    (r.emailKey !== null && r.emailKey === keys.emailKey);
  const open = rows.filter((r) => (OPEN as readonly string[]).includes(r.lead.effective));
  const route = open.find((r) => samePerson(r) && !r.lead.held);
  const former = rows.find((r) => !open.includes(r) && samePerson(r));
  return {
    sameCustomer: {
      routesTo: route
        ? { leadId: route.leadId, number: route.lead.number, personId: route.lead.ownerId }
        : null,
      links: open.map((r) => r.leadId),
    },
    formerAdvisorId: former?.lead.ownerId ?? null,
  };
}

/** Words of the person's action, kept apart from the events that refer to them. */
export async function writePersonal(tx: Tx, leadId: string, writes: readonly PersonalWrite[]): Promise<void> {
  if (writes.length > 0 && (await isErased(tx, leadId))) return;
  for (const w of writes) {
    switch (w.kind) {
      case 'contact_text':
        await tx.contactText.create({
          data: {
            contactId: w.contactId,
            leadId,
            verbatim: w.verbatim,
            answer: w.answer,
            callBackTo: w.callBackTo ?? null,
          },
        });
        break;
      case 'erase_contact_text':
        await tx.contactText.deleteMany({ where: { contactId: w.contactId, leadId } });
        break;
      case 'vin':
        await tx.customer.updateMany({ where: { leadId }, data: { vin: w.vin, vinKey: w.vin } });
        break;
      case 'management_notes':
        await tx.customer.updateMany({ where: { leadId }, data: { managementNotes: w.text } });
        break;
      case 'note':
        await tx.note.create({ data: { id: w.noteId, leadId, text: w.text } });
        break;
    }
  }
}

/** What was said, by contact id. */
export async function textsOf(db: Db, leadId: string): Promise<Map<string, ContactWords>> {
  const rows = await db.contactText.findMany({ where: { leadId } });
  return new Map(
    rows.map(({ contactId, verbatim, answer, callBackTo }) => [
      contactId,
      { verbatim, answer, ...(callBackTo === null ? {} : { callBackTo }) },
    ]),
  );
}

export const notesOf = async (db: Db, leadId: string): Promise<Map<string, string>> =>
  new Map((await db.note.findMany({ where: { leadId } })).map((n) => [n.id, n.text]));
