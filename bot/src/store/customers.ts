import type { Context, CustomerFacts, Dealership, PersonalWrite } from '@pitlane/core';
import { checkVin, type IncomingLead, normalisePhone } from '@pitlane/core';
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

export async function saveCustomer(
  tx: Tx,
  o: { leadId: string; dealership: Dealership; incoming: IncomingLead; fingerprint: string | null },
): Promise<void> {
  const { leadId, dealership, incoming, fingerprint } = o;
  // What was erased does not come back with a later file.
  if (await isErased(tx, leadId)) return;
  const keys = keysOf(incoming, dealership.market);
  const data = {
    record: json(incoming),
    ...keys,
    ...(incoming.vin ? { vin: incoming.vin } : {}),
    ...(incoming.managementNotes ? { managementNotes: incoming.managementNotes } : {}),
    ...(fingerprint ? { fingerprint } : {}),
  };
  await tx.customer.upsert({
    where: { leadId },
    create: { leadId, dealershipId: dealership.id, ...data },
    update: data,
  });
}

const isErased = async (tx: Tx, leadId: string): Promise<boolean> =>
  Boolean((await tx.lead.findUnique({ where: { id: leadId }, select: { erasedAt: true } }))?.erasedAt);

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
    };
  }
  const { record, vin } = customer;
  return {
    hasPhone: record.phones.length > 0,
    phoneValid: record.phones.some((p) => normalisePhone(p, dealership.market).valid),
    hasEmail: Boolean(record.email),
    vin: vin ? (checkVin(vin).ok ? 'valid' : 'invalid') : 'none',
    consent: { phone: record.consents.phone, email: record.consents.email, sms: record.consents.sms },
    prefers: null,
    preferredDates: record.preferredDates,
  };
}

const RELATED = 10;

/**
 * U11: other leads of what seems the same customer. The same phone or e-mail routes to that person; a shared
 * VIN alone only links.
 */
export async function relatives(
  db: Db | Tx,
  dealershipId: string,
  keys: { phoneKeys: readonly string[]; emailKey: string | null; vinKey: string | null } | null,
  exceptLeadId: string | null,
): Promise<Pick<Context, 'sameCustomer' | 'formerAdvisorId'>> {
  const either = [
    ...(keys?.phoneKeys.length ? [{ phoneKeys: { hasSome: [...keys.phoneKeys] } }] : []),
    ...(keys?.emailKey ? [{ emailKey: keys.emailKey }] : []),
    ...(keys?.vinKey ? [{ vinKey: keys.vinKey }] : []),
  ];
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
          data: { contactId: w.contactId, leadId, verbatim: w.verbatim, answer: w.answer },
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
export async function textsOf(
  db: Db,
  leadId: string,
): Promise<Map<string, { verbatim: string; answer: string }>> {
  const rows = await db.contactText.findMany({ where: { leadId } });
  return new Map(rows.map((r) => [r.contactId, { verbatim: r.verbatim, answer: r.answer }]));
}

export const notesOf = async (db: Db, leadId: string): Promise<Map<string, string>> =>
  new Map((await db.note.findMany({ where: { leadId } })).map((n) => [n.id, n.text]));
